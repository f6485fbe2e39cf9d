import type { Audience, Video } from '../contract/common.js';
import type { Creator } from '../contract/creator.js';
import { assumedId, compact } from './feeds.js';
import type { Report } from './report.js';
import { Reporter } from './report.js';
import type { Adapted, Feeds } from './types.js';
import { fill } from './videos.js';

/**
 * Joins results into one: the creator's videos by their id (which is an order's `content_id`), products and
 * inspiration by theirs. What an earlier result says stands, later ones fill what is missing; where both
 * say something else, the report has `differs`. Amounts are never added: of two revenues of a video, which
 * may count different sales, the first stays. `as_of` is the latest.
 */
export function merge(...results: readonly Adapted[]): Adapted {
  const report = new Reporter();
  const feeds: Feeds = {};
  const of = <K extends keyof Feeds>(kind: K) =>
    results.flatMap(({ feeds: { [kind]: feed } }) => (feed === undefined ? [] : [feed]));
  const creators = of('creator').map(({ creator }) => creator);
  if (creators.length > 0) {
    const creator = creators.reduce((some, other) => joinedCreator(some, other, report));
    feeds.creator = compact({ contract: 'creator@1', as_of: latest(of('creator')), creator });
  }
  const products = of('products');
  if (products.length > 0) {
    const rows = joinedRows(
      products.flatMap((feed) => feed.products ?? []),
      report,
      'products',
    );
    feeds.products = compact({ contract: 'products@1', as_of: latest(products), products: rows });
  }
  const inspiration = of('inspiration');
  if (inspiration.length > 0) {
    const videos = joinedRows(
      inspiration.flatMap((feed) => feed.videos ?? []),
      report,
      'inspiration',
    );
    feeds.inspiration = compact({ contract: 'inspiration@1', as_of: latest(inspiration), videos });
  }
  return { feeds, report: joinedReport(results, feeds, report.report()) };
}

function joinedCreator(some: Creator, other: Creator, report: Reporter): Creator {
  const id = some.id === assumedId ? other.id : some.id;
  const differs = (key: string) => report.warn('merge', `creator.${key}`, 'differs');
  if (![id, assumedId].includes(other.id)) differs('id');
  const audience = { ...other.audience, ...compact(some.audience ?? {}) } as Audience;
  const filled = { ...compact(other), ...compact(some) };
  for (const key of ['followers', 'currency', 'ec_videos_30d'] as const) {
    if (some[key] != null && other[key] != null && some[key] !== other[key]) differs(key);
  }
  const { id: _, videos: __, ...rest } = filled;
  return {
    id,
    ...rest,
    ...(Object.keys(audience).length > 0 && { audience }),
    ...union('niches', some, other),
    ...union('showcase', some, other),
    videos: joinedRows([...(some.videos ?? []), ...(other.videos ?? [])], report, 'creator.videos'),
  };
}

function union(key: 'niches' | 'showcase', some: Creator, other: Creator) {
  const all = [...new Set([...(some[key] ?? []), ...(other[key] ?? [])])];
  return all.length > 0 ? { [key]: all } : {};
}

function joinedRows<T extends { id: string }>(rows: T[], report: Reporter, path: string): T[] {
  const byId = new Map<string, T>();
  for (const row of rows) {
    const known = byId.get(row.id);
    const differs = (key: string) => report.warn('merge', `${path}[].${key}`, 'differs');
    if (known === undefined) byId.set(row.id, { ...row });
    // products of a product do not exist: only a video's are joined
    else fill(known as unknown as Video, compact(row) as unknown as Video, differs);
  }
  return [...byId.values()];
}

function latest(feeds: { as_of?: string | number | null }[]): string | number | null {
  const at = (time: string | number) => (typeof time === 'number' ? time : Date.parse(time) / 1000);
  const stated = feeds.flatMap(({ as_of }) => as_of ?? []);
  return stated.sort((some, other) => at(other) - at(some))[0] ?? null;
}

function joinedReport(results: readonly Adapted[], feeds: Feeds, own: Report): Report {
  const reports = [...results.map(({ report }) => report), own];
  const mapped: Record<string, number> = {};
  for (const each of reports) {
    for (const [what, count] of Object.entries(each.mapped))
      mapped[what] = (mapped[what] ?? 0) + count;
  }
  // joined rows are counted once
  const counts = {
    creators: feeds.creator && 1,
    videos: feeds.creator?.creator.videos?.length,
    products: feeds.products?.products?.length,
    inspiration: feeds.inspiration?.videos?.length,
  };
  return {
    mapped: compact({ ...mapped, ...compact(counts) }) as Record<string, number>,
    unmapped: reports.flatMap(({ unmapped }) => unmapped),
    // an id that was made up is gone as soon as one result knows the real one
    warnings: reports
      .flatMap(({ warnings }) => warnings)
      .filter(
        ({ path, reason }) =>
          path !== 'creator.id' ||
          reason !== 'id_assumed' ||
          feeds.creator?.creator.id === assumedId,
      ),
  };
}
