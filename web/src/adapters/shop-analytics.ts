// TikTok Shop: /analytics/202409/shop_videos/performance, one video's …/{id}/performance, and campaign
// content statistics (202508), whose numbers are text. https://partner.tiktokshop.com/docv2
import type { Daily, Video } from '../contract/common.js';
import type { Adapter } from './adapter.js';
import type { Context } from './context.js';
import { calendarOf, secondsOf, tell } from './dates.js';
import { compact } from './feeds.js';
import { feedsByMaker, type Made } from './makers.js';
import { demand, pagesOf } from './pages.js';
import type { Row } from './row.js';
import { Videos } from './videos.js';

const ofVideo = ['click_through_rate', 'gpm', 'avg_customers', 'hash_tags', 'daily_avg_buyers'];
const ofPerformance = ['comparison_intervals', 'click_through_rate', 'daily_avg_buyers'];

export const shopAnalytics: Adapter = {
  name: 'shop-analytics',
  title: 'TikTok Shop analytics: performance of shop videos',
  gives: ['inspiration', 'creator'],
  takes:
    'answers of …/shop_videos/performance, …/shop_videos/{id}/performance (the id in the file’s name), campaign content statistics (JSON)',
  recognises: ({ head }) =>
    /"(sku_orders|video_post_time|latest_available_date|engagement_data|paid_order_num)"\s*:/.test(
      head,
    ),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    const lists = ['videos', 'performance', 'contents', 'content_statistics'];
    demand(pages, lists, 'an answer about shop videos');
    const videos = new Videos(context.report);
    const makers = new Map<string, string>();
    let asOf: number | null = null;
    for (const page of pages) {
      const day = page.text('latest_available_date');
      asOf ??= day === null ? null : secondsOf(`${day}T23:59:59Z`);
      const rows = ['videos', 'contents', 'content_statistics'].flatMap((list) => page.rows(list));
      for (const row of rows) addVideo(row, videos, makers, context);
      if (page.holds('performance')) addPerformance(page, videos);
      page.rest();
    }
    const made: Made[] = videos.list.map((video) => ({
      video,
      maker: makers.get(video.id) ?? null,
    }));
    return feedsByMaker(made, 'others', { asOf, source: pages[0]!.source }, context);
  },
};

function addVideo(row: Row, videos: Videos, makers: Map<string, string>, context: Context): void {
  context.countRow(row.source);
  const id = row.id('id') ?? row.id('content_id') ?? row.id('video_id');
  if (id === null) return void row.unmapped('id', 'no_id');
  const maker = row.text('username') ?? row.text('creator_username');
  if (maker !== null) makers.set(id, maker);
  const products = row.rows('products').flatMap((each) => {
    const product = each.id('id');
    return product === null ? [] : [compact({ id: product, title: each.text('name') })];
  });
  const video: Video = {
    id,
    posted_at: postedAt(row, context),
    caption: row.text('title'),
    products,
    views: row.count('views') ?? row.count('view_count'),
    likes: row.count('like_count'),
    comments: row.count('comment_num'),
    orders: row.count('sku_orders') ?? row.count('paid_order_num'),
    items_sold: row.count('units_sold'),
    revenue: row.money('gmv') ?? row.money('paid_amount'),
  };
  row.leave(ofVideo);
  videos.add(video, row.source, row.path);
}

// "2024-09-01T12:00:00Z", or "2024_09_01"
function postedAt(row: Row, context: Context): number | null {
  const key = row.has('published_date') ? 'published_date' : 'video_post_time';
  const text = row.text(key);
  if (text === null) return null;
  const told = tell(text, calendarOf([], context, null));
  if (told.at === null) return row.unmapped(key, told.why);
  for (const doubt of told.doubts) row.warn(key, doubt);
  return told.at;
}

function addPerformance(page: Row, videos: Videos): void {
  // the answer does not name its video: its address did
  const id = page.id('video_id') ?? /\d{15,}/.exec(page.source)?.[0] ?? null;
  const performance = page.child('performance');
  if (performance === null) return;
  performance.leave(ofPerformance);
  const engagement = performance.child('engagement_data') ?? page.child('engagement_data');
  if (id === null) {
    performance.skipAll();
    return void page.unmapped('performance', 'no_id');
  }
  const total = (what: string) => engagement?.count(`total_${what}`) ?? null;
  const intervals = performance.rows('intervals');
  const daily = dailyOf(intervals);
  const currency = intervals.map((each) => each.money('gmv')?.currency).find(Boolean) ?? null;
  const video: Video = {
    id,
    views: total('views'),
    likes: total('likes'),
    shares: total('shares'),
    comments: total('comments'),
    daily,
    // an amount of the window is no amount since posting; the days' currency stands on the revenue
    revenue: daily?.revenue_minor && currency !== null ? { currency } : null,
  };
  videos.add(video, page.source, 'data.performance');
}

const dayLength = 86_400;

/** Intervals of one day each, end exclusive, one after the other; longer ones have no place. */
function dailyOf(intervals: Row[]): Daily | null {
  const days = intervals.map((row) => {
    const [from, to] = ['start_date', 'end_date'].map((key) =>
      secondsOf(`${row.text(key)?.slice(0, 10)}T00:00:00Z`),
    );
    row.leave(['click_through_rate', 'daily_avg_buyers', 'units_sold', 'sku_orders']);
    const isDay = from != null && to === from + dayLength;
    return { row, from: from ?? 0, isDay, views: row.count('views'), gmv: row.money('gmv') };
  });
  for (const { row, isDay } of days) if (!isDay) row.unmapped('views', 'no_place');
  const single = days.filter(({ isDay }) => isDay).sort((some, other) => some.from - other.from);
  const [first, last] = [single[0], single.at(-1)];
  if (first === undefined || last === undefined) return null;
  const length = (last.from - first.from) / dayLength + 1;
  // days years apart are no series of a video
  if (length > 1000) return first.row.unmapped('start_date', 'out_of_range');
  const series = (value: (day: (typeof single)[number]) => number | null) =>
    Array.from({ length }, (_, at) => {
      const day = single.find(({ from }) => from === first.from + at * dayLength);
      return day === undefined ? null : value(day);
    });
  return {
    from: first.from,
    kind: 'per_day',
    views: series(({ views }) => views),
    revenue_minor: series(({ gmv }) => gmv?.minor ?? null),
  };
}
