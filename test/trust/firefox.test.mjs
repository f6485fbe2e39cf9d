// The same in Firefox, with a share of the texts; with TRUST=long all of them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../firefox/firefox.mjs';
import { hostilePage } from './hostile/page.mjs';
import { Rounds } from './hostile/rounds.mjs';
import { testRounds } from './hostile/tests.mjs';
import { long } from './length.mjs';
import { firefoxThere, sink } from './sink.mjs';

describe('hostile texts in Firefox', () => {
  let home;
  let elsewhere;
  let browser;
  let watched;
  let rounds;

  before(async () => {
    const { folder, templates } = await hostilePage('trust-firefox');
    [home, elsewhere] = await Promise.all([site(folder), sink()]);
    browser = await launch(firefoxThere(elsewhere));
    watched = await watchedPage(browser);
    await watched.page.goto(`${home.url}/page/index.html`);
    await watched.page.waitForFunction(() => globalThis.trust);
    rounds = new Rounds((work, given) => watched.page.evaluate(work, given), long(1, 0.3));
    await rounds.begin(templates);
  });
  after(() => Promise.all([browser, home, elsewhere].map((each) => each?.close())));

  const nothingElse = () => {
    const isOwn = (url) => url.startsWith(`${home.url}/page/`) || url === 'data:,';
    const odd = watched.requests.splice(0).filter((url) => !isOwn(url));
    assert.deepEqual(odd, []);
    assert.deepEqual(elsewhere.arrivals, []);
  };

  const calm = () => {
    nothingElse();
    assert.deepEqual(watched.problems.splice(0), []);
  };

  testRounds(() => rounds, calm);

  test('every attribute of the element', async () => {
    const asked = await rounds.attributes();
    const requests = watched.requests.splice(0);
    const foreign = requests.filter((url) => !url.startsWith(home.url) && !asked.includes(url));
    assert.deepEqual(foreign, []);
    assert.deepEqual(elsewhere.arrivals, []);
  });
});
