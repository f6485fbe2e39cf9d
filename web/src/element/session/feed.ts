import type { FeedKind } from '../../compass.js';
import { CompassError } from '../../error.js';
import type { FeedSource } from '../../source.js';

/** Where a feed is read from: a URL is fetched, and can be fetched again. */
export type FeedOrigin = FeedSource | URL;

export type Feeds = Partial<Record<FeedKind, FeedOrigin | null>>;

export const feedKinds: readonly FeedKind[] = ['creator', 'products', 'inspiration'];

/** Where feeds are given to the element: as addresses, or all that `feeds` may hold. */
export interface GivenFeeds {
  creatorFeed: string | null;
  productsFeed: string | null;
  inspirationFeed: string | null;
  feeds: Feeds | null;
}

/** The feeds that changed, from wherever they are given. */
export function givenFeeds(given: GivenFeeds, changed: (name: keyof GivenFeeds) => boolean): Feeds {
  const origins: Feeds = {};
  for (const kind of feedKinds) {
    const name = `${kind}Feed` as const;
    const address = given[name];
    if (changed(name)) origins[kind] = address ? addressed(address, kind) : null;
  }
  return changed('feeds') ? { ...origins, ...given.feeds } : origins;
}

export type FeedPhase = 'absent' | 'reading' | 'read' | 'failed';

/** One feed as the screens see it. */
export interface FeedState {
  phase: FeedPhase;
  /** bytes so far, and all of them if known */
  read: number;
  total: number | null;
  error: CompassError | null;
}

export const absent: FeedState = { phase: 'absent', read: 0, total: null, error: null };

/** What is read is seen with the next view. */
export const isComing = ({ phase }: FeedState): boolean => phase === 'reading' || phase === 'read';

export const canReadAgain = (origin: FeedOrigin): boolean =>
  origin instanceof URL ||
  typeof origin === 'string' ||
  origin instanceof Blob ||
  origin instanceof Uint8Array;

/** The address in an attribute; one that is none becomes a source that says so. */
export function addressed(text: string, feed: FeedKind): FeedOrigin {
  try {
    return new URL(text, document.baseURI);
  } catch (cause) {
    const error = new CompassError('stream_failed', 'not an address', { feed }, cause);
    return new ReadableStream({ start: (controller) => controller.error(error) });
  }
}

// feeds are asked for over the network or from the host's own scheme, never out of an address itself
const isFetched = ({ protocol }: URL): boolean =>
  ['https:', 'http:', 'blob:', location.protocol].includes(protocol);

export async function opened(origin: FeedOrigin, signal: AbortSignal): Promise<FeedSource> {
  if (!(origin instanceof URL)) return origin;
  if (!isFetched(origin))
    throw new CompassError('stream_failed', `${origin.protocol} is no way to a feed`);
  try {
    return await fetch(origin, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new CompassError('stream_failed', `${origin.href} cannot be fetched`, {}, cause);
  }
}
