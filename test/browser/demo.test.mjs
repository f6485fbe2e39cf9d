// The demo page in Chromium, as it is built: every creator and objective, and what opens. Nothing is
// asked of any other origin, nothing is refused by the content security policy.
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

  const open = async (chosen, options) => {
    const watched = await watchedPage(browser, options);
    await watched.page.goto(`${server.url}/index.html?${new URLSearchParams(chosen)}`);
    return watched;
  };

  for (const creator of creators) {
    test(`${creator}: both objectives, a product and a video opened`, async () => {
      const orders = [];
      for (const objective of objectives) {
        const chosen = { creator, objective, tiers: 'open' };
        const { page, problems, requests } = await open(chosen);
        const products = page.locator('article.product');
        await products.first().waitFor();
        orders.push(await products.evaluateAll((all) => all.map((card) => card.dataset.id).join()));
        for (const action of ['open_product', 'open_inspiration']) {
          await page.locator(`button.open[data-action=${action}]`).first().click();
          await page.locator('dialog[open] h2').first().waitFor();
          await page.keyboard.press('Escape');
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
        }
        assert.deepEqual(problems, []);
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        assert.ok(
          requests.every((url) => url.startsWith(server.url)),
          requests.join(' '),
        );
        await page.close();
      }
      assert.notEqual(orders[0], orders[1], 'the objective changes the order');
    });
  }

  test('pictures', { skip: pictures ? false : 'SCREENSHOTS names no folder' }, async () => {
    mkdirSync(pictures, { recursive: true });
    for (const colorScheme of ['light', 'dark']) {
      for (const [width, height] of [
        [390, 844],
        [1280, 800],
      ]) {
        const viewport = { width, height };
        const { page } = await open({ creator: 'creator-2' }, { colorScheme, viewport });
        await page.locator('article.product').first().waitFor();
        await page.screenshot({ path: join(pictures, `demo-${width}-${colorScheme}.png`) });
        await page.close();
      }
    }
  });
});
