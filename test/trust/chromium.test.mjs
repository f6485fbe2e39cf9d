// All 500 hostile texts in Chromium: through the feeds, the policy, the attributes and the bridge. Nothing
// runs, nothing is asked of another machine, nothing but the shell's own templates is on the page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { hostilePage } from './hostile/page.mjs';
import { Rounds } from './hostile/rounds.mjs';
import { testRounds } from './hostile/tests.mjs';
import { chromiumThere, sink } from './sink.mjs';

describe('hostile texts in Chromium', () => {
  let home;
  let elsewhere;
  let browser;
  let watched;
  let rounds;

  before(async () => {
    const { folder, templates } = await hostilePage('trust-chromium');
    [home, elsewhere] = await Promise.all([site(folder), sink()]);
    browser = await launch(chromiumThere(elsewhere));
    watched = await watchedPage(browser, { viewport: { width: 390, height: 844 } });
    await watched.page.goto(`${home.url}/page/index.html`);
    await watched.page.waitForFunction(() => globalThis.trust);
    rounds = new Rounds((work, given) => watched.page.evaluate(work, given), 1);
    await rounds.begin(templates);
  });
  after(() => Promise.all([browser, home, elsewhere].map((each) => each?.close())));

  const nothingElse = (addresses = []) => {
    const asked = new Set(addresses);
    const isOwn = (url) =>
      url.startsWith(`${home.url}/page/assets/`) || url === 'data:,' || asked.has(url);
    const odd = watched.requests.splice(0).filter((url) => !isOwn(url));
    assert.deepEqual(odd, []);
    assert.deepEqual(elsewhere.arrivals, []);
  };

  const calm = () => {
    nothingElse();
    assert.deepEqual(watched.problems.splice(0), []);
  };

  test('the page begins with its own files alone', () => {
    const own = ['/page/index.html', '/page/index.js', '/page/trust.js', '/page/style.css'];
    nothingElse(own.map((path) => home.url + path));
    assert.deepEqual(watched.problems.splice(0), []);
  });

  testRounds(() => rounds, calm);

  test('every attribute of the element', async () => {
    const asked = await rounds.attributes();
    const here = asked.filter((url) => url.startsWith(home.url));
    nothingElse(here);
    // addresses that are not there, and those that the policy refused
    const isTold = (text) => /Failed to load resource|Content Security Policy/.test(text);
    assert.deepEqual(
      watched.problems.splice(0).filter((text) => !isTold(text)),
      [],
    );
  });
});
