// TikTok Shop Affiliate Seller API: a marketplace creator's performance (202508, the last 30 days) and
// the marketplace's search. https://partner.tiktokshop.com/docv2
import type { Adapter } from './adapter.js';
import { agesOf, gendersOf, namesOf } from './audience.js';
import type { Context } from './context.js';
import { audienceOf, creatorFeed } from './feeds.js';
import { unknownPayload } from './input.js';
import { pagesOf } from './pages.js';
import type { Row } from './row.js';
import { checkSum, genderOf } from './shares.js';

// all of the last 30 days and of the account as a whole, for which the feed has no field
const ofPeriod = [
  ...['units_sold', 'gmv', 'video_gmv', 'live_gmv', 'gpm', 'video_gpm', 'live_gpm', 'category_ids'],
  ...['category_gmv_distribution', 'content_gmv_distribution', 'ec_live_count', 'pps', 'rating'],
  ...['avg_ec_video_play_count', 'avg_ec_video_like_count', 'avg_ec_video_comment_count'],
  ...['avg_ec_video_share_count', 'avg_commission_rate', 'ec_video_engagement_rate', 'avatar'],
  ...['ec_live_engagement_rate', 'avg_ec_live_uv', 'brand_collaboration_count', 'bio_description'],
];
const ranges = ['units_sold', 'gmv', 'video_gmv', 'live_gmv', 'gpm', 'video_gpm', 'live_gpm'].map(
  (name) => `${name}_range`,
);

export const marketplace: Adapter = {
  name: 'marketplace',
  title: 'TikTok Shop Affiliate Seller API: a marketplace creator',
  gives: ['creator'],
  takes: 'answers of …/marketplace_creators/{id} or …/marketplace_creators/search (JSON)',
  recognises: ({ head }) =>
    /"(ec_video_count|category_gmv_distribution|top_follower_demographics|units_sold_range)"\s*:/.test(
      head,
    ),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    const creators = pages.flatMap((page) => {
      const one = page.child('creator');
      if (one !== null) return [one];
      return page.holds('creators')
        ? page.rows('creators')
        : page.holds('follower_count')
          ? [page]
          : [];
    });
    const mine = context.options.creator?.id;
    const chosen = creators.find((row) => mine === undefined || idOf(row) === mine);
    if (chosen === undefined) {
      throw unknownPayload(
        inputs[0]!.name,
        mine ? `about creator ${mine}` : 'a marketplace creator',
      );
    }
    for (const row of creators) {
      context.countRow(row.source);
      if (row === chosen) continue;
      row.unmapped('creator_open_id', 'other_creator');
      row.skipAll();
    }
    const feed = creatorFeed(creatorOf(chosen, context), null, chosen.source, context);
    for (const page of pages) page.rest();
    return { creator: feed };
  },
};

const idOf = (row: Row) => row.id('creator_open_id') ?? row.id('id');

function creatorOf(row: Row, context: Context) {
  const followers = row.count('follower_count');
  const of = (list: string) => ({ list, key: 'key', share: 'value', unit: 1 as const });
  const audience = audienceOf({
    count: followers,
    gender: row.has('follower_gender')
      ? gendersOf(row, of('follower_gender'), context)
      : majorGender(row, context),
    age: agesOf(row, of('follower_age'), context),
    region: namesOf(row, of('follower_location'), context),
  });
  const creator = {
    name: row.text('nickname') ?? row.text('username'),
    market: row.text('selection_region'),
    followers,
    audience,
    // of the last 30 days, though its name does not say so
    ec_videos_30d: row.count('ec_video_count'),
  };
  row.skip('username');
  row.leave(ranges, 'range_only');
  row.leave(ofPeriod);
  const id = idOf(row);
  return id === null ? creator : { ...creator, id };
}

// the search tells the larger gender alone (10,000 is all), and the three largest ages without shares
function majorGender(row: Row, context: Context) {
  const top = row.child('top_follower_demographics');
  const major = top?.child('major_gender');
  top?.leave(['age_ranges', 'location', 'top_locations']);
  const word = major?.text('gender') ?? null;
  const key = word === null ? null : genderOf(word);
  const share = major?.share('percentage', 10_000) ?? null;
  if (key === null || share === null) return [];
  const shares = [{ key, share }];
  checkSum(
    shares,
    { source: row.source, path: row.at('top_follower_demographics') },
    context.report,
  );
  return shares;
}
