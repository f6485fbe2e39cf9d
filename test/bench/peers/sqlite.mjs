// SQLite as WebAssembly, in memory: JSON.parse, rows bound to prepared statements in one transaction,
// factors and orders in SQL.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { leftOut, metrics, pickDiverse, priceOf, reasons, secondsOf } from './formulas.mjs';

const decoder = new TextDecoder();
const parsed = (bytes) => JSON.parse(decoder.decode(bytes));
const rounded = (value) => `CAST(round(${value}) AS INTEGER)`; // half away from zero
const microLog = (multiplier) => rounded(`1e6 * ln(${multiplier})`);

const schema = `
  CREATE TABLE category (top TEXT PRIMARY KEY, alpha REAL, beta REAL, gained REAL, lost REAL,
    usual REAL, prior REAL);
  CREATE TABLE luck (videos INTEGER PRIMARY KEY, below REAL, variance REAL);
  CREATE TABLE stated (id TEXT, title TEXT, category TEXT, top TEXT, shop TEXT, minor, max_minor,
    amount, left_out TEXT, views, orders, creators, videos, new_followers, momentum, affinity, fit);
  CREATE TABLE product (id TEXT, title TEXT, category TEXT, top TEXT, shop TEXT, minor, max_minor,
    price, conversion, reach, follow_rate, demand, momentum, affinity, fit);
  CREATE TABLE inspiration (posted_at INTEGER);
  CREATE TABLE own (id TEXT, posted_at INTEGER, caption TEXT, products TEXT, revenue,
    ${metrics.join(', ')});
`;

const factors = (minorPerMajor) => `
  INSERT INTO product
  SELECT id, title, category, top, shop, minor, max_minor,
    ${microLog(`amount / ${minorPerMajor}.0`)},
    ${microLog('1.0 * (orders + alpha) / (views + (alpha + beta))')},
    ${rounded('1e6 * (usual + prior / (prior + variance) * (ln(1.0 * views / videos) + below - usual))')},
    ${microLog('1.0 * (new_followers + gained) / (views + (gained + lost))')},
    ${microLog('(creators + 0.5) / (SELECT avg(creators) + 0.5 FROM stated)')},
    momentum, affinity, fit
  FROM stated JOIN luck USING (videos) JOIN category USING (top)
  WHERE left_out = 'none';
`;

class Sqlite {
  constructor(db, given) {
    this.db = db;
    this.given = given;
    db.exec(schema);
    this.insert('category', Object.entries(given.categories), ([top, group]) => [
      top,
      ...group.conversion,
      ...group.follow_rate,
      ...group.reach,
    ]);
    const { below, variance } = given.luck;
    this.insert('luck', below.slice(1), (by, at) => [at + 1, by, variance[at + 1]]);
  }

  insert(table, rows, valuesOf) {
    if (rows.length === 0) return;
    const places = valuesOf(rows[0], 0).map(() => '?');
    const statement = this.db.prepare(`INSERT INTO ${table} VALUES (${places})`);
    rows.forEach((row, at) => {
      statement.bind(valuesOf(row, at)).stepReset();
    });
    statement.finalize();
  }

  rows(sql) {
    return this.db.exec({ sql, rowMode: 'object', returnValue: 'resultRows' });
  }

  read(feeds) {
    this.db.exec('BEGIN');
    for (const table of ['stated', 'product', 'inspiration', 'own'])
      this.db.exec(`DELETE FROM ${table}`);
    const { creator } = parsed(feeds.creator);
    this.readCreator(creator);
    this.insert('inspiration', parsed(feeds.inspiration).videos, ({ posted_at }) => [
      secondsOf(posted_at),
    ]);
    this.readProducts(parsed(feeds.products).products, creator);
    this.db.exec('COMMIT');
  }

  readCreator({ videos }) {
    const own = videos.filter(
      ({ products, posted_at }) => products.length > 0 && secondsOf(posted_at) <= this.given.now,
    );
    this.insert('own', own, (video) => [
      video.id,
      secondsOf(video.posted_at),
      video.caption,
      JSON.stringify(video.products.map(({ id, title }) => ({ id, title }))),
      video.revenue?.minor ?? null,
      ...metrics.map((metric) => video[metric] ?? null),
    ]);
  }

  readProducts(products, { showcase, dismissed, currency }) {
    const { momentum, affinity, fit } = this.given.columns;
    const choices = { showcase: new Set(showcase), dismissed: new Set(dismissed), currency };
    this.insert('stated', products, (product, row) => {
      const { id, title, category, shop, price, traffic } = product;
      const { views, orders, creators, videos, new_followers } = traffic;
      const minor = price.minor ?? price.min_minor;
      const stated = [
        id,
        title,
        category.join(' > '),
        category[0],
        shop,
        minor,
        price.max_minor ?? minor,
      ];
      const counts = [views, orders, creators, videos, new_followers];
      const reason = leftOut(product, choices) ?? 'none';
      return [...stated, priceOf(price), reason, ...counts, momentum[row], affinity[row], fit[row]];
    });
    this.db.exec(factors(this.given.minor_per_major));
  }

  view(objective) {
    const counts = this.rows('SELECT left_out, count(*) AS rows FROM stated GROUP BY left_out');
    const count = (reason) => counts.find(({ left_out }) => left_out === reason)?.rows ?? 0;
    const sums = metrics.map((metric) => `sum(${metric}), count(${metric})`);
    const totals = this.db.exec({
      sql: `SELECT ${sums} FROM own`,
      rowMode: 'array',
      returnValue: 'resultRows',
    })[0];
    const [{ considered }] = this.rows(
      `SELECT count(*) AS considered FROM inspiration WHERE posted_at <= ${this.given.now}`,
    );
    return {
      objective,
      products: {
        considered: count('none'),
        left_out: Object.fromEntries(reasons.map((reason) => [reason, count(reason)])),
        items: this.list(objective),
      },
      inspiration: { considered },
      totals: metrics
        .map((metric, at) => ({ metric, value: totals[2 * at], videos: totals[2 * at + 1] }))
        .filter(({ videos }) => videos > 0),
      posted: this.posted({}),
    };
  }

  list(objective) {
    const weights = Object.entries(this.given.weights[objective]);
    const weighed = weights.map(([factor, weight]) => rounded(`${factor} * ${weight} / 1e6`));
    const candidates = this.rows(`
      SELECT *, ${weighed.map((term, at) => `${term} AS term${at}`)}, ${weighed.join(' + ')} AS score
      FROM product ORDER BY score DESC, id LIMIT ${this.given.diversity.depth}`);
    const topOf = ({ top }) => top;
    return pickDiverse(candidates, topOf, ({ shop }) => shop, this.given.diversity).map((row) => ({
      id: row.id,
      title: row.title,
      category: row.category,
      shop: row.shop,
      price: { min_minor: row.minor, max_minor: row.max_minor },
      score: row.score,
      receipts: weights.map(([factor], at) => {
        const micro_log = row[`term${at}`];
        return { factor, micro_log, multiplier: Math.exp(micro_log / 1e6) };
      }),
    }));
  }

  posted({ sort = 'recency', direction = 'descending', first = 0, count = 50 }) {
    const column = sort === 'recency' ? 'posted_at' : sort;
    const way = direction === 'descending' ? 'DESC' : 'ASC';
    const [{ total }] = this.rows('SELECT count(*) AS total FROM own');
    const items = this.rows(
      `SELECT * FROM own ORDER BY ${column} ${way} NULLS LAST, id LIMIT ${count} OFFSET ${first}`,
    ).map(({ id, posted_at, caption, products, revenue, ...stats }) => ({
      id,
      posted_at,
      caption,
      products: JSON.parse(products),
      stats,
      revenue: { minor: revenue },
    }));
    return { sort, direction, first, total, items };
  }

  dispose() {
    this.db.close();
  }
}

// one instance for all: a second one breaks the first
const silent = { print: () => {}, printErr: () => {} };
let module;

export const sqlite = {
  name: 'SQLite-WASM',
  create: async (given) => {
    module ??= await sqlite3InitModule(silent);
    return new Sqlite(new module.oo1.DB(':memory:'), given);
  },
};
