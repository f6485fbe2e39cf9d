// What a web developer writes first: JSON.parse, map, filter, reduce, sort. Clear, no typed array.
import {
  factorsOf,
  leftOut,
  metrics,
  pickDiverse,
  reasons,
  secondsOf,
  weighed,
} from './formulas.mjs';

const decoder = new TextDecoder();
const parsed = (bytes) => JSON.parse(decoder.decode(bytes));

const sortKeys = {
  recency: (video) => video.posted_at,
  revenue: (video) => video.revenue?.minor,
  views: (video) => video.views,
  items_sold: (video) => video.items_sold,
};

class Idiomatic {
  constructor(given) {
    this.given = given;
  }

  read(feeds) {
    const { creator } = parsed(feeds.creator);
    const { products } = parsed(feeds.products);
    this.readCreator(creator);
    this.videos = parsed(feeds.inspiration).videos;
    this.readProducts(products, creator);
  }

  readCreator(creator) {
    this.own = creator.videos
      .map((video) => ({ ...video, posted_at: secondsOf(video.posted_at) }))
      .filter((video) => video.products.length > 0 && video.posted_at <= this.given.now);
  }

  readProducts(products, { showcase, dismissed, currency }) {
    const { momentum, affinity, fit } = this.given.columns;
    const choices = { showcase: new Set(showcase), dismissed: new Set(dismissed), currency };
    const usual =
      products.reduce((sum, { traffic }) => sum + traffic.creators, 0) / products.length + 0.5;
    this.products = products.map((product, row) => ({
      ...product,
      leftOut: leftOut(product, choices),
      factors: {
        ...factorsOf(product, this.given, usual),
        momentum: momentum[row],
        affinity: affinity[row],
        fit: fit[row],
      },
    }));
  }

  view(objective) {
    const ranked = this.products.filter((product) => product.leftOut === undefined);
    const count = (reason) => this.products.filter((product) => product.leftOut === reason).length;
    return {
      objective,
      products: {
        considered: ranked.length,
        left_out: Object.fromEntries(reasons.map((reason) => [reason, count(reason)])),
        items: this.list(ranked, objective),
      },
      inspiration: {
        considered: this.videos.filter((video) => secondsOf(video.posted_at) <= this.given.now)
          .length,
      },
      totals: this.totals(),
      posted: this.posted({}),
    };
  }

  list(ranked, objective) {
    const weights = Object.entries(this.given.weights[objective]);
    const score = ({ factors }) =>
      weights.reduce((sum, [factor, weight]) => sum + weighed(factors[factor], weight), 0);
    const candidates = ranked
      .map((product) => ({ product, score: score(product) }))
      .sort((a, b) => b.score - a.score || (a.product.id < b.product.id ? -1 : 1))
      .slice(0, this.given.diversity.depth);
    return pickDiverse(
      candidates,
      ({ product }) => product.category[0],
      ({ product }) => product.shop,
      this.given.diversity,
    ).map(({ product, score }) => ({
      id: product.id,
      title: product.title,
      category: product.category.join(' > '),
      shop: product.shop,
      price: product.price,
      score,
      receipts: weights.map(([factor, weight]) => {
        const micro_log = weighed(product.factors[factor], weight);
        return { factor, micro_log, multiplier: Math.exp(micro_log / 1e6) };
      }),
    }));
  }

  totals() {
    const sums = metrics.map((metric) => {
      const stated = this.own.filter((video) => video[metric] !== undefined);
      const value = stated.reduce((sum, video) => sum + video[metric], 0);
      return { metric, value, videos: stated.length };
    });
    return sums.filter(({ videos }) => videos > 0);
  }

  posted({ sort = 'recency', direction = 'descending', first = 0, count = 50 }) {
    const key = sortKeys[sort];
    const sign = direction === 'descending' ? -1 : 1;
    const sorted = [...this.own].sort((a, b) => {
      const [one, other] = [key(a), key(b)];
      if (one === other) return a.id < b.id ? -1 : 1;
      if (one === undefined) return 1;
      if (other === undefined) return -1;
      return sign * (one - other);
    });
    const items = sorted.slice(first, first + count).map((video) => ({
      id: video.id,
      posted_at: video.posted_at,
      caption: video.caption,
      products: video.products.map(({ id, title }) => ({ id, title })),
      stats: Object.fromEntries(metrics.map((metric) => [metric, video[metric] ?? null])),
      revenue: video.revenue,
    }));
    return { sort, direction, first, total: this.own.length, items };
  }
}

export const idiomatic = {
  name: 'idiomatic JavaScript',
  create: async (given) => new Idiomatic(given),
};
