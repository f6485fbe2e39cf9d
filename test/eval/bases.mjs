// Follower bases drawn from people, and what they are offered: by the engine, by popularity, by the
// rates of their cells.

import { groupBy } from '../real/group-by.mjs';
import { buyersOf, cellOf, shares, totalOf } from './buyers.mjs';
import { readCreator } from './engine.mjs';
import { countBy, sum } from './statistics.mjs';

const now = 1_700_000_000;
const core = 0.8; // of a base's followers are of one cell

// A cell must hold as many people as its part of the base needs: nobody is drawn twice
export function drawBases(people, size, count, random) {
  const wanted = Math.round(core * size);
  const cells = [...groupBy(people, cellOf).values()].filter((cell) => cell.length >= wanted);
  return Array.from({ length: count }, () => [
    ...random.some(random.pick(cells), wanted),
    ...random.some(people, size - wanted),
  ]);
}

/** What the engine lists for followers like these, best first. */
export async function orderFor(compass, base) {
  const audience = { count: base.length, gender_age: shares(countBy(base, cellOf)) };
  await readCreator(compass, { id: 'base', audience });
  return compass.insights({ objective: 'gmv', now }).products.items.map(({ id }) => id);
}

const byCount = (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

export function popularity(people) {
  const counts = [...buyersOf(people)].map(([id, cells]) => [id, totalOf(cells)]);
  return counts.sort(byCount).map(([id]) => id);
}

// Buyers per person of each cell, pulled to everybody's rate as by ten people
export function cellRates(people) {
  const pull = 10;
  const sizes = countBy(people, cellOf);
  const buyers = [...buyersOf(people)];
  return (base) => {
    const followers = [...countBy(base, cellOf)];
    const rated = buyers.map(([id, cells]) => {
      const usual = totalOf(cells) / people.length;
      const rate = ([cell, count]) =>
        (count * ((cells.get(cell) ?? 0) + pull * usual)) / ((sizes.get(cell) ?? 0) + pull);
      return [id, sum(followers.map(rate))];
    });
    return rated.sort(byCount).map(([id]) => id);
  };
}

/** product → how many of the base bought it */
export const bought = (base) =>
  countBy(
    base.flatMap((person) => person.bought),
    (id) => id,
  );
