// What would change a product's place, on the sample feeds. Videos and the mixture hold nothing fixed, so
// that the change that is told, and one less, can be tried by reading and asking anew. The others hold the
// pool fixed: here it is learned again from the feed with the change in it. That the told change is the
// smallest with the pool as it was, test/core/rank/what_if.test.cpp finds by brute force.
import { creators, now, objectives, sample } from '../module/samples.mjs';
import { groupBy } from '../real/group-by.mjs';
import { engine } from './engine.mjs';
import { wilson } from './statistics.mjs';

const normal = 1.96;
const recentDays = 7; // the shipped policy's

export async function evaluate({ quick = false } = {}) {
  const found = { exact: 0, wrong: 0, tried: [] };
  for (const creator of quick ? creators.slice(1, 2) : creators) {
    const compass = await engine({ whole: false });
    const feeds = { creator: read(creator), products: read('products') };
    await compass.read('inspiration', sample('inspiration'));
    await restore(compass, feeds);
    for (const objective of objectives) {
      await trial(compass, feeds, objective, quick ? 2 : 10, found);
    }
    compass.dispose();
  }
  const share = (tried, name) => tried.filter((each) => each[name]).length / tried.length;
  const { tried } = found;
  const most = tried.filter(({ flipsMore }) => flipsMore).length;
  const rest = { interval: null, notes: [] };
  return [
    {
      ...rest,
      id: 'what-if, videos and mixtures',
      goal: 'the order changes at the one that is told and not one before, always',
      figure: found.wrong,
      baselines: { tried: found.exact },
      met: found.wrong === 0,
    },
    {
      id: 'what-if, the pool learned again',
      goal: 'with a tenth more than is told the order changes in ≥ .95 of feeds',
      figure: share(tried, 'flipsMore'),
      interval: wilson(most, tried.length, normal),
      baselines: {
        as_told: share(tried, 'flips'),
        with_a_tenth_less: share(tried, 'flipsLess'),
        tried: tried.length,
      },
      met: share(tried, 'flipsMore') >= 0.95,
      notes: [...groupBy(tried, ({ input }) => input)].map(
        ([input, own]) =>
          `${input}: ${own.length} told, as told ${share(own, 'flips').toFixed(2)}, a tenth more ${share(own, 'flipsMore').toFixed(2)}`,
      ),
    },
  ];
}

const read = (name) => JSON.parse(sample(name));

async function restore(compass, { creator, products }) {
  await compass.read('creator', JSON.stringify(creator));
  await compass.read('products', JSON.stringify(products));
}

async function trial(compass, feeds, objective, cards, found) {
  const query = { objective, now };
  const ids = compass.insights(query).products.items.map(({ id }) => id);
  // the feeds are changed underneath: all answers come first
  const answers = ids.slice(0, cards).map((id) => compass.whatIf(id, query));
  for (const { id, comparisons } of answers) {
    for (const { changes, id: other, stands_before, followers } of comparisons) {
      const turned = (asked = query) => before(compass, id, other, asked) !== stands_before;
      if (followers !== null) {
        const towards = objective === 'gmv' ? -0.001 : 0.001;
        const at = (part) => turned({ objective: { followers: part }, now });
        found.exact += 1;
        if (!at(followers) || at(followers + towards)) found.wrong += 1;
      }
      for (const change of changes) await tried(compass, feeds, id, change, turned, found);
    }
  }
}

// whether a product stands before another, ties by id
function before(compass, id, other, query) {
  const ahead = compass.product(id, query).card.score - compass.product(other, query).card.score;
  return ahead > 0 || (ahead === 0 && id < other);
}

async function tried(compass, feeds, id, change, turned, found) {
  const { input, to, change: by } = change;
  const at = async (value) => {
    await restore(compass, changed(feeds, id, change, value));
    return turned();
  };
  if (input === 'videos') {
    found.exact += 1;
    if (!(await at(to)) || (await at(to - 1))) found.wrong += 1;
  } else {
    const tenth = Math.sign(by) * Math.ceil(Math.abs(by) / 10);
    found.tried.push({
      input,
      flips: await at(to),
      flipsMore: await at(Math.max(to + tenth, input === 'price' ? 1 : 0)),
      flipsLess: await at(to - tenth),
    });
  }
  await restore(compass, feeds);
}

// the feeds with one input of a product at some value
function changed({ creator, products }, id, { input, from }, value) {
  const feeds = structuredClone({ creator, products });
  const product = feeds.products.products.find((each) => each.id === id);
  const { traffic, daily } = product;
  // one price, also where a range was
  if (input === 'price') product.price = { minor: value, currency: product.price.currency };
  if (input === 'orders') traffic.orders = value;
  if (input === 'creators') traffic.creators = value;
  if (input === 'new_followers') traffic.new_followers = value;
  if (input === 'sales') sell(daily, value - from);
  if (input === 'videos') {
    for (let at = 0; at < value; at += 1) feeds.creator.creator.videos.push(video(id, at));
  }
  return feeds;
}

const video = (id, at) => ({
  id: `further ${at}`,
  posted_at: now - 3_600,
  products: [{ id }],
});

// over the recent days as they are, so that their rhythm stays; what is over falls on the last
function sell(daily, more) {
  if (daily.kind === 'cumulative') Object.assign(daily, { kind: 'per_day', units: days(daily) });
  const { units } = daily;
  const first = units.length - recentDays;
  const recent = units.slice(first).map((each) => each ?? 0);
  const sold = recent.reduce((sum, each) => sum + each, 0);
  const times = sold === 0 ? 1 : (sold + more) / sold;
  for (let day = first; day < units.length; day += 1) {
    if (units[day] !== null) units[day] = Math.floor(units[day] * times);
  }
  const now = units.slice(first).reduce((sum, each) => sum + (each ?? 0), 0);
  units[units.length - 1] += sold + more - now;
}

// a running count as days: what happened on those of which it tells
const days = ({ units }) =>
  units.map((each, at) => {
    const before = units[at - 1] ?? null;
    return each === null || before === null || each < before ? null : each - before;
  });
