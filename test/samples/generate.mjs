// Writes web/demo/feeds/*.json, the edge cases beside this file and planted.json.
// `npm run generate:samples`. The same seed gives the same bytes; a test compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCreators } from './creators.mjs';
import { edgeFeeds } from './edge.mjs';
import { makeInspiration } from './inspiration.mjs';
import { plantFaults, setApart } from './planted.mjs';
import { makeProducts } from './products.mjs';
import { Random } from './random.mjs';
import { asOf, iso } from './time.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const seed = 'creator-compass/1';

/** one row a line, so that a change shows as the rows it changes */
function linesOf({ contract, as_of, ...body }) {
  const [[list, rows]] = Object.entries(body);
  const head = JSON.stringify({ contract, as_of }).slice(0, -1);
  return `${head},"${list}":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}

/** path below the repository → text */
export function sampleFiles() {
  const random = new Random(seed);
  const made = makeProducts(random);
  const cells = made[0].truth.cells.length;
  const everybody = Array.from({ length: cells }, (_, cell) =>
    made.reduce((sum, { truth }) => sum + truth.cells[cell] / made.length, 0),
  );
  const inspiration = makeInspiration(random, made, everybody);
  const creators = makeCreators(random, made, everybody);
  const products = made.map(({ row }) => row);
  setApart(products);
  const planted = plantFaults({ products, inspiration, creators });

  const as_of = iso(asOf);
  const files = new Map([
    ['web/demo/feeds/products.json', linesOf({ contract: 'products@1', as_of, products })],
    [
      'web/demo/feeds/inspiration.json',
      linesOf({ contract: 'inspiration@1', as_of, videos: inspiration }),
    ],
    ['test/samples/planted.json', `${JSON.stringify(planted, null, 2)}\n`],
  ]);
  for (const { file, feed } of creators) {
    files.set(`web/demo/feeds/${file}.json`, `${JSON.stringify(feed, null, 1)}\n`);
  }
  for (const [name, feed] of edgeFeeds()) {
    const text = typeof feed === 'string' ? feed : `${JSON.stringify(feed, null, 1)}\n`;
    files.set(`test/samples/edge/${name}.json`, text);
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of sampleFiles()) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
}
