// Load, feeds, views, dispose, again and again in node: the heap stays flat, and so does what lies beside
// it (the instances' memories). 10,000 rounds with TRUST=long.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Compass } from '../../../web/dist/node.js';
import { now, root, sample } from '../../module/samples.mjs';
import { long } from '../length.mjs';
import { told } from '../told.mjs';
import { slopeOf } from './slope.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const rounds = long(10_000, 150);
const measures = 10;

const part = (name, list, count) => {
  const feed = JSON.parse(sample(name));
  return JSON.stringify({ ...feed, [list]: feed[list].slice(0, count) });
};
const feeds = {
  creator: sample('creator-2'),
  products: part('products', 'products', 5),
  inspiration: part('inspiration', 'videos', 5),
};

async function round(compiled) {
  const compass = await Compass.load({ wasm: compiled });
  for (const [kind, feed] of Object.entries(feeds)) await compass.read(kind, feed);
  const { products, inspiration } = compass.insights({ objective: 'gmv', now });
  compass.insights({ objective: 'followers', now });
  compass.product(products.items[0].id, { now });
  compass.inspiration(inspiration.items[0].id, { now });
  compass.insights({ objective: { followers: 0.5 }, now });
  compass.whatIf(products.items[0].id, { now });
  compass.posted({ now });
  compass.ledger({ now });
  compass.dispose();
}

async function settled() {
  // finalizers run in a turn of their own
  for (let turn = 0; turn < 3; turn += 1) {
    collect();
    await new Promise(setImmediate);
  }
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, beside: external + arrayBuffers };
}

test('the slope finds growth, and none where there is none', () => {
  assert.equal(slopeOf([5, 5, 5, 5]), 0);
  assert.equal(slopeOf([1, 3, 5, 7]), 2);
  assert.ok(Math.abs(slopeOf([5, 6, 5, 6, 5, 6, 5])) < 0.1);
});

test(`${rounds} rounds: memory stays flat`, async () => {
  const compiled = await WebAssembly.compile(readFileSync(join(root, 'web/wasm/compass.wasm')));
  const each = rounds / measures;
  // what is made once: compiled code, caches
  for (let nth = 0; nth < 10; nth += 1) await round(compiled);
  const seen = [];
  for (let nth = 0; nth < measures; nth += 1) {
    for (let one = 0; one < each; one += 1) await round(compiled);
    seen.push(await settled());
  }
  const grown = (what) => slopeOf(seen.map((measure) => measure[what])) / each;
  const [heap, beside] = [grown('heap'), grown('beside')];
  told(
    rounds,
    `a round leaves ${heap.toFixed(0)} bytes on the heap, ${beside.toFixed(0)} beside it`,
  );
  // an object that is kept weighs some 100 bytes, an instance more than a million
  const noise = long(100, 2000);
  assert.ok(heap < noise, `the heap grows by ${heap} bytes a round`);
  assert.ok(beside < noise, `memory beside the heap grows by ${beside} bytes a round`);
});

test('a round that keeps something is found', async () => {
  const compiled = await WebAssembly.compile(readFileSync(join(root, 'web/wasm/compass.wasm')));
  const kept = [];
  const seen = [];
  for (let nth = 0; nth < 5; nth += 1) {
    for (let one = 0; one < 4; one += 1) {
      const compass = await Compass.load({ wasm: compiled });
      await compass.read('creator', feeds.creator);
      kept.push(compass.insights({ now }));
      compass.dispose();
    }
    seen.push((await settled()).heap);
  }
  assert.ok(slopeOf(seen) / 4 > 1500, `${slopeOf(seen) / 4} bytes a round`);
  assert.equal(kept.length, 20);
});
