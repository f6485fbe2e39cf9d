// How much of a shop fits an isolate of 128 MB: the largest that the default limits let in, and what it
// takes while a feed of it is read anew. workerd itself sets no limit; what it takes is compared with
// what it took before the first request.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { feedPaths } from '../bench/feeds/files.mjs';
import { now, sample } from '../module/samples.mjs';
import { post } from './feeds.mjs';
import { startEdge } from './workerd.mjs';

const isolate = 128 * 1_024; // kB
const usualShopBytes = 16 * 2 ** 20;

async function taken(products) {
  const paths = await feedPaths(products);
  const bytes = statSync(paths.products).size + statSync(paths.inspiration).size;
  const feeds = new Map([
    ['products/big', readFileSync(paths.products)],
    ['inspiration/big', readFileSync(paths.inspiration)],
  ]);
  const edge = await startEdge({ feeds, environment: { SHOP_SECONDS: '0' } });
  try {
    const before = edge.memory().now;
    const ask = async () => {
      const query = `products=big&inspiration=big&now=${now}`;
      const answer = await post(edge, query, sample('creator-6'));
      assert.equal(answer.status, 200, await answer.text());
    };
    for (let nth = 0; nth < 5; nth += 1) await ask();
    const kept = edge.memory().peak - before;
    // another feed of the same size
    const changed = feeds.get('products/big').toString().replace('"title":"', '"title":"x ');
    feeds.set('products/big', Buffer.from(changed));
    for (let nth = 0; nth < 5; nth += 1) await ask();
    const { failed } = await (await fetch(`${edge.url}/counts`)).json();
    return { products, bytes, kept, again: edge.memory().peak - before, failed };
  } finally {
    await edge.close();
  }
}

test('shops up to the usual limit fit, also while one is read anew', async (t) => {
  if (process.platform !== 'linux') return t.skip('reads /proc');
  for (const products of [3_000, 12_000]) {
    const shop = await taken(products);
    t.diagnostic(JSON.stringify(shop));
    assert.ok(shop.bytes < usualShopBytes);
    assert.equal(shop.failed, 0);
    assert.ok(shop.again < isolate, `${shop.again} kB for ${products} products`);
  }
});
