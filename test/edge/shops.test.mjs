// A shop's feeds are read once by an isolate and shared; they are asked for again when they are old, and
// an isolate that begins anew gets them from the store.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { now, sample } from '../module/samples.mjs';
import { onDevice, post, sampleFeeds, shop } from './feeds.mjs';
import { startEdge } from './workerd.mjs';

const creator = sample('creator-2');
const query = `${shop}&now=${now}`;
const countsOf = async (edge) => (await fetch(`${edge.url}/counts`)).json();

async function withEdge(options, use) {
  const edge = await startEdge({ feeds: sampleFeeds(), ...options });
  try {
    return await use(edge);
  } finally {
    await edge.close();
  }
}

test('products and inspiration are read once, however many ask at once', async () => {
  await withEdge({}, async (edge) => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => post(edge, query, creator).then((answer) => answer.text())),
    );
    assert.equal(new Set(answers).size, 1);
    assert.equal(answers[0], await onDevice(creator));
    assert.deepEqual(await countsOf(edge), {
      products: 1,
      inspiration: 1,
      failed: 0,
      creator: 40,
      shops: 1,
    });
    assert.deepEqual(edge.store.asked.toSorted(), ['GET inspiration/shop', 'GET products/shop']);
  });
});

test('old feeds are asked for by their ETag, and read again only when they changed', async () => {
  await withEdge({ environment: { SHOP_SECONDS: '0' } }, async (edge) => {
    for (let nth = 0; nth < 3; nth += 1) await (await post(edge, query, creator)).text();
    assert.equal(edge.store.asked.length, 6);
    assert.deepEqual([(await countsOf(edge)).products, (await countsOf(edge)).inspiration], [1, 1]);

    const feed = JSON.parse(sample('products'));
    edge.store.feeds.set('products/shop', Buffer.from(JSON.stringify({ ...feed, products: [] })));
    const view = await (await post(edge, query, creator)).json();
    assert.deepEqual(view.products.items, []);
    assert.deepEqual([(await countsOf(edge)).products, (await countsOf(edge)).inspiration], [2, 1]);
  });
});

test('a new isolate reads the feeds from the store and gives the same bytes', async () => {
  const texts = [];
  for (let nth = 0; nth < 2; nth += 1) {
    await withEdge({}, async (edge) => texts.push(await (await post(edge, query, creator)).text()));
  }
  assert.equal(texts[0], texts[1]);
});

test('shops that do not fit together take turns', async () => {
  const feeds = sampleFeeds();
  const names = ['one', 'two', 'three'];
  for (const name of names) feeds.set(`products/${name}`, sample('products'));
  const bytes = sample('products').length;
  await withEdge({ feeds, environment: { SHOP_BYTES: String(2 * bytes + 10) } }, async (edge) => {
    for (const name of [...names, 'three', 'two', 'one']) {
      const text = await (await post(edge, `products=${name}&now=${now}`, creator)).text();
      assert.equal(text, await onDevice(creator, {}, ['products']));
      assert.ok((await countsOf(edge)).shops <= 2);
    }
    assert.equal((await countsOf(edge)).products, 4, 'one was read twice, the others once');
  });
});

test('one who goes away while the shop is read leaves it to the others', async () => {
  const feeds = sampleFeeds();
  await withEdge({ feeds }, async (edge) => {
    const gone = request(`${edge.url}/view?${query}`, { method: 'POST' });
    gone.on('error', () => undefined);
    gone.end(creator);
    while (edge.store.asked.length === 0) await setTimeout(5);
    gone.destroy();
    assert.equal(await (await post(edge, query, creator)).text(), await onDevice(creator));
  });
});

const bad = Buffer.from('{"contract":"products@1","products":[{}]}');

test('a feed that went bad or a store that fails leaves the one before in its place', async () => {
  await withEdge({ environment: { SHOP_SECONDS: '0' } }, async (edge) => {
    const expected = await (await post(edge, query, creator)).text();
    edge.store.feeds.set('products/shop', bad);
    assert.equal(await (await post(edge, query, creator)).text(), expected);
    assert.equal((await countsOf(edge)).failed, 1);
    edge.store.close();
    assert.equal(await (await post(edge, query, creator)).text(), expected);
    assert.equal((await countsOf(edge)).failed, 2);
  });
});

test('a feed that is gone is not shown any more', async () => {
  await withEdge({ environment: { SHOP_SECONDS: '0' } }, async (edge) => {
    await (await post(edge, query, creator)).text();
    edge.store.feeds.delete('products/shop');
    for (let nth = 0; nth < 2; nth += 1)
      assert.equal((await post(edge, query, creator)).status, 404);
    edge.store.feeds.set('products/shop', sample('products'));
    assert.equal((await post(edge, query, creator)).status, 200);
  });
});

test('a bad feed of the store is not the fault of who asks: 502, with its place', async () => {
  await withEdge({}, async (edge) => {
    edge.store.feeds.set('products/shop', bad);
    const answer = await post(edge, query, creator);
    assert.equal(answer.status, 502);
    const { error } = await answer.json();
    assert.deepEqual([error.code, error.feed, error.row], ['missing_id', 'products', 0]);
    edge.store.feeds.set('products/shop', sample('products'));
    assert.equal(await (await post(edge, query, creator)).text(), await onDevice(creator));
  });
});
