// The element when its engine traps, or a feed does not fit into memory: the screen comes back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { productIds } from '../bridge/reading.mjs';
import { now } from '../module/samples.mjs';
import { calm, elementStage, renewed, said, set, shown } from './element-stage.mjs';

// runs in the page before its own scripts: memory can be spoilt, so that the engine traps. Without
// workers the engine is on the page's thread, where its memory is in reach.
const keepMemories = () => {
  window.Worker = undefined;
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { exports } = made.instance ?? made;
    memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
  window.spoilMemory = () => new Uint8Array(memory.buffer).fill(0xff);
};

describe('the element', () => {
  const { open } = elementStage('trust-traps');

  test('a feed that does not fit into memory: told, and the earlier one stays', async () => {
    const watched = await open();
    const { page } = watched;
    await page.evaluate(renewed, { now, wasm: 'small.wasm' });
    await shown(page);
    const before = await page.evaluate(productIds);
    await page.evaluate((rows) => {
      const row = (_, nth) => ({ id: `${nth}`, title: 'title '.repeat(40), shop: `shop ${nth}` });
      const products = Array.from({ length: rows }, row);
      const feed = JSON.stringify({ contract: 'products@1', products });
      document.querySelector('creator-compass').feeds = { products: feed };
    }, 100_000);
    await page.waitForFunction(() => window.said.length > 0);
    assert.deepEqual(await said(page), ['out_of_memory']);
    assert.deepEqual(await page.evaluate(productIds), before);
    await calm(watched);
  });

  test('an engine that traps while it answers is replaced, and all feeds come back', async () => {
    const watched = await open({}, keepMemories);
    const { page } = watched;
    await shown(page);
    await page.evaluate(() => window.spoilMemory());
    await set(page, { objective: 'followers' });
    await page.waitForFunction(() => window.said.length > 0);
    assert.deepEqual(new Set(await said(page)), new Set(['engine_failed']));
    const isBack = () => {
      const { session, model } = document.querySelector('creator-compass');
      const areRead = Object.values(session.feeds).every(({ phase }) => phase === 'read');
      return areRead && model.error === null && model.view.objective === 'followers';
    };
    await page.waitForFunction(isBack);
    await shown(page);
    await calm(watched);
  });

  test('an engine that traps over a feed is replaced, and all feeds are read once more', async () => {
    const watched = await open({}, keepMemories);
    const { page, requests } = watched;
    await shown(page);
    await page.evaluate(() => window.spoilMemory());
    await set(page, { productsFeed: 'feeds/products.json?worse' });
    const worse = () => requests.filter((url) => url.endsWith('?worse')).length;
    const areRead = () =>
      Object.values(document.querySelector('creator-compass').session.feeds).every(
        ({ phase }) => phase === 'read',
      );
    while (worse() < 2) await page.waitForTimeout(20);
    await page.waitForFunction(areRead);
    await shown(page);
    assert.equal(worse(), 2);
    await calm(watched);
  });

  test('over a feed that cannot be read again: the others come back, that one does not', async () => {
    const watched = await open({}, keepMemories);
    const { page } = watched;
    await shown(page);
    const videos = await page.locator('article.inspiration').count();
    await page.evaluate(() => window.spoilMemory());
    await page.evaluate(async () => {
      const { body } = await fetch('feeds/products.json');
      document.querySelector('creator-compass').feeds = { products: body };
    });
    await page.waitForFunction(() => window.said.length > 0);
    assert.equal((await said(page))[0], 'engine_failed');
    const isBack = () => {
      const { creator, inspiration, products } =
        document.querySelector('creator-compass').session.feeds;
      const phases = [creator, inspiration, products].map(({ phase }) => phase);
      return phases.join() === 'read,read,failed';
    };
    await page.waitForFunction(isBack);
    await page.locator('.gap-note').first().waitFor();
    assert.equal(await page.locator('article.inspiration').count(), videos);
    await set(page, { productsFeed: 'feeds/products.json?again' });
    await shown(page);
    await calm(watched);
  });
});
