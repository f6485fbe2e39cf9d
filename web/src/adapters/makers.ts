// Lists of videos by several creators: one's own go to the creator feed, the others' are inspiration.
import type { Video } from '../contract/common.js';
import type { InspirationVideo, Maker } from '../contract/inspiration.js';
import type { Context } from './context.js';
import { compact, creatorFeed, inspirationFeed } from './feeds.js';
import type { Feeds } from './types.js';

/** A video, and the handle of who made it, if that is said. */
export interface Made {
  video: Video;
  maker: string | null;
}

const bare = (handle: string) => handle.trim().replace(/^@/, '').toLowerCase();

/**
 * With `creator.name` given: their videos are the creator feed, all others inspiration. Without: all are
 * inspiration if `whose` is 'others', or if there are several makers; else the one maker is the creator.
 */
export function feedsByMaker(
  made: readonly Made[],
  whose: 'mine' | 'others',
  at: { asOf: number | null; source: string },
  context: Context,
): Feeds {
  const mine = context.options.creator?.name;
  const makers = new Set(made.flatMap(({ maker }) => (maker === null ? [] : [bare(maker)])));
  const single = whose === 'mine' && makers.size <= 1;
  const isMine = ({ maker }: Made) =>
    mine === undefined ? single : maker === null ? whose === 'mine' : bare(maker) === bare(mine);
  const own = made.filter(isMine);
  const others = made.filter((each) => !isMine(each));
  const feeds: Feeds = {};
  if (own.length > 0) {
    const name = own.find(({ maker }) => maker !== null)?.maker ?? null;
    const who = name === null ? {} : { id: bare(name), name };
    const found = { ...who, videos: own.map(({ video }) => video) };
    feeds.creator = creatorFeed(found, at.asOf, at.source, context);
  }
  if (others.length > 0) {
    feeds.inspiration = inspirationFeed(others.map(asInspiration), at.asOf, context);
  }
  return feeds;
}

const asInspiration = ({ video, maker }: Made): InspirationVideo =>
  compact({
    ...video,
    creator: maker === null ? null : ({ id: bare(maker), name: maker } as Maker),
  });
