// The products feed: about 150 products of 24 kinds in 8 categories, sold by 40 shops.
import { readFileSync } from 'node:fs';
import { audienceOf, cellsOf, sampled } from './audience.mjs';
import { middleOf } from './money.mjs';
import { idOf, shopNames, slug } from './names.mjs';
import { asOf, day, daysShown, isoDay } from './time.mjs';

export const catalogue = JSON.parse(
  readFileSync(new URL('catalogue.json', import.meta.url), 'utf8'),
);
const perKind = [7, 6, 6]; // 19 a category

/** what the feed does not say but the videos need: kind, true buyers, true rates */
export function makeProducts(seed) {
  const shops = shopNames(seed.fork('shops'), 40);
  const products = [];
  for (const category of catalogue) {
    category.kinds.forEach((kind, at) => {
      const titles = titlesOf(kind, seed.fork(`titles/${kind.sub}`), perKind[at]);
      for (const title of titles) {
        const number = products.length + 1;
        const random = seed.fork(`product/${number}`);
        products.push(makeProduct(random, { category, kind, title, number, shops }));
      }
    });
  }
  return products;
}

// titles may share words, but none is another's
function titlesOf(kind, random, count) {
  const all = kind.adjs.flatMap((adj) =>
    kind.items.flatMap((item) => kind.extras.map((extra) => ({ adj, item, extra }))),
  );
  return random.some(all, count);
}

/** one product: its row of the feed, and what is true of it; test/bench makes longer feeds of them */
export function makeProduct(random, { category, kind, title, number, shops }) {
  const truth = {
    category,
    kind,
    item: title.item,
    cells: random.dirichlet(cellsOf(kind.women, kind.ages), 80),
    orderRate: (kind.orders / 1000) * random.logNormal(1, 0.35),
    followRate: (kind.follows / 1000) * random.logNormal(1, 0.25),
    dollars: random.logNormal(kind.price, kind.sd),
    growth: random.chance(0.14) ? random.between(0.03, 0.11) : random.normal() * 0.006,
    reach: random.logNormal(4_500, 0.8),
  };
  const price = priceOf(truth.dollars, random);
  const traffic = trafficOf(truth, price, random);
  // one in twelve is new
  const age = random.chance(0.08) ? random.whole(9, 25) : Math.round(random.logNormal(180, 0.7));
  const ageDays = Math.max(9, age);
  const daily = dailyOf(truth, traffic, Math.min(ageDays, daysShown), random);
  const sold = soldIn(daily);
  const earlier = Math.max(0, ageDays / daysShown - 1);
  const reviews = random.binomial(Math.round(sold * (1 + earlier)), age < 30 ? 0.004 : 0.06);
  const row = {
    id: idOf('17296', number * 7 + 400_000),
    title: `${title.adj} ${title.item.noun} ${title.extra}`,
    category: [category.name, kind.sub],
    shop: random.pick(shops),
    image_url: `img/${slug(kind.sub)}.svg`,
    price,
    commission_rate: random.whole(5, 28) / 100,
    rating: reviews < 3 ? null : Math.round(Math.min(50, 46 + 2.4 * random.normal())) / 10,
    reviews,
    stock: random.whole(20, 4_000),
    in_stock: true,
    launched_at: isoDay(asOf - ageDays * day),
    units_total: sold + Math.round(sold * earlier * random.between(0.4, 1)),
    daily,
    traffic,
    buyers: buyersOf(truth, traffic, random),
  };
  return { row, truth };
}

// prices end on 99, 49 or 00; one in ten depends on size or colour
function priceOf(dollars, random) {
  const minor = Math.max(300, Math.round(dollars) * 100 - random.pick([1, 1, 51, 0]));
  if (!random.chance(0.1)) return { minor, currency: 'USD' };
  const max = Math.round((minor * random.between(1.15, 1.6)) / 100) * 100;
  return { min_minor: minor, max_minor: max, currency: 'USD' };
}

function trafficOf(truth, price, random) {
  const videos = Math.max(1, Math.round(random.logNormal(9, 1.1)));
  const creators = Math.max(1, Math.round(videos * random.between(0.55, 0.95)));
  const views = Math.max(40, Math.round(videos * truth.reach * random.logNormal(1, 0.5)));
  const clicks = random.binomial(views, random.between(0.022, 0.045));
  const orders = Math.min(clicks, random.binomial(views, truth.orderRate));
  const revenue = Math.round(orders * middleOf(price) * random.between(1, 1.12));
  const money = { minor: revenue, currency: 'USD', kind: 'attributed', settlement: 'placed' };
  const new_followers = random.binomial(views, truth.followRate);
  return { days: 30, views, clicks, orders, creators, videos, new_followers, revenue: money };
}

// weekends sell more; a growing product grows from day to day
const weekRhythm = [0.92, 0.88, 0.9, 0.96, 1.08, 1.18, 1.08]; // from Monday
function dailyOf(truth, traffic, days, random) {
  const first = asOf - days * day;
  const monday = (Math.floor(first / day) + 3) % 7;
  const perDay = (traffic.orders * random.between(1.05, 1.5)) / days;
  const gaps = random.chance(0.08);
  const units = Array.from({ length: days }, (_, at) => {
    const trend = Math.exp(truth.growth * (at - days * 0.6));
    const value = random.counts(perDay * trend * weekRhythm[(monday + at) % 7], 0.25);
    return gaps && random.chance(0.12) ? null : value;
  });
  const series = { from: isoDay(first), kind: 'per_day', units };
  return random.chance(0.05) ? cumulative(series) : series;
}

function cumulative(series) {
  let total = 0;
  const units = series.units.map((value) => {
    total += value ?? 0;
    return value === null ? null : total;
  });
  return { ...series, kind: 'cumulative', units };
}

function soldIn({ kind, units }) {
  const stated = units.filter((value) => value !== null);
  return kind === 'cumulative' ? stated.at(-1) : stated.reduce((sum, value) => sum + value, 0);
}

// a few rows have only margins, a few say nothing, a few do not know one buyer in twenty
function buyersOf(truth, traffic, random) {
  const people = Math.round(traffic.orders * random.logNormal(3, 0.8));
  if (people < 10 || random.chance(0.05)) return null;
  return audienceOf(sampled(random, truth.cells, people), people, {
    margins: false,
    cross: true,
    ...(random.chance(0.12) && { margins: true, cross: false }),
    known: random.chance(0.1) ? 0.95 : 1,
  });
}
