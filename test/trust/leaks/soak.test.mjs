// Three hours of a creator's use in one page of Chromium, as fast as it goes: the whole walk over and over,
// every sheet, order and language, choices made and taken back, feeds read again. Nothing piles up and
// nothing complains. With TRUST=long; three walks else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../../bridge/site.mjs';
import { launch, watchedPage } from '../../browser/chromium.mjs';
import { now } from '../../module/samples.mjs';
import { openPolicy } from '../../webview/feeds.mjs';
import { long } from '../length.mjs';
import { shippedPage } from '../shipped.mjs';
import { told } from '../told.mjs';
import { walked } from '../walked.mjs';
import { watchedHeap } from './heap.mjs';
import { slopeOf } from './slope.mjs';

const secondsAnAction = 5; // who reads what a sheet says takes longer
const actions = long((3 * 3600) / secondsAnAction, 0);
const leastWalks = 3;
// Chromium's own caches fill for so many: seen are .6 MB in the first six, .2 by the tenth, then 10 kB and less each
const warming = long(10, 1);
const languages = ['es', 'ar', 'ja', 'en'];

describe('three hours of use', () => {
  let home;
  let browser;
  let watched;

  before(async () => {
    home = await site(await shippedPage('trust-soak'));
    browser = await launch();
    watched = await watchedPage(browser, { viewport: { width: 390, height: 844 } });
    await watched.page.goto(`${home.url}/page/index.html`);
    await watched.page.waitForFunction(() => customElements.get('creator-compass'));
  });
  after(() => Promise.all([browser, home].map((each) => each?.close())));

  test('leaves nothing behind, and no complaint', async () => {
    const { page, problems } = watched;
    const measure = await watchedHeap(page);
    const walk = () => walked(page, { now, languages, policy: JSON.parse(openPolicy) });
    // what is made once: languages, the sheets' code
    for (let nth = 0; nth < warming; nth += 1) await walk();
    const seen = [await measure()];
    let done = 0;
    while (done < actions || seen.length <= leastWalks) {
      const counts = await walk();
      done += Object.values(counts).reduce((sum, count) => sum + count, 0);
      seen.push(await measure());
    }
    const grown = (what) => slopeOf(seen.map((each) => each[what]));
    const [heap, listeners, nodes] = ['heap', 'listeners', 'nodes'].map(grown);
    const said = `a walk leaves ${heap.toFixed(0)} bytes, ${listeners.toFixed(1)} listeners, ${nodes.toFixed(0)} nodes`;
    told(done, said);
    assert.deepEqual(problems, []);
    // one sheet that is kept has more
    assert.ok(listeners < 5 && nodes < 50, said);
    assert.ok(heap < long(20_000, 500_000), said);
  });
});
