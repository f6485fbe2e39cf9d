// The plan through the whole engine: simulated creators post what it plans, against those who copy what
// leads before they begin and those who post at random. After how many videos do the best opening and the
// best product lead for good? Feeds are made from a truth of ten settings; each creator differs from it a
// little.

import { Compass } from '../../web/dist/node.js';
import { Random } from '../samples/random.mjs';
import { bootstrap, mean } from './statistics.mjs';

const now = 1_776_038_400;
const day = 86_400;
const horizon = 60;
const atOnce = 3;
const hooks = ['question', 'number', 'product', 'plain'];
const lengths = { below_15s: 10, from_15s: 20, from_30s: 45, from_60s: 80 };
const ways = ['plan', 'top', 'random'];

// sd of the parts' effects, of luck and of how far a creator differs, ln; products to choose from
const usual = { hooks: 0.4, products: 0.5, lengths: 0.2, luck: 0.8, own: 0.2, products_n: 6 };
const settings = {
  usual,
  'three products': { ...usual, products_n: 3 },
  'four products': { ...usual, products_n: 4 },
  'little luck': { ...usual, luck: 0.4 },
  'much luck': { ...usual, luck: 1.2 },
  'creators alike': { ...usual, own: 0.05 },
  'creators differ': { ...usual, own: 0.4 },
  'openings decide': { ...usual, hooks: 0.8, products: 0.3 },
  'products decide': { ...usual, hooks: 0.2, products: 0.9 },
  'lengths decide': { ...usual, lengths: 0.8 },
};

export async function evaluate({ quick = false } = {}) {
  const names = Object.keys(settings).slice(0, quick ? 1 : undefined);
  const cases = [];
  for (const name of names) cases.push(...(await casesOf(name, quick ? 1 : 60, quick ? 2 : 8)));
  return [...ways.slice(1).map((way) => line(cases, way, names))];
}

async function casesOf(name, feeds, creators) {
  const cases = [];
  for (let feed = 0; feed < feeds; feed += 1) {
    const random = new Random(`plan/${name}/${feed}`);
    const world = worldOf(settings[name], random);
    const compass = await Compass.load();
    await compass.read('products', JSON.stringify(world.products));
    await compass.read('inspiration', JSON.stringify(inspirationOf(world, random)));
    for (let nth = 0; nth < creators; nth += 1) {
      const truth = differing(world.truth, world.setting.own, random);
      const found = {};
      for (const way of ways)
        found[way] = await foundAfter(
          way,
          compass,
          { ...world, truth },
          random.fork(`${nth}/${way}`),
        );
      cases.push({ name, ...found });
    }
    compass.dispose();
  }
  return cases;
}

const effects = (names, sd, random) =>
  Object.fromEntries(names.map((name) => [name, sd * random.normal()]));

function worldOf(setting, random) {
  const ids = Array.from({ length: setting.products_n }, (_, at) => `p${at}`);
  const truth = {
    hook: effects(hooks, setting.hooks, random),
    product: effects(ids, setting.products, random),
    length: effects(Object.keys(lengths), setting.lengths, random),
  };
  const rows = ids.map((id) => ({
    id,
    title: `Thing ${id}`,
    category: ['Home', 'Mugs'],
    shop: id,
  }));
  const products = { contract: 'products@1', as_of: now, products: rows };
  return { setting, ids, truth, products };
}

const differing = (truth, sd, random) =>
  Object.fromEntries(
    Object.entries(truth).map(([part, arms]) => [
      part,
      Object.fromEntries(
        Object.entries(arms).map(([arm, effect]) => [arm, effect + sd * random.normal()]),
      ),
    ]),
  );

const captions = {
  question: () => 'would you use this every day?',
  number: () => 'my 3 reasons to use this every day',
  product: () => 'this Thing is what I use every day now', // a word of its title
  plain: () => 'what I use every day now at home',
};

function videoOf({ hook, product, length }, { truth, setting }, level, random) {
  const ln =
    level +
    truth.hook[hook] +
    truth.product[product] +
    truth.length[length] +
    setting.luck * random.normal();
  return {
    caption: captions[hook](product),
    duration_s: lengths[length],
    products: [{ id: product, title: `Thing ${product}`, category: ['Home', 'Mugs'] }],
    items_sold: Math.max(0, Math.round(Math.exp(4 + ln))),
    views: 5_000,
  };
}

const any = (list, random) => list[Math.floor(list.length * random.uniform())];
const anyVideo = ({ ids }, random) => ({
  hook: any(hooks, random),
  product: any(ids, random),
  length: any(Object.keys(lengths), random),
});

function inspirationOf(world, random) {
  const videos = [];
  for (let creator = 0; creator < 120; creator += 1) {
    const level = 0.7 * random.normal();
    for (let nth = 0; nth < 3; nth += 1) {
      const video = videoOf(anyVideo(world, random), world, level, random);
      const maker = { id: `c${creator}`, followers: 1_000 };
      const posted_at = now - day * (3 + creator + nth);
      videos.push({ id: `v${creator}-${nth}`, posted_at, ...video, creator: maker });
    }
  }
  return { contract: 'inspiration@1', as_of: now, videos };
}

const creatorOf = (videos) => ({
  contract: 'creator@1',
  as_of: now,
  creator: { id: 'me', currency: 'USD', followers: 1_000, showcase: [], videos },
});

// videos until the best of both lead and go on leading; beyond the horizon: not by then
async function foundAfter(way, compass, world, random) {
  const level = 0.7 * random.normal();
  const best = { hook: bestOf(world.truth.hook), product: bestOf(world.truth.product) };
  const videos = [];
  const post = (next) => {
    const posted_at = now - day * (horizon + 1 - videos.length);
    videos.push({ id: `own${videos.length}`, posted_at, ...videoOf(next, world, level, random) });
  };
  const look = async (count) => {
    await compass.read('creator', JSON.stringify(creatorOf(videos.slice(0, count))));
    return compass.plan({ objective: 'gmv', now });
  };
  const isRight = (plan) =>
    leading(plan, 'hook') === best.hook && leading(plan, 'product') === best.product;

  const before = await look(0);
  if (way === 'plan') {
    let wrong = 0;
    for (let plan = before; videos.length < horizon; ) {
      plan.videos.forEach(post);
      plan = await look();
      if (!isRight(plan)) wrong = videos.length;
    }
    return wrong + atOnce;
  }
  while (videos.length < horizon) post(way === 'top' ? topOf(before) : anyVideo(world, random));
  // these ask nothing on the way: from the end back to the first look that is wrong
  let found = horizon + atOnce;
  while (found > atOnce && isRight(await look(found - atOnce))) found -= atOnce;
  return found;
}

const bestOf = (arms) => Object.entries(arms).sort(([, a], [, b]) => b - a)[0][0];
const leading = ({ readings }, part) => readings[part].find(({ leads }) => leads)?.code;
const topOf = (plan) => ({
  hook: leading(plan, 'hook'),
  product: leading(plan, 'product'),
  length: leading(plan, 'length'),
});

function line(cases, way, names) {
  const ahead = (list) => mean(list.map((one) => one[way] - one.plan));
  const of = (name) => cases.filter((one) => one.name === name);
  const fewer = names.filter((name) => ahead(of(name)) > 0);
  const videos = (list, which) => mean(list.map((one) => one[which])).toFixed(1);
  return {
    id: `plan, against ${way === 'top' ? 'copying the top' : 'posting at random'}`,
    goal: `fewer videos in ${names.length} of ${names.length} settings`,
    figure: ahead(cases),
    interval: bootstrap(cases, ahead, new Random(`plan/${way}`)),
    baselines: Object.fromEntries(ways.map((each) => [each, mean(cases.map((one) => one[each]))])),
    met: fewer.length === names.length,
    notes: names.map(
      (name) => `${name}: ${videos(of(name), 'plan')} against ${videos(of(name), way)}`,
    ),
  };
}
