// No byte of the creator feed leaves: of a whole walk through the screens every request is recorded. They
// equal the list that is allowed, they are the same for another creator, and none holds a value of the
// feed, however it is written.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { now } from '../module/samples.mjs';
import { openPolicy } from '../webview/feeds.mjs';
import { distinctiveCreator, formsOf } from './distinctive.mjs';
import { recorded } from './recorder.mjs';
import { serveFeed, shippedPage } from './shipped.mjs';
import { chromiumThere, sink } from './sink.mjs';
import { walked } from './walked.mjs';

const creators = [distinctiveCreator(1), distinctiveCreator(2)];
const languages = ['es', 'ar', 'ja', 'en'];

describe('a whole walk', () => {
  let home;
  let elsewhere;
  let browser;
  const walks = [];

  before(async () => {
    const folder = await shippedPage('trust-requests');
    [home, elsewhere] = await Promise.all([site(folder), sink()]);
    browser = await launch(chromiumThere(elsewhere));
    for (const { text } of creators) {
      serveFeed(folder, 'creator', text);
      walks.push(await walk());
    }
  });
  after(() => Promise.all([browser, home, elsewhere].map((each) => each?.close())));

  async function walk() {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const { page, problems } = await watchedPage(context);
    const { requests, ways } = await recorded(page);
    await page.goto(`${home.url}/page/index.html`);
    const seen = await walked(page, { now, languages, policy: JSON.parse(openPolicy) });
    const kept = await page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: window.caches ? (await caches.keys()).length : 0,
      state: Object.keys(history.state ?? {}),
      name: window.name,
      address: location.href,
      violations: window.violations,
    }));
    await context.close();
    return { requests: [...requests.values()], ways, seen, kept, problems };
  }

  // the address of a file of the build without the digest of its content
  const plain = (url) => url.replace(home.url, '').replace(/-[\w-]{8}(\.\w+)$/, '$1');
  const listOf = ({ requests }) => requests.map(({ method, url }) => `${method} ${plain(url)}`);

  test('went everywhere', () => {
    for (const { seen, problems } of walks) {
      assert.deepEqual(problems, []);
      assert.ok(seen.products > 3 && seen.inspiration > 3 && seen.videos > 3, JSON.stringify(seen));
      assert.deepEqual([seen.orders, seen.languages], [8, languages.length]);
    }
  });

  test('its requests equal the list that is allowed', () => {
    const scripts = [
      'index',
      'content',
      'register',
      'thread',
      ...languages.filter((each) => each !== 'en'),
    ];
    const allowed = [
      'GET /page/index.html',
      ...scripts.map((name) => `GET /page/assets/${name}.js`),
      'GET /page/assets/index.css',
      'GET /page/assets/compass.wasm',
      ...['creator', 'products', 'inspiration'].map((name) => `GET /page/feeds/${name}.json`),
    ];
    for (const each of walks) {
      assert.deepEqual([...new Set(listOf(each))].sort(), allowed.sort());
      assert.ok(each.requests.every(({ body }) => body === null));
      // the engine's own thread, and no other way out
      assert.deepEqual([...new Set(each.ways)].sort(), ['Worker', 'worker']);
      assert.deepEqual(each.kept.violations, []);
    }
    assert.deepEqual(elsewhere.arrivals, []);
  });

  test('another creator makes the same requests, to the last header', () => {
    const sorted = (headers) =>
      Object.entries(headers)
        .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
        .sort();
    const lines = ({ method, url, headers }) => [method, url, ...sorted(headers)].join('\n');
    const whole = ({ requests }) => [...new Set(requests.map(lines))].sort();
    assert.deepEqual(whole(walks[0]), whole(walks[1]));
  });

  test('none holds a value of the creator feed, in any form', () => {
    for (const [nth, { requests }] of walks.entries()) {
      const all = JSON.stringify(requests).toLowerCase();
      for (const value of creators[nth].values) {
        for (const form of formsOf(value)) {
          assert.ok(!all.includes(form.toLowerCase()), `${value} as ${form}`);
        }
      }
    }
  });

  test('and none is kept on the device', () => {
    for (const { kept } of walks) {
      const { local, state, address, violations, ...rest } = kept;
      const stored = Object.fromEntries(local);
      const { 'creator-compass.learned': learned, ...settings } = stored;
      assert.deepEqual(settings, { 'creator-compass.objective': 'followers' });
      // what was done with which product, and whose it is: no number of a feed
      const { creator, choices } = JSON.parse(learned);
      assert.equal(typeof creator, 'string');
      for (const choice of choices) {
        assert.deepEqual(Object.keys(choice), ['at', 'kind', 'product', 'category', 'shop']);
      }
      // where the walk began; how deep it was is all that was kept meanwhile
      assert.deepEqual(state, []);
      assert.equal(address, `${home.url}/page/index.html`);
      assert.deepEqual(violations, []);
      const none = { session: [], cookies: '', databases: 0, caches: 0, name: '' };
      assert.deepEqual(rest, none);
    }
  });
});
