// Arquero 7 (Heer, UW Interactive Data Lab): tables of columns in JavaScript, with the verbs of dplyr. It
// compiles its expressions with new Function, which a page without unsafe-eval forbids.
import { desc, from, op, table } from 'arquero';
import { leftOut, metrics, pickDiverse, priceOf, reasons, secondsOf } from './formulas.mjs';

const decoder = new TextDecoder();
const parsed = (bytes) => JSON.parse(decoder.decode(bytes));
const rounded = (value) => `op.sign(${value}) * op.floor(op.abs(${value}) + 0.5)`;
const microLog = (multiplier) => rounded(`(1e6 * op.log(${multiplier}))`);

const derived = {
  price: microLog('d.amount / minor_per_major'),
  conversion: microLog('(d.orders + d.alpha) / (d.views + (d.alpha + d.beta))'),
  follow_rate: microLog('(d.new_followers + d.gained) / (d.views + (d.gained + d.not))'),
  demand: microLog('(d.creators + 0.5) / d.usual'),
  reach: rounded(
    '(1e6 * (d.usual_ln + (d.prior / (d.prior + d.variance)) * (op.log(d.views / d.videos) + d.below - d.usual_ln)))',
  ),
};

class Arquero {
  constructor(given) {
    this.given = given;
  }

  read(feeds) {
    const { creator } = parsed(feeds.creator);
    this.readCreator(creator);
    const { videos } = parsed(feeds.inspiration);
    this.videos = table({ posted_at: videos.map(({ posted_at }) => secondsOf(posted_at)) });
    this.readProducts(parsed(feeds.products).products, creator);
  }

  readCreator({ videos }) {
    const rows = videos
      .filter(({ products }) => products.length > 0)
      .map(({ posted_at, products, caption, revenue, id, ...video }) => ({
        id,
        posted_at: secondsOf(posted_at),
        caption,
        products: products.map(({ id, title }) => ({ id, title })),
        revenue: revenue?.minor,
        ...Object.fromEntries(metrics.map((metric) => [metric, video[metric]])),
      }));
    this.own = from(rows)
      .params({ now: this.given.now })
      .filter((d, $) => d.posted_at <= $.now)
      .reify();
  }

  readProducts(products, { showcase, dismissed, currency }) {
    const { categories, columns, minor_per_major, luck } = this.given;
    const choices = { showcase: new Set(showcase), dismissed: new Set(dismissed), currency };
    const groups = Object.entries(categories).map(([top, { conversion, follow_rate, reach }]) => {
      const [[alpha, beta], [gained, not]] = [conversion, follow_rate];
      const [usual_ln, prior] = reach;
      return { top, alpha, beta, gained, not, usual_ln, prior };
    });
    const rows = products.map((product) => ({
      id: product.id,
      title: product.title,
      category: product.category.join(' > '),
      top: product.category[0],
      shop: product.shop,
      stated: product.price,
      amount: priceOf(product.price),
      left_out: leftOut(product, choices) ?? 'none',
      views: product.traffic.views,
      orders: product.traffic.orders,
      creators: product.traffic.creators,
      videos: product.traffic.videos,
      below: luck.below[product.traffic.videos],
      variance: luck.variance[product.traffic.videos],
      new_followers: product.traffic.new_followers,
    }));
    this.products = from(rows)
      .assign(table(columns))
      .derive({ usual: (d) => op.mean(d.creators) + 0.5 })
      .join_left(from(groups), 'top')
      .params({ minor_per_major })
      .derive(derived);
    this.ranked = this.products.filter((d) => d.left_out === 'none').reify();
  }

  view(objective) {
    const counts = this.products.groupby('left_out').count().objects();
    const count = (reason) => counts.find(({ left_out }) => left_out === reason)?.count ?? 0;
    const sums = Object.fromEntries(metrics.map((metric) => [metric, op.sum(metric)]));
    const stated = Object.fromEntries(metrics.map((metric) => [`${metric} n`, op.valid(metric)]));
    const [totals] = this.own.rollup({ ...sums, ...stated }).objects();
    const { now } = this.given;
    return {
      objective,
      products: {
        considered: count('none'),
        left_out: Object.fromEntries(reasons.map((reason) => [reason, count(reason)])),
        items: this.list(objective),
      },
      inspiration: {
        considered: this.videos
          .params({ now })
          .filter((d, $) => d.posted_at <= $.now)
          .numRows(),
      },
      totals: metrics
        .map((metric) => ({ metric, value: totals[metric], videos: totals[`${metric} n`] }))
        .filter(({ videos }) => videos > 0),
      posted: this.posted({}),
    };
  }

  list(objective) {
    const weights = Object.entries(this.given.weights[objective]);
    const terms = weights.map(([factor, weight]) => rounded(`(d.${factor} * ${weight} / 1e6)`));
    const candidates = this.ranked
      .derive({ score: `d => ${terms.join(' + ')}` })
      .orderby(desc('score'), 'id')
      .slice(0, this.given.diversity.depth)
      .objects();
    const topOf = ({ top }) => top;
    return pickDiverse(candidates, topOf, ({ shop }) => shop, this.given.diversity).map((row) => ({
      id: row.id,
      title: row.title,
      category: row.category,
      shop: row.shop,
      price: row.stated,
      score: row.score,
      receipts: weights.map(([factor, weight]) => {
        const value = (row[factor] * weight) / 1e6;
        const micro_log = Math.sign(value) * Math.floor(Math.abs(value) + 0.5);
        return { factor, micro_log, multiplier: Math.exp(micro_log / 1e6) };
      }),
    }));
  }

  posted({ sort = 'recency', direction = 'descending', first = 0, count = 50 }) {
    const column = sort === 'recency' ? 'posted_at' : sort;
    const items = this.own
      .orderby(direction === 'descending' ? desc(column) : column, 'id')
      .slice(first, first + count)
      .objects()
      .map(({ id, posted_at, caption, products, revenue, ...stats }) => ({
        id,
        posted_at,
        caption,
        products,
        stats,
        revenue: { minor: revenue },
      }));
    return { sort, direction, first, total: this.own.numRows(), items };
  }
}

export const arquero = {
  name: 'arquero 7',
  create: async (given) => new Arquero(given),
};
