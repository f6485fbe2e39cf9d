// The feeds of the contract, made of what an adapter found: no null, no empty list, nothing undefined.
import type { Audience, Video } from '../contract/common.js';
import type { Creator, CreatorFeed } from '../contract/creator.js';
import type { InspirationFeed, InspirationVideo } from '../contract/inspiration.js';
import type { Product, ProductsFeed } from '../contract/products.js';
import type { Context } from './context.js';
import type { Adapted, Feeds } from './types.js';

/** The id of a creator whom no payload names; a real one takes its place when results are merged. */
export const assumedId = 'creator';

/** A copy without keys that hold nothing. */
export function compact<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(([, each]) => !isNothing(each));
  return Object.fromEntries(kept) as T;
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** An audience, or null if nothing is known of it but its size. */
export function audienceOf(parts: Audience): Audience | null {
  const known = compact(parts);
  return Object.keys(known).some((key) => key !== 'count') ? known : null;
}

type Found = Partial<Omit<Creator, 'videos'>> & { videos?: Video[] };

/** The creator feed; the option names who they are, else the payload, else an id is made up. */
export function creatorFeed(
  found: Found,
  asOf: number | null | undefined,
  source: string,
  context: Context,
): CreatorFeed {
  const { options, report } = context;
  const id = options.creator?.id ?? found.id ?? assumedId;
  if (id === assumedId) report.warn(source, 'creator.id', 'id_assumed');
  report.mapped('creators', 1);
  report.mapped('videos', found.videos?.length ?? 0);
  const { id: _, ...rest } = found;
  const creator = compact({
    id,
    ...rest,
    name: found.name ?? options.creator?.name ?? null,
    utc_offset_minutes: options.utcOffsetMinutes ?? null,
  }) as Creator;
  return compact({ contract: 'creator@1' as const, as_of: asOfFrom(asOf, context), creator });
}

export function productsFeed(
  products: Product[],
  asOf: number | null | undefined,
  context: Context,
): ProductsFeed {
  context.report.mapped('products', products.length);
  const as_of = asOfFrom(asOf, context);
  return compact({ contract: 'products@1' as const, as_of, products: products.map(compact) });
}

export function inspirationFeed(
  videos: InspirationVideo[],
  asOf: number | null | undefined,
  context: Context,
): InspirationFeed {
  context.report.mapped('inspiration', videos.length);
  const as_of = asOfFrom(asOf, context);
  return compact({ contract: 'inspiration@1' as const, as_of, videos: videos.map(compact) });
}

const asOfFrom = (found: number | null | undefined, { options }: Context) =>
  options.asOf ?? found ?? null;

export const adapted = (feeds: Feeds, context: Context): Adapted => ({
  feeds,
  report: context.report.report(),
});

/** A feed as `Compass.read` takes it: its JSON text. */
export const feedText = (feed: Feeds[keyof Feeds] & object): string => JSON.stringify(feed);
