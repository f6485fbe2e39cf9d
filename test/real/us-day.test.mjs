// The engine over the US day 2026-04-12: creators with none, one, three and at least four videos, as
// feeds with everything that was published up to that day.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { cliWith } from '../module/cli.mjs';
import { noData } from './data.mjs';
import { directions, order, shoppable, sorts, total } from './oracle.mjs';
import { ShopDays } from './shop-day.mjs';

const skip = noData('tiktok_shop_videos_daily.csv');
const wanted = [
  { name: 'none', has: (videos) => videos === 0, tier: 'starter', toNext: 1 },
  { name: 'one', has: (videos) => videos === 1, tier: 'early', toNext: 3 },
  { name: 'three', has: (videos) => videos === 3, tier: 'early', toNext: 1 },
  { name: 'four or more', has: (videos) => videos >= 4, tier: 'growing', toNext: null },
];

describe('US, 2026-04-12', { skip }, () => {
  let days;
  let pick;

  before(() => {
    days = new ShopDays('2026-04-12');
    // the first such creator by id: the same one every time
    const ids = [...days.creators.keys()].sort();
    pick = (has) => ids.find((id) => has(days.creators.get(id).length)) ?? 'nobody';
  });

  for (const { name, has, tier, toNext } of wanted) {
    test(`a creator with ${name}: tier, totals, orders, and the same bytes from the CLI`, async () => {
      const id = name === 'none' ? 'nobody' : pick(has);
      const feeds = {
        creator: JSON.stringify(days.creatorFeed(id)),
        products: JSON.stringify(days.productsFeed()),
        inspiration: JSON.stringify(days.inspirationFeed(id)),
      };
      const compass = await Compass.load();
      for (const [kind, feed] of Object.entries(feeds)) await compass.read(kind, feed);

      const { videos } = JSON.parse(feeds.creator).creator;
      for (const objective of ['gmv', 'followers']) {
        const text = compass.documents.insights({ objective, now: days.now });
        checkView(JSON.parse(text), { videos, tier, toNext, now: days.now, id });
        assert.equal(nativeView(feeds, objective, days.now), text);
      }
      checkOrders(compass, videos, days.now);
      compass.dispose();
    });
  }

  test('an inspiration video and a product open for every creator’s list', async () => {
    const compass = await Compass.load();
    const id = pick((videos) => videos === 3);
    await compass.read('creator', JSON.stringify(days.creatorFeed(id)));
    await compass.read('products', JSON.stringify(days.productsFeed()));
    await compass.read('inspiration', JSON.stringify(days.inspirationFeed(id)));
    const view = compass.insights({ now: days.now });
    assert.ok(view.products.items.length > 0 && view.inspiration.items.length > 0);
    for (const card of view.products.items) {
      assert.equal(compass.product(card.id, { now: days.now }).card.score, card.score);
    }
    for (const card of view.inspiration.items) {
      assert.equal(compass.inspiration(card.id, { now: days.now }).card.score, card.score);
    }
    compass.dispose();
  });
});

function checkView(view, { videos, tier, toNext, now, id }) {
  const own = shoppable(videos, now);
  assert.equal(view.tier.code, tier);
  assert.equal(view.tier.ec_videos, own.length);
  assert.equal(view.tier.next?.videos ?? null, toNext);
  if (own.length > 0 && view.overview) {
    const { value, videos: stating } = total(own, 'views');
    const views = view.overview.totals.find(({ metric }) => metric === 'views');
    assert.deepEqual([views.value, views.videos], [value, stating]);
  }
  for (const item of [...view.products.items, ...view.inspiration.items]) {
    const sum = item.receipts.reduce((micro, receipt) => micro + receipt.micro_log, 0);
    assert.equal(sum, item.score, `${item.id}: the factors multiply to the score`);
  }
  for (const { creator } of view.inspiration.items) assert.notEqual(creator.id, id);
}

function checkOrders(compass, videos, now) {
  const own = shoppable(videos, now);
  for (const sort of sorts) {
    for (const direction of directions) {
      const page = compass.posted({ sort, direction, count: 50, now });
      const ids = page.items.map(({ id }) => id);
      assert.deepEqual(ids, order(own, sort, direction).slice(0, 50), `${sort} ${direction}`);
    }
  }
}

function nativeView(feeds, objective, now) {
  const folder = mkdtempSync(join(tmpdir(), 'compass-'));
  try {
    const args = ['insights', '--objective', objective, '--now', String(now)];
    for (const [kind, feed] of Object.entries(feeds)) {
      const path = join(folder, `${kind}.json`);
      writeFileSync(path, feed);
      args.push(`--${kind}`, path);
    }
    return cliWith(args);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
