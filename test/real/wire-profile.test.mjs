// A real marketplace payload maps onto the creator feed and gives a view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { noData, readJson } from './data.mjs';
import { creatorFromWire, productsFromWire } from './wire-profile.mjs';

const file = 'wire/creator_profile_redacted.json';
const skip = noData(file);

test('the wire payload of a creator gives a view', { skip }, async () => {
  const asOf = 1_740_614_400; // the end of its 20 trend days
  const payload = readJson(file);
  const compass = await Compass.load();
  await compass.read('creator', JSON.stringify(creatorFromWire(payload, { asOf })));
  await compass.read('products', JSON.stringify(productsFromWire(payload, { asOf })));
  const view = compass.insights({ now: asOf });

  assert.equal(view.tier.ec_videos, 3);
  assert.equal(view.tier.code, 'early');
  assert.equal(view.creator.followers, 124_062);
  assert.equal(view.currency, 'VND');
  const views = view.overview.totals.find(({ metric }) => metric === 'views');
  assert.equal(views.value, 353_944 + 86_533 + 33_272);
  // the platform counts 21 in 30 days, the payload lists three: said, not mended
  const codes = view.ledger.entries.map(({ code }) => code);
  assert.ok(codes.includes('ec_videos_30d_differ'), codes.join(' '));
  // no revenue is stated: there is no total for it
  assert.equal(
    view.overview.totals.find(({ metric }) => metric === 'revenue'),
    undefined,
  );
  compass.dispose();
});
