// E2: are the reasons true? Half of the people make the claims ("over-indexes with women 25-34"),
// the others check them: the segment's share of the product's buyers against its share of all.

import { groupBy } from '../real/group-by.mjs';
import { Random } from '../samples/random.mjs';
import { cellOf, halves, productsOf, sets } from './buyers.mjs';
import { engine, readCreator, readProducts } from './engine.mjs';
import { bootstrap, mean, slope, sum, wilson } from './statistics.mjs';

export const needs = sets.map(({ file }) => file);

const now = 1_700_000_000;
const leastBuyers = 10; // on the half that checks
const lows = [0, 18, 25, 35, 45, 55];
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
  return linesOf(set, reasons, rules, quick ? 1 : splits);
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

const lowOf = (age) => {
  const band = { '51-55': 45, '46-50': 45, '36-45': 35, '26-35': 25, '18-25': 18 }[age];
  return band ?? Math.max(...lows.filter((low) => low <= Number.parseInt(age, 10)));
};

function holds({ gender, age }, person) {
  if (gender !== null && gender !== person.gender) return false;
  if (age === null) return true;
  const [from, to] = age.startsWith('<')
    ? [0, age.slice(1) - 1]
    : age.split('-').map(Number.parseFloat);
  const low = lowOf(person.age);
  return low >= from && (age.endsWith('+') || low <= (to ?? from));
}

// buyers on the checking half: how many, and the lift they show
function checker(people) {
  const buyers = groupBy(
    people.flatMap((person) => person.bought.map((product) => ({ product, person }))),
    ({ product }) => product,
  );
  const purchases = sum(people.map(({ bought }) => bought.length));
  const base = new Map();
  const baseShare = (segment) => {
    const key = `${segment.gender} ${segment.age}`;
    if (!base.has(key)) {
      const inside = people.filter((person) => holds(segment, person));
      base.set(key, sum(inside.map(({ bought }) => bought.length)) / purchases);
    }
    return base.get(key);
  };
  return (segment) => {
    const of = buyers.get(segment.product) ?? [];
    if (of.length < leastBuyers || baseShare(segment) === 0) return null;
    const inside = of.filter(({ person }) => holds(segment, person)).length;
    return { seen: inside / of.length / baseShare(segment), buyers: of.length };
  };
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

const ageRange = (age) => {
  const low = lowOf(age);
  const next = lows[lows.indexOf(low) + 1];
  return next ? `${low}-${next - 1}` : `${low}+`;
};

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

function linesOf(set, reasons, rules, times) {
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
