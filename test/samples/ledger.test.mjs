// The ledger of the samples is what was planted in them, no more and no less.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { creators, now, readSamples } from '../module/samples.mjs';

const planted = JSON.parse(readFileSync(new URL('planted.json', import.meta.url), 'utf8'));
const place = ({ feed, code, row, field }) => [feed, code, row, field].join(' ');

for (const creator of creators) {
  test(`${creator}: every planted fault is found, and nothing else`, async () => {
    const compass = await Compass.load();
    await readSamples(compass, creator);
    const { entries, total } = compass.ledger({ count: 1_000, now });
    const expected = planted
      .filter(({ feed }) => feed === creator || !creators.includes(feed))
      .map((fault) => (fault.feed === creator ? { ...fault, feed: 'creator' } : fault));
    assert.deepEqual(entries.map(place).sort(), expected.map(place).sort());
    assert.equal(total, entries.length);
    compass.dispose();
  });
}
