// npm run bench [-- --json] [--no-page]: what the module weighs, and how long it takes from the bytes of
// the feeds to a view, beside JSON.parse of the same bytes; then the page in Chromium (page.mjs). Medians of one run; compare the ratio, not
// the milliseconds: machines differ, and are noisy.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { Bench } from 'tinybench';
import { Compass } from '../../web/dist/node.js';
import { measurePage } from './page.mjs';

const root = join(fileURLToPath(import.meta.url), '../../..');
const now = 1_776_038_400;
const kinds = ['creator', 'products', 'inspiration'];
const files = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

const feeds = Object.fromEntries(
  kinds.map((kind) => [kind, readFileSync(join(root, `web/demo/feeds/${files[kind]}.json`))]),
);

function sizes() {
  return ['compass.wasm', 'compass.mjs'].map((name) => {
    const bytes = readFileSync(join(root, 'web/wasm', name));
    return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
}

async function bytesToView(compass) {
  for (const kind of kinds) await compass.read(kind, feeds[kind]);
  return compass.insights({ now });
}

function parseAlone() {
  const decoder = new TextDecoder();
  return kinds.map((kind) => JSON.parse(decoder.decode(feeds[kind])));
}

const compass = await Compass.load();
const bench = new Bench({ time: 2000, warmupTime: 500 });
bench
  .add('bytes → view', () => bytesToView(compass))
  .add('JSON.parse of the same bytes', () => parseAlone())
  .add('objective changed → view', () => {
    compass.insights({ objective: 'followers', now });
    compass.insights({ objective: 'gmv', now });
  });
await bench.run();

// the last one does two switches
const perTask = [1, 1, 2];
const times = bench.tasks.map((task, at) => ({
  name: task.name,
  median_ms: task.result.latency.p50 / perTask[at],
  p75_ms: task.result.latency.p75 / perTask[at],
}));
const bytes = kinds.reduce((sum, kind) => sum + feeds[kind].length, 0);
compass.dispose();
const page = process.argv.includes('--no-page') ? null : await measurePage();
const machine = `${cpus()[0].model.trim()} × ${cpus().length}, node ${process.version}`;

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ machine, feed_bytes: bytes, sizes: sizes(), times, page }));
} else {
  console.log(`${machine}; feeds of ${(bytes / 1000).toFixed(0)} kB`);
  console.table(sizes());
  console.table(times.map((row) => ({ ...row, ratio: row.median_ms / times[1].median_ms })));
  if (page !== null) {
    console.log(
      'the demo page in Chromium, CPU 4 times slower: milliseconds to the first insights',
    );
    console.table([page.first_insights_ms]);
    console.log('all it loads, without fonts and pictures');
    console.table(page.sizes);
  }
}
