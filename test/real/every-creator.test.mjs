// Totals and all orders of every creator in the shop data, against the oracle: real ids of 19 digits,
// ties, missing values.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { noData } from './data.mjs';
import { directions, order, shoppable, sorts, total } from './oracle.mjs';
import { withSales } from './sales.mjs';
import { ShopDays } from './shop-day.mjs';

const skip = noData('tiktok_shop_videos_daily.csv');

test('every creator: totals and orders equal the oracle’s', { skip }, async (t) => {
  const days = new ShopDays('2026-04-12');
  const compass = await Compass.load();
  let compared = 0;
  for (const id of days.creators.keys()) {
    const feed = withSales(days.creatorFeed(id));
    await compass.read('creator', JSON.stringify(feed));
    const own = shoppable(feed.creator.videos, days.now);
    for (const sort of sorts) {
      for (const direction of directions) {
        const page = compass.posted({ sort, direction, count: 50, now: days.now });
        assert.equal(page.total, own.length, id);
        const ids = page.items.map((item) => item.id);
        assert.deepEqual(ids, order(own, sort, direction).slice(0, 50), `${id} ${sort}`);
        compared += 1;
      }
    }
    checkTotals(compass.posted({ now: days.now }), own, id);
  }
  t.diagnostic(`${days.creators.size} creators, ${compared} orders`);
  compass.dispose();
});

function checkTotals(page, own, id) {
  for (const metric of ['views', 'likes', 'items_sold']) {
    const expected = total(own, metric);
    const stated = page.totals.find((row) => row.metric === metric);
    const found = { value: stated?.value ?? 0, videos: stated?.videos ?? 0 };
    assert.deepEqual(found, expected, `${id} ${metric}`);
  }
}
