// Payloads that came over the wire, where the data is (test/real/data.mjs): nothing is lost on the way.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { merge } from '../../web/dist/adapters/index.js';
import { dataPath, noData, readJson } from '../real/data.mjs';
import { adapted, read } from './fixture.mjs';

const wire = 'wire/creator_profile_redacted.json';

test('an affiliate marketplace’s profile', { skip: noData(wire) }, async () => {
  const source = readFileSync(dataPath(wire), 'utf8');
  const { feeds, report, view } = await adapted('creator-profile', { name: 'wire.json', source });
  const { creator, as_of } = feeds.creator;
  assert.equal(as_of, 1_740_614_400, 'the end of its 20 trend days');
  assert.equal(creator.followers, 124_062);
  assert.equal(creator.ec_videos_30d, 21);
  assert.equal(creator.videos.length, 3);
  assert.equal(creator.audience.region.length, 5);
  assert.equal(view.tier.ec_videos, 3);
  // nothing of it is unknown to the adapter
  const unknown = report.unmapped.filter(({ reason }) => reason === 'unknown_field');
  assert.deepEqual(unknown, []);
  const ranges = report.unmapped.filter(({ reason }) => reason === 'range_only');
  assert.equal(ranges.length, 2);
});

const lists = 'fastmoss_rank';
const skip = noData(lists);
const days = skip ? [] : readdirSync(dataPath(lists)).filter((name) => /^\d{4}-/.test(name));

test('ranking lists of all days and countries', { skip }, async () => {
  for (const country of ['ID', 'MY', 'PH', 'SG', 'TH', 'US', 'VN']) {
    const paths = days.map((day) => `${lists}/${day}/${country}_daily.json`);
    const files = paths.map((name) => ({ name, source: readFileSync(dataPath(name)) }));
    const { feeds, report } = await adapted('ranking', files);
    const rows = paths.flatMap((path) => readJson(path).rank_list);
    const ids = new Set(rows.map(({ product_id }) => product_id));
    assert.equal(feeds.products.products.length, ids.size);
    for (const product of feeds.products.products) {
      const own = rows.filter(({ product_id }) => product_id === product.id);
      // every day's units are in the series, and no others
      const units = product.daily.units.filter((count) => count !== null);
      assert.deepEqual(
        units,
        own.map(({ sold_count }) => sold_count),
        `${country} ${product.id}`,
      );
      assert.ok(product.price.minor > 0 || product.price.min_minor > 0, own[0].real_price);
    }
    const odd = report.unmapped.filter(({ reason }) => reason !== 'no_place');
    assert.deepEqual(odd, [], country);
  }
});

test('a country’s lists and a profile are read as one', {
  skip: skip || noData(wire),
}, async () => {
  const path = `${lists}/${days[0]}/VN_daily.json`;
  const list = { name: path, source: readFileSync(dataPath(path)) };
  const profile = { name: 'wire.json', source: readFileSync(dataPath(wire), 'utf8') };
  const results = [await adapted('creator-profile', profile), await adapted('ranking', list)];
  const view = await read(merge(...results).feeds);
  assert.ok(view.products.items.length > 3);
});
