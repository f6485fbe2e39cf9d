// The affiliate marketplace's creator profile, as its page receives it: counts as text, money as
// {value, symbol, format}, shares in basis points, {is_authorized: false} in place of what is withheld.
import type { Money, Video } from '../contract/common.js';
import type { Product } from '../contract/products.js';
import type { Adapter } from './adapter.js';
import { agesOf, gendersOf, namesOf } from './audience.js';
import type { Context } from './context.js';
import { audienceOf, compact, creatorFeed, productsFeed } from './feeds.js';
import { unknownPayload } from './input.js';
import { jsonOf } from './json.js';
import { minorOf, priceOf } from './money.js';
import { isObject, Row } from './row.js';
import type { Feeds } from './types.js';
import { Videos } from './videos.js';

// of the account or of a period as a whole, for which the feed has no field
const ofProfile = [
  ...['avg_revenue_per_buyer', 'bio', 'bio_url', 'collaborated_brands_num', 'content_groups'],
  ...[
    'ec_live_streaming_cnt_30d',
    'ec_video_engagement',
    'ec_video_med_comment_cnt',
    'gpm',
    'handle',
  ],
  ...['ec_video_med_like_cnt', 'ec_video_med_share_cnt', 'ec_video_med_view_cnt', 'live_gmv'],
  ...['ec_video_play_cnt_med', 'industry_groups', 'med_commission_rate', 'med_gmv_revenue'],
  ...['video_med_comment_cnt', 'video_med_like_cnt', 'video_med_share_cnt', 'video_med_view_cnt'],
  ...['video_play_cnt_med', 'video_publish_cnt_30d', 'ec_live_gpm', 'ec_video_gpm', 'units_sold'],
];
const ranges = [
  'avg_revenue_per_buyer_range',
  'med_gmv_revenue_range',
  'gpm_range',
  'units_sold_range',
];

export const creatorProfile: Adapter = {
  name: 'creator-profile',
  title: 'Affiliate marketplace: a creator’s profile page',
  gives: ['creator', 'products'],
  takes: 'the profile payload (JSON), one creator; a list of one too',
  recognises: ({ head }) => /"(creator_profile|creator_connect_info)"\s*:/.test(head),
  async adapt(inputs, context) {
    const payloads: Row[] = [];
    for (const input of inputs) {
      const document = await jsonOf(input, context);
      for (const each of Array.isArray(document) ? document : [document]) {
        if (!isObject(each) || !isObject(each.profiles)) {
          throw unknownPayload(input.name, 'a creator profile: profiles is missing');
        }
        payloads.push(new Row(each, input.name, '', context));
      }
    }
    const mine = context.options.creator?.id;
    const payload = payloads.find((each) => mine === undefined || each.id('id') === mine);
    if (payload === undefined) throw unknownPayload(inputs[0]!.name, `about creator ${mine}`);
    for (const other of payloads) {
      if (other !== payload) other.unmapped('id', 'other_creator');
    }
    const feeds = feedsOf(payload, context);
    payload.rest();
    return feeds;
  },
};

function feedsOf(payload: Row, context: Context): Feeds {
  const profiles = payload.child('profiles')!;
  const profile = profiles.child('creator_profile');
  if (profile === null) throw unknownPayload(payload.source, 'a creator profile');
  const products: Product[] = [];
  const videos = new Videos(context.report);
  for (const row of profile.rows('ec_top_video_data')) addVideo(row, videos, products, context);
  const followers = profile.count('follower_cnt');
  const of = (list: string) => ({ list, key: 'key', share: 'value', unit: 10_000 as const });
  const found = {
    name: payload.text('nickname') ?? payload.text('uniqueId'),
    currency: products.find(({ price }) => price)?.price?.currency ?? null,
    followers,
    niches: profile.rows('category').flatMap((row) => {
      row.skip('starling_key');
      return row.text('name') ?? [];
    }),
    ec_videos_30d: profile.count('ec_video_publish_cnt_30d'),
    audience: audienceOf({
      count: followers,
      gender: gendersOf(profile, of('follower_genders_v2'), context),
      age: agesOf(profile, of('follower_ages_v2'), context),
      region: namesOf(profile, of('follower_state_location'), context),
    }),
    videos: videos.list,
  };
  profile.leave(ranges, 'range_only');
  profile.leave(ofProfile);
  const asOf = lastDayOf(profiles);
  profiles.leave(['creator_profile_trend_data']);
  const connected = profiles.child('creator_connect_info')?.id('creator_id') ?? null;
  const id = payload.id('id') ?? connected;
  payload.skip('uniqueId');
  const who = id === null ? found : { ...found, id };
  return {
    creator: creatorFeed(who, asOf, payload.source, context),
    products: productsFeed(products, asOf, context),
  };
}

// the trend's days are the account's, which the feed has not; its end is when the numbers are of
function lastDayOf(profiles: Row): number | null {
  const trends = profiles.rows('creator_profile_trend_data');
  const ends = trends.flatMap((trend) => {
    trend.skip('filter', 'time_selector');
    return trend.rows('stats').flatMap((day) => {
      day.leave(['profile', 'stats']);
      day.skip('start_timestamp');
      return day.seconds('end_timestamp') ?? [];
    });
  });
  return ends.length === 0 ? null : Math.max(...ends);
}

function addVideo(row: Row, videos: Videos, products: Product[], context: Context): void {
  context.countRow(row.source);
  const id = row.id('item_id');
  if (id === null) return void row.unmapped('item_id', 'no_id');
  const file = row.child('video');
  file?.skip('media_type');
  // products are named without ids: the place in the video is one
  const linked = row.rows('video_products').map((product, at) => ({
    id: product.id('product_id') ?? product.id('id') ?? `${id}-${at + 1}`,
    title: product.text('name'),
    price: rangeOf(product),
  }));
  if (linked.some((product) => product.id.startsWith(`${id}-`)))
    row.warn('video_products[].id', 'id_assumed');
  products.push(...linked.map(compact));
  const video: Video = {
    id,
    posted_at: row.seconds('release_date'),
    caption: row.text('name'),
    duration_s: file?.duration('duration') ?? null,
    products: linked.map(({ id: product, title }) => compact({ id: product, title })),
    views: row.count('play_cnt'),
    likes: row.count('like_cnt'),
    comments: row.count('comment_cnt'),
    shares: row.count('share_cnt'),
  };
  videos.add(video, row.source, row.path);
}

function rangeOf(product: Row): Money | null {
  const ends = ['min_sale_price', 'max_sale_price'].map((key) => {
    const end = product.child(key);
    const amount = end?.raw('price') ?? null;
    if (end === null || amount === null) return null;
    const currency = end.currency('currency', end.raw('currency'), end.raw('symbol'));
    const minor = currency === null ? null : minorOf(amount, currency);
    return minor === null || currency === null ? null : { minor: minor.minor, currency };
  });
  const [low, high] = ends;
  return low && high && low.currency === high.currency
    ? priceOf(low.minor, high.minor, low.currency)
    : null;
}
