// Whether a reason ("over-indexes with women 25-34") holds among people that it was not made from.

import { groupBy } from '../real/group-by.mjs';
import { sum } from './statistics.mjs';

/** a product with fewer is not checked */
export const leastBuyers = 10;
const lows = [0, 18, 25, 35, 45, 55];

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

/** segment of a product → {seen: lift among these people, buyers}, null where that says nothing. */
export function checker(people) {
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

/** An age band of the data by the names that the engine gives it. */
export const ageRange = (age) => {
  const low = lowOf(age);
  const next = lows[lows.indexOf(low) + 1];
  return next ? `${low}-${next - 1}` : `${low}+`;
};
