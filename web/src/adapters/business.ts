// TikTok API for Business: business/get/ and business/video/list/.
// https://business-api.tiktok.com/portal/docs (Accounts API)
import type { HourShare } from '../contract/common.js';
import type { Adapter } from './adapter.js';
import { agesOf, gendersOf, namesOf } from './audience.js';
import type { Context } from './context.js';
import { audienceOf, creatorFeed } from './feeds.js';
import { demand, pagesOf } from './pages.js';
import type { Row } from './row.js';
import { Videos } from './videos.js';

const ofAccount = [
  ...[
    'profile_image',
    'audience_cities',
    'is_business_account',
    'following_count',
    'bio_description',
  ],
  ...['total_likes', 'videos_count', 'engaged_audience', 'daily_lost_followers'],
];
const ofDay = [
  ...['followers_count', 'profile_views', 'video_views', 'likes', 'comments', 'shares'],
  ...['unique_video_views', 'daily_new_followers', 'daily_lost_followers', 'daily_total_followers'],
  ...['engaged_audience', 'phone_number_clicks', 'bio_link_clicks', 'email_clicks'],
];
const ofVideo = [
  ...['reach', 'full_video_watched_rate', 'average_time_watched', 'profile_views', 'embed_url'],
  ...['video_view_retention', 'engagement_likes', 'impression_sources', 'audience_countries'],
  ...['audience_cities', 'audience_genders', 'audience_types', 'audience_ages', 'media_type'],
  ...['website_clicks', 'phone_number_clicks', 'lead_submissions', 'app_download_clicks'],
];

export const business: Adapter = {
  name: 'business',
  title: 'TikTok API for Business: account and videos',
  gives: ['creator'],
  takes: 'answers of business/get/ and business/video/list/ (JSON), pages in any order',
  recognises: ({ head }) =>
    /"(item_id|audience_countries|audience_ages|full_video_watched_rate|total_time_watched)"\s*:/.test(
      head,
    ) && !/"(ec_top_video_data|creator_profile)"/.test(head),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    const ofAnswers = ['videos', 'followers_count', 'audience_countries', 'metrics'];
    demand(pages, ofAnswers, 'an answer of business/get/ or business/video/list/');
    const videos = new Videos(context.report);
    let account: ReturnType<typeof accountOf> | null = null;
    for (const page of pages) {
      if (!page.holds('videos')) {
        if (account !== null) page.again();
        else account = accountOf(page, context);
      }
      for (const video of page.rows('videos')) {
        context.countRow(video.source);
        addVideo(video, videos);
      }
      page.rest();
    }
    const { asOf = null, ...known } = account ?? {};
    const found = { ...known, videos: videos.list };
    return { creator: creatorFeed(found, asOf, pages[0]!.source, context) };
  },
};

function accountOf(row: Row, context: Context) {
  const followers = row.count('followers_count');
  const of = (list: string, key: string) => ({ list, key, share: 'percentage', unit: 1 as const });
  const days = row.rows('metrics');
  const audience = audienceOf({
    count: followers,
    gender: gendersOf(row, of('audience_genders', 'gender'), context),
    age: agesOf(row, of('audience_ages', 'age'), context),
    region: namesOf(row, of('audience_countries', 'country'), context),
    hour: hoursOf(days),
  });
  const lastDay = days
    .flatMap((each) => each.text('date') ?? [])
    .sort()
    .at(-1);
  for (const each of days) each.leave(ofDay);
  row.leave(ofAccount);
  const id = row.id('business_id') ?? row.id('username');
  const account = { name: row.text('display_name'), followers, audience, asOf: endOf(lastDay) };
  row.skip('username');
  return id === null ? account : { ...account, id };
}

/** Active followers by hour, over all days that list them. */
function hoursOf(days: Row[]): HourShare[] {
  const active = new Map<string, number>();
  for (const each of days.flatMap((row) => row.rows('audience_activity'))) {
    const [hour, count] = [each.count('hour'), each.count('count')];
    if (hour === null || count === null) continue;
    if (hour > 23) each.unmapped('hour', 'out_of_range');
    else active.set(String(hour), (active.get(String(hour)) ?? 0) + count);
  }
  const all = [...active.values()].reduce((sum, count) => sum + count, 0);
  return all === 0 ? [] : [...active].map(([key, count]) => ({ key, share: count / all }));
}

const endOf = (date: string | undefined): number | null => {
  const at = date === undefined ? Number.NaN : Date.parse(`${date}T23:59:59Z`);
  return Number.isNaN(at) ? null : at / 1000;
};

function addVideo(row: Row, videos: Videos): void {
  const id = row.id('item_id');
  if (id === null) return void row.unmapped('item_id', 'no_id');
  const video = {
    id,
    posted_at: row.seconds('create_time'),
    caption: row.text('caption'),
    cover_url: row.text('thumbnail_url'),
    video_url: row.text('share_url'),
    duration_s: row.duration('video_duration'),
    views: row.count('video_views'),
    likes: row.count('likes'),
    comments: row.count('comments'),
    shares: row.count('shares'),
    saves: row.count('favorites'),
    new_followers: row.count('new_followers'),
    watch_seconds: row.wholeSeconds('total_time_watched'),
  };
  row.leave(ofVideo);
  videos.add(video, row.source, row.path);
}
