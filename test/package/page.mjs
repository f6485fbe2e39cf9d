// The page that every bundler builds, and what has to be true of it in Chromium under the strict policy.
import assert from 'node:assert/strict';
import { watchedPage } from '../browser/chromium.mjs';
import { golden } from '../module/golden.mjs';
import { now } from '../module/samples.mjs';

const known = golden('creator-2.gmv.insights');

/** The page around a script. */
export const html = (script) => `<!doctype html>
<html lang="en">
<title>Bundled</title>
<link rel="icon" href="data:,">
${script}
<creator-compass creator-feed="/feeds/creator.json" products-feed="/feeds/products.json"
  inspiration-feed="/feeds/inspiration.json" objective="gmv" now="${new Date(now * 1000).toISOString()}"></creator-compass>
</html>
`;

/** The script: the screens, and the engine on both threads for whoever asks. */
export const main = `
import { Compass } from 'creator-compass';
import 'creator-compass/element/define';
import { CompassWorker } from 'creator-compass/worker';

async function ask(compass, query) {
  for (const kind of ['creator', 'products', 'inspiration'])
    await compass.read(kind, await fetch('/feeds/' + kind + '.json'));
  const text = await compass.documents.insights(query);
  compass.dispose();
  return text;
}

window.ask = async (query) => ({
  page: await ask(await Compass.load(), query),
  worker: await ask(await CompassWorker.load(), query),
});
`;

/** The golden document from both threads, the screens with a worker of their own, and nothing refused. */
export async function holds(browser, url) {
  const { page, problems, requests } = await watchedPage(browser);
  await page.goto(`${url}/index.html`);
  const card = page.locator('article.product').first();
  await card.waitFor().catch((error) => assert.fail([error.message, ...problems].join('\n')));
  const [{ id }] = JSON.parse(known).products.items;
  assert.equal(await card.getAttribute('data-id'), id);
  assert.equal(page.workers().length, 1, 'the element has its worker');
  const { page: onPage, worker } = await page.evaluate((query) => window.ask(query), {
    objective: 'gmv',
    now,
  });
  assert.equal(onPage, known, 'on the page’s thread');
  assert.equal(worker, known, 'in a worker');
  await calm({ page, problems });
  assert.ok(requests.every((each) => each.startsWith(url) || each.startsWith('data:,')));
  await page.close();
}

export async function calm({ page, problems }) {
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
}
