// The demo page in Chromium, as it is built: every creator and objective, all orders, what opens.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { creators, objectives, root } from '../module/samples.mjs';
import { launch, watchedPage } from './chromium.mjs';
import { serve } from './serve.mjs';

const built = join(root, 'web/dist-demo');
const pictures = process.env.SCREENSHOTS;

describe('the demo page', () => {
  let browser;
  let server;

  before(async () => {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'web/vite.config.mjs'), logLevel: 'warn' });
    server = await serve(built);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const creator of creators) {
    test(`${creator}: both objectives, and everything that opens`, async () => {
      const { page, problems, requests } = await watchedPage(browser);
      await page.goto(server.url);
      await page.waitForSelector('#view[aria-busy="false"]');
      await page.selectOption('[name=creator]', creator);
      const orders = [];
      for (const objective of objectives) {
        await page.selectOption('[name=objective]', objective);
        const cards = page.locator('article.card');
        await cards.first().waitFor();
        orders.push(await cards.evaluateAll((all) => all.map((card) => card.dataset.id).join()));
        for (const summary of await page.locator('summary').all()) await summary.click();
        assert.ok((await page.locator('details[open] table').count()) > 10);
      }
      assert.notEqual(orders[0], orders[1], 'the objective changes the order');
      assert.equal(await page.locator('#posted').count(), creator === 'creator-0' ? 0 : 1);
      assert.deepEqual(problems, []);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.ok(
        requests.every((url) => url.startsWith(server.url)),
        requests.join(' '),
      );
      await page.close();
    });
  }

  test('the own videos sort four ways and both directions', async () => {
    const { page, problems } = await watchedPage(browser);
    await page.goto(server.url);
    await page.selectOption('[name=creator]', 'creator-6');
    const rows = page.locator('#posted tbody tr');
    await page.waitForFunction(() => document.querySelectorAll('#posted tbody tr').length === 6);
    const seen = new Set();
    for (const sort of ['recency', 'revenue', 'views', 'items sold']) {
      await page.locator('#posted button', { hasText: sort }).click();
      for (const direction of ['descending', 'ascending']) {
        await page.locator('#posted button', { hasText: direction }).click();
        seen.add((await rows.allInnerTexts()).join('\n'));
        assert.equal(await rows.count(), 6);
      }
    }
    assert.ok(seen.size >= 4, `${seen.size} different orders`);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('pictures', { skip: pictures ? false : 'SCREENSHOTS names no folder' }, async () => {
    mkdirSync(pictures, { recursive: true });
    for (const colorScheme of ['light', 'dark']) {
      for (const [width, height] of [
        [390, 844],
        [1280, 800],
      ]) {
        const { page } = await watchedPage(browser, { colorScheme, viewport: { width, height } });
        await page.goto(server.url);
        await page.waitForSelector('#view[aria-busy="false"]');
        const path = join(pictures, `demo-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: width > 1000 });
        await page.close();
      }
    }
  });
});
