// What is shown where a feed is missing, broken or out of reach, and where WebAssembly is not to be had:
// never a blank, and the last good screen stays.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actions, idsOf, phone, stage, wide } from './stage.mjs';
import { say, textOf, textsOf } from './words.mjs';

const demo = stage();
const { open } = demo;
const cards = (page) => page.locator('article.product');

describe('not there', () => {
  test('no feed at all: it says so and offers to refresh', async () => {
    const { page, calm } = await open({ state: 'empty' });
    const trouble = page.locator('.trouble');
    assert.match(await textOf(trouble), new RegExp(say('empty.title')));
    await trouble.locator('[data-action=refresh_data]').click();
    assert.deepEqual(await actions(page), [
      { action: 'refresh_data', intent: 'data.refresh', id: null },
    ]);
    await calm();
  });

  for (const [state, missing, there] of [
    ['no-products', 'products', 'article.inspiration'],
    ['no-inspiration', 'inspiration', 'article.product'],
  ]) {
    test(`${state}: that part says so, the rest is as ever`, async () => {
      const { page, calm } = await open({ state });
      const note = page.locator(`#${missing} .gap-note`);
      assert.match(await textOf(note), new RegExp(say(`partial.${missing}`)));
      assert.ok((await page.locator(there).count()) > 0);
      assert.equal(await page.locator('.next-card').count(), 1);
      await calm();
    });
  }
});

describe('broken', () => {
  test('the creator feed: what is wrong and where, and trying again', async () => {
    const { page, calm } = await open({ state: 'broken' });
    const trouble = page.locator('.trouble');
    const text = await textOf(trouble);
    assert.match(text, new RegExp(say('error.negative_count')));
    assert.match(text, /creator\.followers · byte \d+/);
    // the host mends it, the creator tries again
    await page.evaluate(() => {
      const element = document.querySelector('creator-compass');
      element.addEventListener('compass-action', (event) => {
        if (event.detail.action !== 'refresh_data') return;
        event.preventDefault();
        element.feeds = { creator: '{"contract":"creator@1","creator":{"id":"7","followers":3}}' };
      });
    });
    await trouble.locator('[data-action=refresh_data]').click();
    await cards(page).first().waitFor();
    await calm();
  });

  test('the products: that part says so, with the way to try again', async () => {
    const { page, calm } = await open({ state: 'broken-products' });
    const note = page.locator('#products .gap-note');
    assert.match(await textOf(note), new RegExp(say('error.truncated')));
    await note.locator('[data-action=refresh_data]').click();
    assert.equal((await actions(page))[0].action, 'refresh_data');
    assert.ok((await page.locator('article.inspiration').count()) > 0);
    await calm();
  });

  test('a newer feed: the last good screen stays under a notice', async () => {
    const { page, calm } = await open({ state: 'broken-update' }, wide);
    const notice = page.locator('.notice');
    const text = await textOf(notice);
    assert.match(text, new RegExp(say('error.truncated')));
    assert.match(text, new RegExp(say('failed.kept')));
    const shown = await idsOf(cards(page));
    assert.equal(shown.length, 10);
    const told = await page.evaluate(() =>
      window.said.find(({ type }) => type === 'compass-error'),
    );
    assert.equal(told.code, 'truncated');
    assert.equal(told.feed, 'products');
    await calm();
  });
});

describe('offline', () => {
  test('before anything was read: it says so, and reads when there is a network', async () => {
    const { page, calm } = await open({ state: 'offline' });
    const trouble = page.locator('.trouble');
    assert.match(await textOf(trouble), new RegExp(say('offline.title')));
    await calm({ requested: [/not-reachable\.json$/], complained: [/404/] });
  });

  test('after a good read: the numbers stay under a notice', async () => {
    const { page, calm } = await open({ state: 'offline-after' });
    assert.match(await textOf(page.locator('.notice')), new RegExp(say('offline.notice')));
    assert.ok((await cards(page).count()) > 0);
    await calm();
  });

  test('the page comes again without a network after the first visit', async () => {
    // a browser of its own kind: the service worker is what is tested
    const { browser, url } = demo;
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    await page.goto(`${url}/index.html`);
    await cards(page).first().waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();
    await cards(page).first().waitFor();
    // what was never opened before comes too: the list, another language
    await page.locator('#overview [data-action=view_posted]').click();
    await page.locator('.posted-row article').first().waitFor();
    await page.goto(`${url}/index.html?locale=ar`);
    await page.locator('.app[dir=rtl] article.product').first().waitFor();
    await context.close();
  });
});

describe('the engine', () => {
  for (const [state, code, retries] of [
    ['no-webassembly', 'no_webassembly', 0],
    ['wasm-missing', 'wasm_not_found', 1],
    ['wasm-refused', 'wasm_refused', 1],
  ]) {
    test(`${state}: a screen that says so`, async () => {
      const { page, calm } = await open({ state });
      const trouble = page.locator('.trouble');
      await trouble.waitFor();
      assert.deepEqual((await textsOf(trouble.locator('h2, p'))).slice(0, 2), [
        say('engine.title'),
        say(`engine.${code}`),
      ]);
      assert.equal(await trouble.locator('[data-action=refresh_data]').count(), retries);
      const told = await page.evaluate(() =>
        window.said.find(({ type }) => type === 'compass-error'),
      );
      assert.equal(told.code, code);
      await calm();
    });
  }

  test('a page whose policy refuses WebAssembly', async () => {
    const { page } = await open({});
    await page.route(/index\.html/, async (route) => {
      const response = await route.fetch();
      const strict = (text) => text.replaceAll(" 'wasm-unsafe-eval'", '');
      const headers = response.headers();
      headers['content-security-policy'] = strict(headers['content-security-policy']);
      await route.fulfill({ response, headers, body: strict(await response.text()) });
    });
    await page.reload();
    const text = await textOf(page.locator('.trouble'));
    assert.match(text, new RegExp(say('engine.wasm_refused')));
    await page.close();
  });
});
