// TikTok Shop rankings by day → the feeds as they would have stood on one day: every row that was
// published up to it, nothing after.
import { readCsv } from './data.mjs';
import { groupBy } from './group-by.mjs';

const day = 86_400;
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / 1000;
// "2026-04-09 01:02" and "2026-04-11T07:36": both UTC, neither says so
const timeOf = (text) => (text ? Date.parse(`${text.replace(' ', 'T')}:00Z`) / 1000 : null);
const number = (text) => (text === '' || text === undefined ? null : Number(text));
const integer = (text) => {
  const value = number(text);
  return value === null ? null : Math.round(value);
};

export class ShopDays {
  constructor(date) {
    this.date = date;
    this.now = dayOf(date) + day - 1;
    const known = (row) => row.region === 'US' && row.snapshot_date <= date;
    this.videoRows = readCsv('tiktok_shop_videos_daily.csv').filter(known);
    this.productRows = readCsv('tiktok_shop_products_daily.csv').filter(known);
    this.videos = groupBy(this.videoRows, (row) => row.video_id);
    this.creators = groupBy([...this.videos.values()], (rows) => rows[0].creator_id);
  }

  /** The feed of one creator; an id that is not in the data is a creator without videos. */
  creatorFeed(id) {
    const videos = (this.creators.get(id) ?? []).map((rows) => this.video(rows));
    return {
      contract: 'creator@1',
      as_of: this.now,
      creator: { id, market: 'US', currency: 'USD', utc_offset_minutes: 0, videos },
    };
  }

  /** All products that were listed, or shown in a video, up to the day. */
  productsFeed() {
    const listed = groupBy(this.productRows, (row) => row.product_id);
    const shown = groupBy(
      this.videoRows.filter((row) => row.product_id !== ''),
      (row) => row.product_id,
    );
    const ids = new Set([...listed.keys(), ...shown.keys()]);
    const products = [...ids].map((id) => this.product(id, listed.get(id), shown.get(id)));
    return { contract: 'products@1', as_of: this.now, products };
  }

  /** Everybody's videos but one creator's. */
  inspirationFeed(without) {
    const videos = [];
    for (const [id, ofCreator] of this.creators) {
      if (id === without) continue;
      const inOrder = ofCreator.map((rows) => this.video(rows));
      inOrder.sort((a, b) => a.posted_at - b.posted_at || (a.id < b.id ? -1 : 1));
      inOrder.forEach((video, at) => {
        const creator = { id, ec_videos: inOrder.length };
        videos.push({ ...video, nth_video: at + 1, creator });
      });
    }
    return { contract: 'inspiration@1', as_of: this.now, videos };
  }

  video(rows) {
    const first = rows[0];
    const perDay = rows.filter((row) => row.views_kind === 'day');
    const totals = rows.filter((row) => row.views_kind === 'total').map((row) => +row.views);
    const byDay = largestByDay(perDay, (row) => integer(row.views));
    const seen = [...byDay.values()].reduce((sum, views) => sum + views, 0);
    return {
      id: first.video_id,
      posted_at: timeOf(first.posted_at),
      caption: first.description,
      // some rows name no product: a video, but not an e-commerce one
      products: first.product_id ? [{ id: first.product_id, title: first.product_title }] : [],
      // what was seen by day is a lower bound of a total that was published later
      views: Math.max(seen, ...totals),
      likes: Math.max(...rows.map((row) => integer(row.likes_rounded) ?? 0)),
      ...(byDay.size > 0 && { daily: series(byDay, 'views') }),
    };
  }

  product(id, listed = [], shown = []) {
    const latest = listed.at(-1);
    const recent = shown.filter((row) => dayOf(row.snapshot_date) > this.now - 7 * day);
    const units = largestByDay(listed, (row) => integer(row.sold_day));
    return {
      id,
      title: latest?.title || shown.at(-1)?.product_title,
      ...(latest && {
        category: [latest.category_zh],
        shop: latest.shop,
        price: { minor: Math.round(Number(latest.price) * 100), currency: 'USD' },
        commission_rate: Number(latest.commission_pct) / 100,
        units_total: integer(latest.sold_total_rounded),
        daily: series(units, 'units'),
      }),
      traffic: {
        days: 7,
        views: recent.reduce((sum, row) => sum + (row.views_kind === 'day' ? +row.views : 0), 0),
        videos: new Set(recent.map((row) => row.video_id)).size,
        creators: new Set(recent.map((row) => row.creator_id)).size,
      },
    };
  }
}

// a video can stand in two lists of one day, with the views of different hours: the later is larger
function largestByDay(rows, amountOf) {
  const byDay = new Map();
  for (const row of rows) {
    const value = amountOf(row);
    if (value === null) continue;
    byDay.set(row.snapshot_date, Math.max(value, byDay.get(row.snapshot_date) ?? 0));
  }
  return byDay;
}

// one entry a day from the first to the last; days without a row are null
function series(byDay, metric) {
  const dates = [...byDay.keys()].sort();
  const from = dayOf(dates[0]);
  const length = (dayOf(dates.at(-1)) - from) / day + 1;
  const values = Array.from({ length }, () => null);
  for (const [date, value] of byDay) values[(dayOf(date) - from) / day] = value;
  return { from, kind: 'per_day', [metric]: values };
}
