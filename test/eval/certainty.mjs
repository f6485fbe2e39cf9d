// How sure the order is: markets whose true conversion, reach, creators and growth are drawn, feeds of
// what was seen of them, and every product asked for its chance to be one of the three best. Of those
// stated to be so with p per cent, p per cent must be. `harder`: rates log-normal, spreads half as
// large again with Student's tails, creators over-dispersed: what no estimator assumes.
import { Random } from '../samples/random.mjs';
import { engine, policy, readProducts } from './engine.mjs';
import { bootstrap, mean } from './statistics.mjs';

const now = 1_776_038_400;
const day = 86_400;
const size = 120; // products of a market
const categories = 4;
const oneVideo = 1.85; // variance of a video's ln views
const bins = [0, 5, 15, 30, 50, 70, 85, 101];

export async function evaluate({ quick = false } = {}) {
  const compass = await engine();
  const of = { model: [], harder: [] };
  for (const truth of Object.keys(of)) {
    const markets = quick ? 3 : truth === 'model' ? 500 : 250;
    for (let at = 0; at < markets; at += 1) {
      of[truth].push(await oneMarket(compass, new Random(`certainty/${truth}/${at}`), truth));
    }
  }
  compass.dispose();
  return [line(of), ranksLine(of)];
}

function draws(random, truth) {
  const isModel = truth === 'model';
  // Student's t with five degrees of freedom
  const tail = () => random.normal() / Math.sqrt(random.gamma(2.5) / 2.5);
  return {
    spread: (sd) => (isModel ? sd * random.normal() : 1.5 * sd * tail()),
    rate(usual) {
      if (!isModel) return Math.min(random.logNormal(usual, 0.7), 0.5);
      const strength = (1 - usual) / (usual * 0.64); // coefficient of variation .8
      const [yes, no] = [random.gamma(usual * strength), random.gamma((1 - usual) * strength)];
      return yes / (yes + no);
    },
    creators: () => (isModel ? 0.5 + 12 * random.gamma(1) : random.logNormal(9, 0.8)),
  };
}

function market(random, truth) {
  const draw = draws(random, truth);
  const usual = Array.from({ length: categories }, () => ({
    conversion: random.logNormal(0.01, 0.4),
    lnReach: 8 + 0.5 * random.normal(),
  }));
  return Array.from({ length: size }, (_, at) => product(random, draw, usual, at));
}

function product(random, draw, usual, at) {
  const { conversion, lnReach } = usual[at % categories];
  const price = Math.round(random.logNormal(1800, 0.5));
  const rate = draw.rate(conversion);
  const reach = lnReach + draw.spread(0.6);
  const creators = draw.creators();
  const growth = draw.spread(0.3);
  const units = random.logNormal(12, 0.8);
  const videos = random.whole(2, 31);
  let views = 0;
  for (let video = 0; video < videos; video += 1) {
    views += Math.exp(reach - oneVideo / 2 + Math.sqrt(oneVideo) * random.normal());
  }
  views = Math.round(views);
  return {
    truth: weighed({
      price: Math.log(price),
      conversion: Math.log(rate),
      reach,
      demand: Math.log(creators),
      momentum: growth,
    }),
    feed: {
      id: `p${at}`,
      category: [`Top${at % categories}`],
      price: { minor: price, currency: 'USD' },
      daily: {
        from: now - 35 * day,
        kind: 'per_day',
        units: Array.from({ length: 35 }, (_, nth) =>
          random.poisson(units * (nth < 28 ? 1 : Math.exp(growth))),
        ),
      },
      traffic: {
        days: 30,
        views,
        videos,
        orders: random.binomial(views, rate),
        creators: random.poisson(creators),
      },
    },
  };
}

// as the shipped policy weighs them
const weighed = (lns) =>
  policy.objectives
    .find(({ code }) => code === 'gmv')
    .products.reduce((sum, { factor, weight }) => sum + (weight / 1000) * (lns[factor] ?? 0), 0);

async function oneMarket(compass, random, truth) {
  const products = market(random, truth);
  await readProducts(
    compass,
    products.map(({ feed }) => feed),
  );
  const truths = new Map(products.map(({ feed, truth }) => [feed.id, truth]));
  const third = [...truths.values()].sort((a, b) => b - a)[2];
  const isTop = (id) => truths.get(id) >= third;
  const query = { objective: 'gmv', now };
  const stated = products.map(({ feed: { id } }) => ({
    chance: compass.product(id, query).card.certainty.top_3,
    isSo: isTop(id),
  }));
  const { items, try_this } = compass.insights(query).products;
  return {
    stated,
    tried: try_this && { chance: try_this.certainty.top_3, isSo: isTop(try_this.id) },
    first: items.slice(0, 3).map(({ id }) => isTop(id)),
    ...pairs(items, truths),
  };
}

// pairs of the list with different ranks, and neighbours that share one: is the upper one better?
function pairs(items, truths) {
  const told = [];
  const shared = [];
  for (const [at, above] of items.entries()) {
    for (const [next, below] of items.slice(at + 1).entries()) {
      const isRight = truths.get(above.id) > truths.get(below.id);
      if (above.rank.to < below.rank.from) told.push(isRight);
      else if (next === 0) shared.push(isRight);
    }
  }
  return { told, shared };
}

const share = (list) => mean(list.map((isSo) => (isSo ? 1 : 0)));

function calibration(markets) {
  const stated = markets.flatMap((market) => market.stated);
  return bins.slice(1).flatMap((to, at) => {
    const within = stated.filter(({ chance }) => chance >= bins[at] && chance < to);
    if (within.length === 0) return [];
    const said = mean(within.map(({ chance }) => chance));
    return [{ n: within.length, said, true: 100 * share(within.map(({ isSo }) => isSo)) }];
  });
}

const furthest = (markets) =>
  Math.max(...calibration(markets).map(({ said, true: seen }) => Math.abs(said - seen)));

const text = (markets) =>
  calibration(markets)
    .map(({ n, said, true: seen }) => `${said.toFixed(0)} % → ${seen.toFixed(1)} % (${n})`)
    .join(', ');

function line({ model, harder }) {
  const tried = model.flatMap((market) => market.tried ?? []);
  const figure = furthest(model);
  return {
    id: 'rank certainty, P(top 3)',
    goal: `within 5 points of the truth in every bin, ${model.length} markets`,
    figure,
    interval: bootstrap(model, furthest, new Random('certainty')),
    baselines: {
      harder_truth: furthest(harder),
      // a plain list says that its first three are the three best
      plain_list: 100 * (1 - share(model.flatMap(({ first }) => first))),
    },
    met: figure <= 5,
    notes: [
      `stated → true (products): ${text(model)}`,
      `the same, harder truth: ${text(harder)}`,
      `to try: ${tried.length} of ${model.length} markets, stated ${mean(tried.map(({ chance }) => chance)).toFixed(0)} %, one of the three best ${(100 * share(tried.map(({ isSo }) => isSo))).toFixed(0)} %`,
    ],
  };
}

function ranksLine({ model, harder }) {
  const right = (markets) => share(markets.flatMap(({ told }) => told));
  const figure = right(model);
  return {
    id: 'rank certainty, different ranks',
    goal: 'of two products with different ranks the first is the better one in ≥ 80 %',
    figure,
    interval: bootstrap(model, right, new Random('certainty/ranks')),
    baselines: {
      neighbours_that_share_a_rank: share(model.flatMap(({ shared }) => shared)),
      harder_truth: right(harder),
    },
    met: figure >= 0.8,
    notes: [],
  };
}
