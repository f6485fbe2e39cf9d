// The order of a feed's rows says nothing: shuffled, the documents are the same but for the row
// numbers in them. The ledger lists by row, so its entries are compared as a set.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs } from '../../module/cli.mjs';
import { golden } from '../../module/golden.mjs';
import { creators, sample } from '../../module/samples.mjs';
import { long } from '../length.mjs';
import { nativeDocuments } from './native-documents.mjs';

// a linear congruential generator (Lehmer): the same order for the same seed
function shuffle(rows, seed) {
  let state = seed;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (at + 1);
    [rows[at], rows[other]] = [rows[other], rows[at]];
  }
}

function shuffledFeed(name, seed) {
  const feed = JSON.parse(sample(name));
  const before = JSON.stringify(feed);
  for (const rows of [feed.products, feed.videos, feed.creator?.videos]) {
    if (rows) shuffle(rows, seed);
  }
  const text = JSON.stringify(feed);
  const isLonger = (feed.creator?.videos ?? [1, 2, 3]).length > 2;
  if (isLonger) assert.notEqual(text, before, `${name}: the rows stand as they stood`);
  return text;
}

const asText = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const byRow = ['row', 'pointer', 'pointers'];

// the document without its row numbers; the ledger's entries, which stand by row, in an order of their own
function comparable(value) {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !byRow.includes(key));
  const inner = Object.fromEntries(kept.map(([key, part]) => [key, comparable(part)]));
  return inner.entries ? { ...inner, entries: inner.entries.sort(asText) } : inner;
}

for (const seed of long([1, 2, 3, 4, 5, 6, 7, 8], [1])) {
  test(`rows in another order (${seed}): the same documents`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'compass-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const pathOf = (name) => join(folder, `${name}.json`);
    for (const name of [...creators, 'products', 'inspiration']) {
      writeFileSync(pathOf(name), shuffledFeed(name, seed));
    }
    for (const [of, text] of nativeDocuments(programs['g++'], { pathOf })) {
      assert.deepEqual(comparable(JSON.parse(text)), comparable(JSON.parse(golden(of))), of);
    }
  });
}
