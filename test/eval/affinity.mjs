// E1: does knowing who the followers are rank products better than popularity alone? Half of the
// people are the catalogue's buyers, of the others follower bases are drawn; the truth is what
// exactly those followers bought.

import { Random } from '../samples/random.mjs';
import { bought, cellRates, drawBases, orderFor, popularity } from './bases.mjs';
import { halves, productsOf, sets } from './buyers.mjs';
import { engine, readProducts } from './engine.mjs';
import { learningCurve } from './learning.mjs';
import { bootstrap, mean, ndcg, quantile, sum } from './statistics.mjs';

export const needs = sets.map(({ file }) => file);

const resamples = 100; // of the people in a split

export async function evaluate({ quick = false, set: file } = {}) {
  const set = sets.find((one) => one.file === file);
  const scale = quick ? { splits: 1, bases: 10 } : { splits: 4, bases: 200 };
  const people = set.people();
  const compass = await engine({ windows: { products: 50 } });
  const results = [];
  for (let split = 0; split < scale.splits; split += 1) {
    const random = new Random(`affinity/${set.name}/${split}`);
    const [catalogue, truth] = halves(people, random);
    for (const size of set.sizes) {
      const bases = drawBases(truth, size, scale.bases, random);
      await readProducts(compass, productsOf(catalogue));
      const measured = await measure(compass, { catalogue, truth, bases, size, random });
      const curve = await learningCurve(compass, { catalogue, truth, bases });
      results.push({ ...measured, size, curve });
    }
  }
  compass.dispose();
  return [lineOf(set, results)];
}

async function measure(compass, { catalogue, truth, bases, random }) {
  const popular = popularity(catalogue);
  const rates = cellRates(catalogue);
  const orders = [];
  for (const base of bases) {
    orders.push({ engine: await orderFor(compass, base), popular, cells: rates(base) });
  }
  const judged = judge(orders, bases);
  const interval = resampledGain(orders, bases, truth, random.fork('people'));
  return { interval, ...judged };
}

function judge(orders, bases) {
  const figures = { engine: [], popular: [], cells: [] };
  const recall = { engine: [[], []], popular: [[], []], cells: [[], []] };
  for (const [at, base] of bases.entries()) {
    const counts = bought(base);
    const all = [...counts.values()];
    const total = sum(all);
    for (const [name, order] of Object.entries(orders[at])) {
      const found = order.slice(0, 50).map((id) => counts.get(id) ?? 0);
      figures[name].push(ndcg(found, all, 10));
      recall[name][0].push(sum(found.slice(0, 10)) / total);
      recall[name][1].push(sum(found) / total);
    }
  }
  const won = figures.engine.map((value, at) => Math.sign(value - figures.popular[at]));
  return {
    gain: mean(figures.engine) - mean(figures.popular),
    ndcg: means(figures),
    recall10: means(mapValues(recall, (pair) => pair[0])),
    recall50: means(mapValues(recall, (pair) => pair[1])),
    won: won.filter((sign) => sign > 0).length / Math.max(1, won.filter(Boolean).length),
  };
}

// Bases of one split share their people: the people are what is drawn again, each base's truth
// weighs them as often as they came.
function resampledGain(orders, bases, people, random) {
  const index = new Map(people.map((person, at) => [person, at]));
  const gains = [];
  for (let round = 0; round < resamples; round += 1) {
    const weight = new Float64Array(people.length);
    for (const _ of people) weight[random.whole(0, people.length - 1)] += 1;
    const differences = bases.map((base, at) => {
      const counts = new Map();
      for (const person of base) {
        const by = weight[index.get(person)];
        if (by > 0) for (const id of person.bought) counts.set(id, (counts.get(id) ?? 0) + by);
      }
      const all = [...counts.values()].sort((a, b) => b - a).slice(0, 10);
      const of = (order) =>
        ndcg(
          order.slice(0, 10).map((id) => counts.get(id) ?? 0),
          all,
          10,
        );
      return of(orders[at].engine) - of(orders[at].popular);
    });
    gains.push(mean(differences));
  }
  return [quantile(gains, 0.025), quantile(gains, 0.975)];
}

const mapValues = (object, of) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, of(value)]));
const means = (lists) => mapValues(lists, mean);

function lineOf(set, results) {
  const below = results.filter(({ interval }) => interval[1] < 0);
  const gains = results.map(({ gain }) => gain);
  const figure = mean(gains);
  const mustGain = set.name === 'MovieLens' ? 0.015 : null;
  const over = (key, name) => mean(results.map((result) => result[key][name]));
  const bySize = set.sizes.map((size) => {
    const own = results.filter((result) => result.size === size);
    return [size, mean(own.map(({ gain }) => gain))];
  });
  return {
    id: `E1 affinity, ${set.name}`,
    goal: `${mustGain ? `mean gain in NDCG@10 ≥ ${mustGain}, ` : ''}no split significantly below`,
    figure,
    interval: bootstrap(gains, mean, new Random('affinity/splits')),
    baselines: {
      popularity: over('ndcg', 'popular'),
      cell_rates: over('ndcg', 'cells'),
      engine: over('ndcg', 'engine'),
      recall_10: over('recall10', 'engine'),
      recall_10_popularity: over('recall10', 'popular'),
      recall_50: over('recall50', 'engine'),
      recall_50_popularity: over('recall50', 'popular'),
      bases_won: mean(results.map(({ won }) => won)),
      ceiling_gain_all_but_the_base: over('curve', 'twice'),
    },
    met: below.length === 0 && (mustGain === null || figure >= mustGain),
    notes: [
      ...bySize.map(([size, gain]) => `${size} followers: ${gain.toFixed(4)}`),
      `gain by people behind the products, on the first bases of each split: a quarter ${over('curve', 'quarter').toFixed(4)}, half ${over('curve', 'half').toFixed(4)}, all ${over('curve', 'all').toFixed(4)}, everybody but the base (ceiling) ${over('curve', 'twice').toFixed(4)}`,
      `splits significantly below: ${below.length} of ${results.length}`,
      `by split: ${results.map((r) => `${r.size}: ${r.gain.toFixed(4)} [${r.interval.map((x) => x.toFixed(4)).join(', ')}]`).join('; ')}`,
    ],
  };
}
