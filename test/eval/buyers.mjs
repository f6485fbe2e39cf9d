// MovieLens and Black Friday as one thing: people with a gender and an age, and what each bought.
import { readCsv } from '../real/data.mjs';
import { groupBy } from '../real/group-by.mjs';
import { sum } from './statistics.mjs';

const bands = [
  ['0-17', 17],
  ['18-24', 24],
  ['25-34', 34],
  ['35-44', 44],
  ['45-54', 54],
  ['55+', Infinity],
];
const bandOf = (age) => bands.find(([, to]) => age <= to)[0];

// the file names a band by its upper end; 62 stands for 55 and more
const blackFridayBands = {
  17: '0-17',
  25: '18-25',
  35: '26-35',
  45: '36-45',
  48: '46-50',
  55: '51-55',
  62: '55+',
};

export const sets = [
  {
    name: 'MovieLens',
    file: 'movielens.csv',
    sizes: [20, 40],
    people: () =>
      peopleOf(
        readCsv('movielens.csv').filter((row) => Number(row.rating) >= 4),
        (row) => row.user_id,
        (row) => row.item_id,
        (row) => ({
          gender: row.gender === 'F' ? 'female' : 'male',
          age: bandOf(Number(row.age)),
        }),
      ),
  },
  {
    name: 'Black Friday',
    file: 'black_friday.csv',
    sizes: [60, 150],
    people: () =>
      peopleOf(
        readCsv('black_friday.csv'),
        (row) => row.User_ID,
        (row) => row.Product_ID,
        (row) => ({
          gender: row.Gender === '1' ? 'male' : 'female',
          age: blackFridayBands[row.Age] ?? bandOf(Number(row.Age)),
        }),
      ),
  },
];

function peopleOf(rows, personOf, productOf, traitsOf) {
  return [...groupBy(rows, personOf).values()].map((bought) => ({
    ...traitsOf(bought[0]),
    bought: [...new Set(bought.map(productOf))],
  }));
}

export const cellOf = ({ gender, age }) => `${gender} ${age}`;

/** Two parts of the people at random, the first holding a share `part` of them. */
export function parts(people, part, random) {
  const shuffled = random.some(people, people.length);
  const at = Math.floor(part * shuffled.length);
  return [shuffled.slice(0, at), shuffled.slice(at)];
}

export const halves = (people, random) => parts(people, 0.5, random);

/** product → Map of cell → buyers */
export function buyersOf(people) {
  const buyers = new Map();
  for (const person of people) {
    const cell = cellOf(person);
    for (const product of person.bought) {
      if (!buyers.has(product)) buyers.set(product, new Map());
      const cells = buyers.get(product);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  return buyers;
}

export const totalOf = (cells) => sum([...cells.values()]);

export function shares(counts) {
  const all = totalOf(counts);
  return [...counts].map(([cell, count]) => {
    const [gender, age] = cell.split(' ');
    return { gender, age, share: count / all };
  });
}

/** The products as a feed: everybody is somebody who could have bought, a buyer is an order. */
export function productsOf(people) {
  return [...buyersOf(people)].map(([id, cells]) => ({
    id,
    traffic: { views: people.length, orders: totalOf(cells) },
    buyers: { count: totalOf(cells), gender_age: shares(cells) },
  }));
}
