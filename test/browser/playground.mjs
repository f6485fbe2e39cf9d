// Pages of the playground for its tests: `open()` gives a watched page whose first order is there.
import assert from 'node:assert/strict';
import { watchedPage } from './chromium.mjs';
import { demo, wide } from './element/stage.mjs';
import { hosted } from './hosted.mjs';

export function playground() {
  const site = hosted(demo);
  return {
    async open(options = wide) {
      const watched = await watchedPage(site.browser, options);
      const { page } = watched;
      await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
      await page.goto(`${site.url}/playground.html`);
      await page.locator('.total').waitFor({ state: 'attached' });
      await page.locator('creator-compass article.product').first().waitFor({ state: 'attached' });
      return { ...watched, ...handsOn(page), calm: () => calm(watched, site.url) };
    },
  };
}

function handsOn(page) {
  const show = (kind) => page.locator(`#documents [data-kind=${kind}]`).click();
  // what the page said of the text before is not about this one
  const forget = () =>
    page.evaluate(() => {
      document.querySelector('#state').textContent = 'not yet';
    });
  return {
    show,
    forget,
    /** A feed, a policy or a saved page opened as a file. */
    async put(text) {
      await forget();
      const file = { name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await page.locator('#open').setInputFiles(file);
    },
    /** Another text in place of a document's, as typed: slow for one of many pages. */
    async write(kind, text) {
      await show(kind);
      await page.locator('#editor .cm-content').focus();
      await page.keyboard.press('Control+A');
      await forget();
      await page.keyboard.insertText(text);
    },
    /** Once the page says so of the last text. */
    settled: (state) =>
      page.waitForFunction(
        (source) => new RegExp(source).test(document.querySelector('#state').textContent),
        state.source,
      ),
    /** A document as it would be saved: the editor draws only what is in sight. */
    async text(kind) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#save').click(),
      ]);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      return JSON.parse(Buffer.concat(chunks)).texts[kind];
    },
  };
}

// no complaint, no refusal, and no request but for the page's own files
async function calm({ page, problems, requests }, home) {
  const odd = requests.filter((url) => !url.startsWith(`${home}/`) && !url.startsWith('blob:'));
  assert.deepEqual(odd, []);
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  await page.close();
}
