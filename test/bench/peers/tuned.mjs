// JavaScript as quick as we could write it: one pass over the bytes into typed columns, scores by column,
// the best without sorting the rest; text is decoded for what is shown.
import { bestRows } from './best.mjs';
import { metrics, microLog, pickDiverse, reachMicro, reasons, secondsOf } from './formulas.mjs';
import { keyOf, Scanner } from './scan.mjs';
import { Products } from './tuned-products.mjs';

const decoder = new TextDecoder();
const ownFactors = ['price', 'conversion', 'reach', 'follow_rate', 'demand'];
const [videosKey, postedKey] = ['videos', 'posted_at'].map(keyOf);

// nearly always the list is full before; else the whole depth is looked at
const shallow = 64;

const rounded = (product) => ((product < 0 ? product - 500_000 : product + 500_000) / 1e6) | 0;

class Tuned {
  constructor(given) {
    this.given = given;
    this.priors = new Map(
      Object.entries(given.categories).map(([name, group]) => [keyOf(name), group]),
    );
  }

  read(feeds) {
    const { creator } = JSON.parse(decoder.decode(feeds.creator));
    this.readCreator(creator);
    this.readInspiration(feeds.inspiration);
    const { showcase, dismissed, currency } = creator;
    const choices = { showcase: new Set(showcase), dismissed: new Set(dismissed), currency };
    this.products = new Products(feeds.products, this.given.rows, choices);
    this.fillColumns();
  }

  readCreator({ videos }) {
    const { now } = this.given;
    const own = videos.filter(
      (video) => video.products.length > 0 && secondsOf(video.posted_at) <= now,
    );
    this.own = own;
    this.keys = {
      recency: Float64Array.from(own, (video) => secondsOf(video.posted_at)),
      revenue: Float64Array.from(own, (video) => video.revenue?.minor ?? Number.NaN),
      views: Float64Array.from(own, (video) => video.views ?? Number.NaN),
      items_sold: Float64Array.from(own, (video) => video.items_sold ?? Number.NaN),
    };
    this.sums = new Float64Array(metrics.length);
    this.counts = new Int32Array(metrics.length);
    for (const video of own) {
      for (let at = 0; at < metrics.length; at += 1) {
        const value = video[metrics[at]];
        if (value === undefined) continue;
        this.sums[at] += value;
        this.counts[at] += 1;
      }
    }
  }

  readInspiration(bytes) {
    const { now } = this.given;
    const scan = new Scanner(bytes);
    let considered = 0;
    const onField = (key) => {
      if (key !== postedKey) scan.skip();
      else if (scan.seconds() <= now) considered += 1;
    };
    const onVideo = () => scan.object(onField);
    scan.object((key) => (key === videosKey ? scan.list(onVideo) : scan.skip()));
    this.considered = considered;
  }

  fillColumns() {
    const { minor_per_major, luck } = this.given;
    const { rows, skip, category, min, max } = this.products;
    const { views, orders, creators, videos, new_followers } = this.products;
    this.columns = { ...this.given.columns };
    for (const factor of ownFactors) this.columns[factor] = new Int32Array(rows);
    const { price, conversion, reach, follow_rate, demand } = this.columns;
    const usualCreators = creators.reduce((sum, count) => sum + count, 0) / rows + 0.5;
    for (let row = 0; row < rows; row += 1) {
      if (skip[row] !== 0) continue;
      const group = this.priors.get(category[row]);
      const [alpha, beta] = group.conversion;
      const [gained, not] = group.follow_rate;
      const [low, high] = [min[row], max[row]];
      const amount = low === high ? low : Math.sqrt(low) * Math.sqrt(high);
      price[row] = microLog(amount / minor_per_major);
      conversion[row] = microLog((orders[row] + alpha) / (views[row] + (alpha + beta)));
      reach[row] = reachMicro(views[row], videos[row], group.reach, luck);
      follow_rate[row] = microLog((new_followers[row] + gained) / (views[row] + (gained + not)));
      demand[row] = microLog((creators[row] + 0.5) / usualCreators);
    }
  }

  view(objective) {
    const weights = Object.entries(this.given.weights[objective]);
    const scores = this.scores(weights);
    const { leftOut, rows } = this.products;
    return {
      objective,
      products: {
        considered: rows - reasons.reduce((sum, reason) => sum + leftOut[reason], 0),
        left_out: leftOut,
        items: this.list(scores).map((row) => this.card(row, scores[row], weights)),
      },
      inspiration: { considered: this.considered },
      totals: metrics
        .map((metric, at) => ({ metric, value: this.sums[at], videos: this.counts[at] }))
        .filter(({ videos }) => videos > 0),
      posted: this.posted({}),
    };
  }

  scores(weights) {
    const scores = new Int32Array(this.products.rows);
    for (const [factor, weight] of weights) {
      const column = this.columns[factor];
      if (weight === 1e6) {
        for (let row = 0; row < scores.length; row += 1) scores[row] += column[row];
      } else {
        for (let row = 0; row < scores.length; row += 1)
          scores[row] += rounded(column[row] * weight);
      }
    }
    return scores;
  }

  list(scores) {
    const { diversity } = this.given;
    const { idBefore, skip, categoryNumber, shopNumber } = this.products;
    const best = (k) => bestRows(scores, idBefore, k, { skip });
    const few = this.pick(best(shallow));
    if (few.length === diversity.count) return few;
    const categoryOf = (row) => categoryNumber[row];
    return pickDiverse(best(diversity.depth), categoryOf, (row) => shopNumber[row], diversity);
  }

  // the first reading of pickDiverse, before any share grows, with counters in place of maps
  pick(candidates) {
    const { count, per_category, per_shop } = this.given.diversity;
    const { categories, shops, categoryNumber, shopNumber } = this.products;
    const inCategory = new Uint16Array(categories);
    const inShop = new Uint16Array(shops);
    const picks = [];
    for (const row of candidates) {
      const [category, shop] = [categoryNumber[row], shopNumber[row]];
      if (inCategory[category] >= per_category || inShop[shop] >= per_shop) continue;
      inCategory[category] += 1;
      inShop[shop] += 1;
      picks.push(row);
      if (picks.length === count) break;
    }
    return picks;
  }

  card(row, score, weights) {
    const { products } = this;
    const path = products.bytes.subarray(products.path.start[row], products.path.end[row]);
    const [min_minor, max_minor] = [products.min[row], products.max[row]];
    return {
      id: products.text('id', row),
      title: products.text('title', row),
      category: JSON.parse(decoder.decode(path)).join(' > '),
      shop: products.text('shop', row),
      price: { min_minor, max_minor },
      score,
      receipts: weights.map(([factor, weight]) => {
        const micro_log = rounded(this.columns[factor][row] * weight);
        return { factor, micro_log, multiplier: Math.exp(micro_log / 1e6) };
      }),
    };
  }

  posted({ sort = 'recency', direction = 'descending', first = 0, count = 50 }) {
    const sign = direction === 'descending' ? 1 : -1;
    const idBefore = (a, b) => this.own[a].id < this.own[b].id;
    const rows = bestRows(this.keys[sort], idBefore, first + count, { sign }).slice(first);
    const items = rows.map((row) => {
      const video = this.own[row];
      return {
        id: video.id,
        posted_at: this.keys.recency[row],
        caption: video.caption,
        products: video.products.map(({ id, title }) => ({ id, title })),
        stats: Object.fromEntries(metrics.map((metric) => [metric, video[metric] ?? null])),
        revenue: video.revenue,
      };
    });
    return { sort, direction, first, total: this.own.length, items };
  }
}

export const tuned = {
  name: 'tuned JavaScript',
  create: async (given) => new Tuned(given),
};
