import type { FeedSource } from '../source.js';
import type { Report } from './report.js';

type CreatorFeed = import('../contract/creator.js').CreatorFeed;
type ProductsFeed = import('../contract/products.js').ProductsFeed;
type InspirationFeed = import('../contract/inspiration.js').InspirationFeed;

/** A source with the name of its file, which exports need (a File has one by itself). */
export interface NamedSource {
  name: string;
  source: FeedSource;
  /** the first bytes of a stream, by which it is recognised; they stay in the stream too */
  head?: Uint8Array;
}

/** What an adapter reads: anything that `Compass.read` takes, with a name or without. */
export type AdapterSource = FeedSource | NamedSource;

/** The contract feeds that came of a payload; `Compass.read` takes each as `feedText(feed)`. */
export interface Feeds {
  creator?: CreatorFeed;
  products?: ProductsFeed;
  inspiration?: InspirationFeed;
}

/** Feeds, and what became of everything that was in the sources. */
export interface Adapted {
  feeds: Feeds;
  report: Report;
}

/** How much an adapter takes before it refuses, whatever a file says of itself. */
export interface Limits {
  /** bytes of one source, as it comes */
  bytes: number;
  /** bytes of one archive, unpacked */
  unpacked: number;
  /** files in one archive */
  entries: number;
  /** rows of all sources together */
  rows: number;
  /** values inside of each other */
  depth: number;
}

export interface AdaptOptions {
  /** Whose feed it is, where the payload does not say; `name` is the handle by which exports know them. */
  creator?: { id?: string; name?: string };
  /** The moment the numbers are of (RFC 3339 or seconds since 1970); also resolves dates without a year. */
  asOf?: string | number;
  /** ISO 4217 code for amounts whose currency is not stated, or only as `$`. */
  currency?: string;
  /** Minutes that the export's local time is ahead of UTC; 0 if missing, which is reported. */
  utcOffsetMinutes?: number;
  /** How 03/04/2026 is meant, where the column itself does not tell. */
  dateOrder?: 'month_first' | 'day_first';
  limits?: Partial<Limits>;
  signal?: AbortSignal;
}
