// What limits E1: the gain over popularity with fewer people behind the products, and with everybody
// but the base itself behind them, which is the most that this data could tell.

import { bought, orderFor, popularity } from './bases.mjs';
import { productsOf } from './buyers.mjs';
import { readProducts } from './engine.mjs';
import { mean, ndcg } from './statistics.mjs';

// of the bases; each needs a products feed of its own where everybody but the base is behind it
const some = 50;

const gain = (order, popular, base) => {
  const counts = bought(base);
  const all = [...counts.values()];
  const reached = (list) =>
    ndcg(
      list.slice(0, 10).map((id) => counts.get(id) ?? 0),
      all,
      10,
    );
  return reached(order) - reached(popular);
};

async function withPart(compass, people, bases) {
  await readProducts(compass, productsOf(people));
  const popular = popularity(people);
  const gains = [];
  for (const base of bases) gains.push(gain(await orderFor(compass, base), popular, base));
  return mean(gains);
}

async function withAllOthers(compass, everybody, bases) {
  const gains = [];
  for (const base of bases) {
    const own = new Set(base);
    const others = everybody.filter((person) => !own.has(person));
    gains.push(await withPart(compass, others, [base]));
  }
  return mean(gains);
}

/** Mean gain with a quarter, half and all of the catalogue's people, and with all people but the base. */
export async function learningCurve(compass, { catalogue, truth, bases }) {
  const few = bases.slice(0, some);
  const first = (part) => catalogue.slice(0, Math.round(part * catalogue.length));
  return {
    quarter: await withPart(compass, first(0.25), few),
    half: await withPart(compass, first(0.5), few),
    all: await withPart(compass, catalogue, few),
    twice: await withAllOthers(compass, [...catalogue, ...truth], few),
  };
}
