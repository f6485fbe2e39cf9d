// E2: are the reasons true? Half of the people make the claims ("over-indexes with women 25-34"),
// the others check them: the segment's share of the product's buyers against its share of all.

import { groupBy } from '../real/group-by.mjs';
import { Random } from '../samples/random.mjs';
import { cellOf, halves, parts, productsOf, sets } from './buyers.mjs';
import { ageRange, checker, leastBuyers } from './checker.mjs';
import { engine, readCreator, readProducts } from './engine.mjs';
import { bootstrap, mean, slope, sum, wilson } from './statistics.mjs';

export const needs = sets.map(({ file }) => file);

const now = 1_700_000_000;
const shown = 300; // the list's first so many: those bought least claim nothing
const splits = 8;
const wanted = { MovieLens: 300, 'Black Friday': 150 };

export async function evaluate({ quick = false, set: file } = {}) {
  const set = sets.find((one) => one.file === file);
  const people = set.people();
  // likely at 90 %; all that is stated at any grade is a hint, for the calibration of the lifts
  const compass = await engine({
    windows: { products: shown },
    confidence: { likely: 0.9, hint: 0.5 },
  });
  const reasons = [];
  const rules = { lift: [], wilson: [] };
  for (let split = 0; split < (quick ? 1 : splits); split += 1) {
    const [claiming, checking] = halves(people, new Random(`reasons/${set.name}/${split}`));
    const check = checker(checking);
    for (const reason of await stated(compass, claiming)) {
      const seen = check(reason);
      if (seen) reasons.push({ ...reason, ...seen, split });
    }
    baselineClaims(claiming, check, rules);
  }
  compass.dispose();
  const limits = await limitsOf(set, people, quick ? 1 : splits);
  return linesOf(set, reasons, rules, limits, quick ? 1 : splits);
}

// What limits the number of claims: how many are made, and how many hold, at other levels of
// confidence, and with fewer and more people behind them (the rest checks).
async function limitsOf(set, people, times) {
  const said = async (level, part) => {
    const compass = await engine({
      windows: { products: shown },
      confidence: { likely: level, hint: 0.5 },
    });
    const made = [];
    for (let split = 0; split < times; split += 1) {
      const random = new Random(`reasons/${set.name}/${split}`);
      const [claiming, checking] = parts(people, part, random);
      const check = checker(checking);
      for (const reason of await stated(compass, claiming)) {
        if (reason.likely) made.push(check(reason));
      }
    }
    compass.dispose();
    const checked = made.filter(Boolean).length;
    return checked > 0 ? `${checked} hold ${heldShare(made).toFixed(3)}` : 'none';
  };
  const levels = [];
  for (const level of [0.7, 0.75, 0.8, 0.85, 0.95]) {
    levels.push(`${level}: ${await said(level, 0.5)}`);
  }
  const sizes = [];
  for (const part of [0.25, 0.75]) sizes.push(`${part}: ${await said(0.9, part)}`);
  return [
    `claims at other levels of confidence: ${levels.join('; ')}`,
    `claims at .9 from other parts of the people, checked by the rest (few check with much luck): ${sizes.join('; ')}`,
  ];
}

// what the cards say to a creator with followers of one cell, for each cell; each reason once
async function stated(compass, people) {
  await readProducts(compass, productsOf(people));
  const reasons = new Map();
  for (const cell of groupBy(people, cellOf).keys()) {
    const [gender, age] = cell.split(' ');
    const audience = { count: 1000, gender_age: [{ gender, age, share: 1 }] };
    await readCreator(compass, { id: cell, audience });
    for (const item of compass.insights({ objective: 'gmv', now }).products.items) {
      for (const segment of item.audience.segments) {
        const key = `${item.id} ${segment.gender} ${segment.age}`;
        reasons.set(key, {
          product: item.id,
          gender: segment.gender,
          age: segment.age,
          lift: segment.lift,
          likely: segment.claim.grade === 'likely',
        });
      }
    }
  }
  return reasons.values();
}

// raw lift above 1.2, and a Wilson lower bound above the base share, for single cells
function baselineClaims(people, check, rules) {
  const all = people.flatMap((person) => person.bought.map((product) => ({ product, person })));
  const cells = groupBy(all, ({ person }) => cellOf(person));
  for (const [product, own] of groupBy(all, (each) => each.product)) {
    if (own.length < leastBuyers) continue;
    for (const [cell, everybody] of cells) {
      const inside = own.filter(({ person }) => cellOf(person) === cell).length;
      const base = everybody.length / all.length;
      const { gender, age } = everybody[0].person;
      const seen = () => check({ product, gender, age: ageRange(age) });
      if (inside / own.length / base > 1.2) rules.lift.push(seen());
      if (wilson(inside, own.length, 1.2816)[0] > base) rules.wilson.push(seen());
    }
  }
}

const heldShare = (list) => mean(list.filter(Boolean).map(({ seen }) => (seen > 1 ? 1 : 0)));

// ten bins of equally many by stated lift; of reasons on one product one says what another does, so
// that products are what is drawn again
const calibration = (reasons) => {
  const sorted = [...reasons].sort((a, b) => a.lift - b.lift);
  const bins = Array.from({ length: 10 }, (_, at) =>
    sorted.slice((at * sorted.length) / 10, ((at + 1) * sorted.length) / 10),
  ).filter((bin) => bin.length > 0);
  const x = bins.map((bin) => mean(bin.map(({ lift }) => lift)));
  const y = bins.map(
    (bin) => sum(bin.map((r) => r.seen * r.buyers)) / sum(bin.map((r) => r.buyers)),
  );
  return { x, y, slope: slope(x, y) };
};

function linesOf(set, reasons, rules, limits, times) {
  const likely = reasons.filter((reason) => reason.likely);
  const byProduct = (list) => [...groupBy(list, (r) => `${r.split} ${r.product}`).values()];
  const random = new Random('reasons/products');
  const held = heldShare(likely);
  const bins = calibration(reasons);
  const perSplit = likely.length / times;
  return [
    {
      id: `E2 reasons, ${set.name}`,
      goal: `≥ .90 hold on unseen people, of ≥ ${wanted[set.name]} claims`,
      figure: held,
      interval: bootstrap(byProduct(likely), (groups) => heldShare(groups.flat()), random),
      baselines: {
        raw_lift_above_1_2: heldShare(rules.lift),
        wilson_90: heldShare(rules.wilson),
      },
      met: held >= 0.9 && likely.length >= wanted[set.name],
      notes: [
        `${likely.length} claims over ${times} splits that can be checked, ${perSplit.toFixed(0)} a split, on ${byProduct(likely).length} products`,
        ...limits,
      ],
    },
    {
      id: `E2 lifts, ${set.name}`,
      goal: 'slope of seen on stated lift .9 – 1.1',
      figure: bins.slope,
      interval: bootstrap(byProduct(reasons), (g) => calibration(g.flat()).slope, random, {
        times: 200,
      }),
      baselines: { none: 1 },
      met: bins.slope >= 0.9 && bins.slope <= 1.1,
      notes: [
        `${reasons.length} stated; bins ${bins.x.map((x, at) => `${x.toFixed(2)}→${bins.y[at].toFixed(2)}`).join(' ')}`,
      ],
    },
  ];
}
