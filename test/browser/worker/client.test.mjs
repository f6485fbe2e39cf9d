// CompassWorker in Chromium, with a thread of its own: the same bytes under a strict policy, a death, an end.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { golden } from '../../module/golden.mjs';
import { creators, now, objectives, root } from '../../module/samples.mjs';
import { watchedPage } from '../chromium.mjs';
import { hosted } from '../hosted.mjs';

// runs in the page: all documents of one creator by name
async function documentsOf({ creator, objectives, now }) {
  const { CompassWorker } = await import('/web/dist/worker/index.js');
  const feed = (name) => fetch(`/web/demo/feeds/${name}.json`);
  const compass = await CompassWorker.load();
  await Promise.all([
    compass.read('creator', await feed(creator)),
    compass.read('products', await feed('products')),
    compass.read('inspiration', await feed('inspiration')),
  ]);
  const { documents } = compass;
  const texts = {};
  for (const objective of objectives) {
    const query = { objective, now };
    const { products, inspiration } = await compass.insights(query);
    const page = { sort: 'revenue', direction: 'ascending', count: 5, now };
    const followers = objective === 'gmv' ? 0.3 : 0.7;
    const asked = {
      insights: documents.insights(query),
      mixture: documents.insights({ objective: { followers }, now }),
      'what-if': documents.whatIf(products.items[0].id, query),
      product: documents.product(products.items[0].id, query),
      inspiration: documents.inspiration(inspiration.items[0].id, query),
      posted: documents.posted(page),
      ledger: documents.ledger({ count: 50, now }),
    };
    for (const [verb, text] of Object.entries(asked))
      texts[`${creator}.${objective}.${verb}`] = await text;
  }
  window.compass = compass;
  return texts;
}

// runs in the page: dies in the middle of a feed and a question, and goes on
async function dying() {
  const { CompassWorker } = await import('/web/dist/worker/index.js');
  const types = trustedTypes.createPolicy('test', { createScriptURL: (url) => url });
  const made = [];
  const worker = () => {
    const address = types.createScriptURL('/test/browser/worker/mortal.mjs');
    made.push(new Worker(address, { type: 'module' }));
    return made.at(-1);
  };
  const compass = await CompassWorker.load({ worker });
  const feed = () => fetch('/web/demo/feeds/products.json');
  await compass.read('products', await feed());
  const loaded = async () => (await compass.status()).feeds.map((each) => each.loaded);
  const told = [];
  const tell = ({ code, detail }) => told.push(`${code}: ${detail}`);
  const before = await loaded();
  made[0].postMessage({ type: 'die' });
  const endless = new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array([32])) });
  await compass.read('products', endless).catch(tell);
  await compass.status().catch(tell);
  const emptied = await loaded();
  await compass.read('products', await feed());
  const after = await loaded();
  compass.dispose();
  return { before, told, emptied, after, workers: made.length };
}

describe('the engine in a worker', () => {
  const site = hosted(root);

  for (const creator of creators) {
    test(`${creator}: the golden documents, byte for byte; the worker ends with it`, async () => {
      const { page, problems, requests } = await watchedPage(site.browser);
      await page.goto(site.url);
      const texts = await page.evaluate(documentsOf, { creator, objectives, now });
      for (const [name, text] of Object.entries(texts))
        assert.equal(text, golden(name), `${name} differs in a worker`);
      assert.equal(Object.keys(texts).length, 7 * objectives.length);
      assert.deepEqual(problems, []);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.ok(requests.every((url) => url.startsWith(site.url)));
      const [worker] = page.workers();
      const ended = worker.waitForEvent?.('close') ?? new Promise((end) => worker.on('close', end));
      await page.evaluate(() => window.compass.dispose());
      await ended;
      assert.equal(page.workers().length, 0);
      await page.close();
    });
  }

  test('one that dies is told of, and another takes its place', async () => {
    const { page } = await watchedPage(site.browser);
    await page.goto(site.url);
    const { before, told, emptied, after, workers } = await page.evaluate(dying);
    assert.ok(before.includes(true));
    const lost = 'engine_failed: the feeds have to be read again';
    assert.deepEqual(told, [lost, lost]);
    assert.ok(!emptied.includes(true));
    assert.deepEqual(after, before);
    assert.equal(workers, 2);
    await page.close();
  });
});
