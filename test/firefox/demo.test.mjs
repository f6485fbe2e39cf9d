// The demo page in Firefox, as it is built: the main paths, and the golden documents byte for byte.
// Nothing is asked of another origin, nothing is refused by the policy, nothing is said on the console.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import {
  attempts,
  brightness,
  documentsNow,
  feedsRead,
  isInWorker,
  look,
  productIds,
  recordNow,
  replayNow,
  rowIds,
  sheetHeading,
} from '../bridge/reading.mjs';
import { serve } from '../browser/serve.mjs';
import { golden } from '../module/golden.mjs';
import { events, recordsOf } from '../module/records.mjs';
import { creators, now, objectives, readSamples, root } from '../module/samples.mjs';
import { launch, watchedPage } from './firefox.mjs';

const view = (creator, objective) => JSON.parse(golden(`${creator}.${objective}.insights`));
const startOf = (ids, count) => ids.slice(0, count).map(({ id }) => id);

describe('the demo page in Firefox', () => {
  let browser;
  let server;
  let watched;
  let page;

  before(async () => {
    const { build } = await import('vite');
    const outDir = join(root, 'build/page/firefox-demo');
    const configFile = join(root, 'web/vite.config.mjs');
    await build({ configFile, logLevel: 'warn', build: { outDir } });
    [server, browser] = await Promise.all([serve(outDir), launch()]);
    watched = await watchedPage(browser);
    page = watched.page;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const isThere = (answer) => (answer?.length === 0 ? null : answer);
  // the first answer that is neither null nor empty; 30 s is puppeteer's own patience
  const until = async (read, given) => {
    const answer = await page.waitForFunction(
      `(${isThere})((${read})(${JSON.stringify(given ?? null)}))`,
      { polling: 20 },
    );
    return answer.jsonValue();
  };
  const open = async (chosen) => {
    await page.goto(`${server.url}/index.html?${new URLSearchParams(chosen)}`);
    await until(feedsRead);
  };
  const press = (selector) => page.locator(`creator-compass >>> ${selector}`).click();

  const wentWell = async () => {
    assert.deepEqual(watched.problems.splice(0), []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    const others = watched.requests.filter((url) => !url.startsWith(server.url));
    assert.deepEqual(others, []);
  };

  for (const creator of creators) {
    test(`${creator}: the golden documents`, async () => {
      await open({ creator });
      assert.ok(await page.evaluate(isInWorker), 'the engine is on the page’s own thread');
      for (const objective of objectives) {
        const texts = await page.evaluate(documentsNow, { objective, now, events });
        for (const [verb, text] of Object.entries(texts)) {
          const name = `${creator}.${objective}.${verb}`;
          assert.ok(text === golden(name), `${name} differs in Firefox`);
        }
      }
      await wentWell();
    });

    test(`${creator}: records as node makes them, and node's replayed`, async () => {
      await open({ creator });
      const { plain, learning } = await recordsOf(creator);
      for (const { question, record } of plain)
        assert.equal(await page.evaluate(recordNow, question), record, question.verb);
      for (const { question, record, replay } of [...plain, ...learning])
        assert.equal(await page.evaluate(replayNow, record), replay, question.verb);
      await wentWell();
    });
  }

  test('both objectives: the order of the golden view, changed at once', async () => {
    await open({ creator: 'creator-2', objective: 'gmv' });
    for (const objective of ['gmv', 'followers']) {
      await press(`input[value=${objective}] + span`);
      const { products } = view('creator-2', objective);
      const first = `() => (${productIds})()[0] === ${JSON.stringify(products.items[0].id)} || null`;
      await until(first);
      const seen = await page.evaluate(productIds);
      assert.deepEqual(seen, startOf(products.items, seen.length));
    }
    await wentWell();
  });

  test('product and inspiration are opened, and closed by Escape and by going back', async () => {
    await open({ creator: 'creator-2', objective: 'gmv' });
    const { products, inspiration } = view('creator-2', 'gmv');
    await press('article.product button.open');
    assert.equal(await until(sheetHeading), products.items[0].title);
    await page.keyboard.press('Escape');
    await until(`() => (${sheetHeading})() === null`);
    await press('article.inspiration button.open');
    const caption = inspiration.items[0].caption;
    assert.ok((await until(sheetHeading)).length > 0);
    assert.equal(await page.evaluate(sheetHeading), caption);
    await page.goBack();
    await until(`() => (${sheetHeading})() === null`);
    await wentWell();
  });

  test('deep dive: all orders, both ways', async () => {
    await open({ creator: 'creator-6', tiers: 'open' });
    await press('[data-action=view_posted]');
    const compass = await Compass.load();
    await readSamples(compass, 'creator-6');
    for (const direction of ['descending', 'ascending']) {
      if (direction === 'ascending') await press('[data-direction=descending]');
      for (const sort of ['recency', 'revenue', 'views', 'items_sold']) {
        await press(`[data-sort=${sort}]`);
        const wanted = compass.posted({ sort, direction, now }).items.map(({ id }) => id);
        const isSo = `(wanted) => { const ids = (${rowIds})(); return ids.length > 0 && wanted.startsWith(ids.join()); }`;
        assert.ok(await until(isSo, wanted.join()), `${sort} ${direction}`);
      }
    }
    compass.dispose();
    await wentWell();
  });

  test('right to left', async () => {
    await open({ creator: 'creator-2', locale: 'ar' });
    const { direction, lang } = await page.evaluate(look);
    assert.ok((await until(productIds)).length > 0);
    assert.deepEqual([direction, lang], ['rtl', 'ar']);
    await wentWell();
  });

  test('dark and light', async () => {
    await open({ creator: 'creator-2', theme: 'dark' });
    assert.ok((await page.evaluate(brightness)) < 64);
    await open({ creator: 'creator-2', theme: 'light' });
    assert.ok((await page.evaluate(brightness)) > 192);
    await wentWell();
  });

  test('the policy is in force: no markup from text, no eval, no request elsewhere', async () => {
    const stopped = { markup: true, eval: true, fetch: true };
    assert.deepEqual(await page.evaluate(attempts), stopped);
    // header and meta element each report; text that is run counts as script or as untrusted
    const violations = await page.evaluate(() => window.violations);
    const directives = new Set(violations.map((each) => each.split(':')[0]));
    for (const directive of ['require-trusted-types-for', 'connect-src']) {
      assert.ok(directives.has(directive), [...directives].join());
    }
  });
});
