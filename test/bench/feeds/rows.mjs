// Rows of feeds of any length, made one by one by the samples' generator (test/samples) from one seed.
// A row depends on the seed and its number alone, so that a longer feed begins with the shorter one.
import { makeCreators } from '../../samples/creators.mjs';
import { dailyFor } from '../../samples/daily.mjs';
import { makeMaker, videosOf } from '../../samples/inspiration.mjs';
import { creatorNames, idOf, shopNames } from '../../samples/names.mjs';
import { catalogue, makeProduct } from '../../samples/products.mjs';
import { Random } from '../../samples/random.mjs';
import { drawTraits } from '../../samples/script.mjs';
import { asOf } from '../../samples/time.mjs';
import { makeVideo } from '../../samples/videos.mjs';

const seed = new Random('creator-compass/bench/1');
const shops = shopNames(seed.fork('shops'), 80);
const names = creatorNames(seed.fork('names'), 720);
const kinds = catalogue.flatMap((category) => category.kinds.map((kind) => ({ category, kind })));

// videos link to the first so many products: whoever makes them need not know the whole feed
const linkedProducts = 2_000;
// one row in so many is told of as in the samples; of the others the platform knows little
const oneInFull = 16;
const shortDays = 14;

function product(number) {
  const random = seed.fork(`product/${number}`);
  const { category, kind } = random.pick(kinds);
  const title = {
    adj: random.pick(kind.adjs),
    item: random.pick(kind.items),
    extra: `${random.pick(kind.extras)} ${number}`,
  };
  return makeProduct(random, { category, kind, title, number, shops });
}

// most of a catalogue sells little: two weeks of days, and nobody asked who the buyers are
function withLittle({ image_url: _, launched_at: __, buyers: ___, ...row }) {
  const { revenue: ____, ...traffic } = row.traffic;
  const skipped = Math.max(0, row.daily.units.length - shortDays);
  const from = new Date(Date.parse(row.daily.from) + skipped * 86_400_000);
  const units = row.daily.units.slice(skipped);
  return {
    ...row,
    daily: { ...row.daily, from: from.toISOString().slice(0, 19) + 'Z', units },
    traffic,
  };
}

// what keeps a product out of the list, as in the samples
function setApart(row, number) {
  if (number % 40 === 5) return { ...row, stock: 0, in_stock: false };
  if (number % 100 === 9) return { ...row, price: { ...row.price, currency: 'MXN' } };
  return row;
}

export function* productRows(count) {
  for (let number = 1; number <= count; number += 1) {
    const { row } = product(number);
    yield setApart(number % oneInFull === 1 ? row : withLittle(row), number);
  }
}

/** What the videos' makers must know of a products feed: linked products, and who buys at large. */
export function market(count) {
  const length = Math.min(count, linkedProducts);
  const products = Array.from({ length }, (_, at) => product(at + 1));
  const everybody = products[0].truth.cells.map((_, cell) =>
    products.reduce((sum, { truth }) => sum + truth.cells[cell] / length, 0),
  );
  return { products, everybody };
}

export function* inspirationRows(count, { products, everybody }) {
  let made = 0;
  for (let number = 1; made < count; number += 1) {
    const random = seed.fork(`inspiration/${number}`);
    const name = `${names[number % names.length]}.${number}`;
    const maker = makeMaker(random, name, number);
    // numbers that no creator of the samples has: else a video would be the creator's own
    const around = { products, everybody, number: 100_000 + number };
    for (const video of videosOf(random, maker, around)) {
      if (made === count) return;
      made += 1;
      yield video;
    }
  }
}

/** a creator feed with the six videos of the samples' third creator */
export function creatorFeed({ products, everybody }) {
  const all = makeCreators(seed, products, everybody);
  return all.find(({ file }) => file === 'creator-6').feed;
}

// a video every quarter of an hour; days are kept of the newest only, as platforms do
const betweenPosts = 900;
const keptDaily = 30;

/** videos of the creator who never stops posting: numbers, without what was said */
export function* postedRows(count, { products, everybody }) {
  const random = seed.fork('posted');
  const maker = { followers: 38_900, skill: 0, cells: products[0].truth.cells };
  for (let nth = 0; nth < count; nth += 1) {
    const posted_at = asOf - 3_600 - nth * betweenPosts;
    const video = makeVideo(random, maker, {
      id: idOf('73410', count - nth),
      posted_at,
      everybody,
      product: products[nth % products.length],
      traits: drawTraits(random),
      transcribed: false,
      marked: false,
    });
    yield nth < keptDaily ? { ...video, daily: dailyFor(random, video, posted_at) } : video;
  }
}
