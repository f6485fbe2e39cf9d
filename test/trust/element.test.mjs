// What a host or a device can do wrong to the element: rules that are none, addresses that are none, a
// store that is full, forbidden or tampered with. Each becomes an error that the host is told, and the
// creator's screen stays.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildPage } from '../bridge/page.mjs';
import { productIds } from '../bridge/reading.mjs';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { now, sample } from '../module/samples.mjs';
import { openPolicy } from '../webview/feeds.mjs';

const names = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

// runs in the page before its own scripts
const remember = () => {
  window.said = [];
  document.addEventListener('compass-error', ({ detail }) => window.said.push(detail.code));
};

// runs in the page
const start = async ({ now, given }) => {
  const element = document.querySelector('creator-compass');
  element.now = now;
  Object.assign(element, given);
  for (const kind of ['creator', 'products', 'inspiration']) {
    if (!element.hasAttribute(`${kind}-feed`))
      element.setAttribute(`${kind}-feed`, `feeds/${kind}.json`);
  }
  await element.updateComplete;
};

describe('the element', () => {
  let home;
  let browser;

  before(async () => {
    const folder = await buildPage('trust-element');
    mkdirSync(join(folder, 'feeds'), { recursive: true });
    for (const [kind, name] of Object.entries(names))
      writeFileSync(join(folder, `feeds/${kind}.json`), sample(name));
    home = await site(folder);
    browser = await launch();
  });
  after(() => Promise.all([browser, home].map((each) => each?.close())));

  const open = async (given = {}, script = () => undefined) => {
    const watched = await watchedPage(browser, { viewport: { width: 390, height: 844 } });
    await watched.page.addInitScript(remember);
    await watched.page.addInitScript(script);
    await watched.page.goto(`${home.url}/page/index.html`);
    await watched.page.waitForFunction(() => customElements.get('creator-compass'));
    await watched.page.evaluate(start, { now, given });
    return watched;
  };
  const shown = (page) => page.locator('article.product').first().waitFor();
  const said = (page) => page.evaluate(() => window.said.splice(0));
  const set = (page, given) =>
    page.evaluate(async (properties) => {
      const element = document.querySelector('creator-compass');
      Object.assign(element, properties);
      await element.updateComplete;
    }, given);
  const calm = async ({ page, problems }) => {
    assert.deepEqual(problems, []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    await page.close();
  };

  const rules = {
    'no JSON': ['<rules>', 'not_json'],
    'half of JSON': ['{"contract":', 'truncated'],
    'no object': ['7', 'wrong_type'],
    'another contract': ['{"contract":"policy@9"}', 'unknown_contract'],
    'no contract': ['{}', 'missing_contract'],
    'an object without its parts': [{ contract: 'policy@1' }, null],
    'links that are none': [{ contract: 'policy@1', links: 'https' }, null],
  };

  for (const [name, [policy, code]] of Object.entries(rules)) {
    test(`rules with ${name}: told, and the earlier ones stay`, async () => {
      const watched = await open();
      const { page } = watched;
      await shown(page);
      const before = await page.evaluate(productIds);
      await set(page, { policy });
      const codes = await said(page);
      assert.equal(codes.length, 1);
      if (code !== null) assert.deepEqual(codes, [code]);
      assert.deepEqual(await page.evaluate(productIds), before);
      const schemes = () => document.querySelector('creator-compass').links.schemes;
      assert.deepEqual(await page.evaluate(schemes), ['https']);
      await calm(watched);
    });
  }

  test('rules that are none from the beginning: told, and others can take their place', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await page.evaluate((time) => {
      const element = document.createElement('creator-compass');
      const feeds = {};
      for (const kind of ['creator', 'products', 'inspiration'])
        feeds[kind] = new URL(`feeds/${kind}.json`, location.href);
      Object.assign(element, { policy: '<rules>', now: time, feeds });
      document.querySelector('creator-compass').replaceWith(element);
    }, now);
    await page.locator('.trouble').waitFor();
    assert.deepEqual(await said(page), ['not_json']);
    assert.equal(await page.locator('article.product').count(), 0);
    await set(page, { policy: JSON.parse(openPolicy) });
    await shown(page);
    assert.deepEqual(await said(page), []);
    await calm(watched);
  });

  const addresses = [
    'http://[',
    'https://user:secret@',
    'data:application/json,{}',
    'javascript:1',
  ];

  for (const address of addresses) {
    test(`a feed at ${address}: told as a feed that failed, the others are shown`, async () => {
      const watched = await open();
      const { page } = watched;
      await shown(page);
      await page.evaluate((text) => {
        document.querySelector('creator-compass').setAttribute('inspiration-feed', text);
      }, address);
      await page.waitForFunction(() => window.said.length > 0);
      assert.deepEqual(await said(page), ['stream_failed']);
      assert.ok((await page.evaluate(productIds)).length > 0);
      await calm(watched);
    });
  }

  test('an objective that is none is told, and the next good one is shown', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await set(page, { objective: '__proto__' });
    assert.deepEqual(await said(page), ['bad_argument']);
    await set(page, { objective: 'followers' });
    await shown(page);
    assert.deepEqual(await said(page), []);
    await calm(watched);
  });

  const stores = {
    'that throws at every touch': () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    'that is not there': () => Object.defineProperty(window, 'localStorage', { value: undefined }),
    'that is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'that somebody wrote markup into': () =>
      localStorage.setItem('creator-compass.objective', '<img src=x onerror=alert(1)>'),
    'that somebody wrote a name into that all objects have': () =>
      localStorage.setItem('creator-compass.objective', 'constructor'),
    'that answers with what is no text': () => {
      Storage.prototype.getItem = () => ({ toString: () => 'gmv' });
    },
  };

  for (const [name, spoil] of Object.entries(stores)) {
    test(`a store ${name}: all works without`, async () => {
      const watched = await open({}, spoil);
      const { page } = watched;
      await shown(page);
      await page.locator('input[value=followers]').evaluate((input) => input.click());
      const isChosen = () => document.querySelector('creator-compass').objective === 'followers';
      await page.waitForFunction(isChosen);
      await shown(page);
      assert.deepEqual(await said(page), []);
      await calm(watched);
    });
  }

  test('the store holds one word, and nothing of a feed', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await page.locator('input[value=gmv]').evaluate((input) => input.click());
    await page.locator('input[value=followers]').evaluate((input) => input.click());
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.deepEqual(kept, [['creator-compass.objective', 'followers']]);
    await page.evaluate(() => localStorage.clear());
    await calm(watched);
  });
});
