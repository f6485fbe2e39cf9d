// The lines of web/README, run as they stand: a page and its script, built by Vite from the package.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root, sample } from '../../module/samples.mjs';
import { launch, watchedPage } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { styles } from './theme.mjs';

const folder = join(root, 'build/embed');
const readme = readFileSync(join(root, 'web/README.md'), 'utf8');
const block = (language) => readme.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))[1];

// the entry without a side effect
const underAnotherName = `
import { register } from 'creator-compass/element';
const named = () => ['creator-compass', 'my-compass'].map((name) => customElements.get(name) !== undefined);
window.known = [named()];
register('my-compass');
register('my-compass');
window.known.push(named());
document.body.append(document.createElement('my-compass'));
`;

let browser;
let server;

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'public/feeds'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), block('html'));
  writeFileSync(join(folder, 'main.js'), block('js'));
  const named = { page: 'named.html', script: 'named.js' };
  writeFileSync(join(folder, named.page), block('html').replace('main.js', named.script));
  writeFileSync(join(folder, named.script), underAnotherName);
  // browsers ask every page for it
  writeFileSync(join(folder, 'public/favicon.ico'), '');
  for (const [name, file] of [
    ['creator', 'creator-2'],
    ['products', 'products'],
    ['inspiration', 'inspiration'],
  ])
    writeFileSync(join(folder, `public/feeds/${name}.json`), sample(file));
  const { build } = await import('vite');
  const modulePreload = { polyfill: false };
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    build: {
      assetsInlineLimit: 0,
      modulePreload,
      rollupOptions: { input: ['index.html', 'named.html'].map((page) => join(folder, page)) },
    },
  });
  server = await serve(join(folder, 'dist'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('ten lines each, and they work under the policy beside them', async () => {
  assert.ok(block('html').trim().split('\n').length <= 10);
  assert.ok(block('js').trim().split('\n').length <= 10);
  const { page, problems, requests } = await watchedPage(browser, {
    viewport: { width: 390, height: 844 },
  });
  const logged = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto(`${server.url}/index.html`);
  const card = page.locator('article.product').first();
  await card.locator('button.open').click();
  await page.locator('dialog[open] .waterfall').waitFor();
  const id = await card.evaluate(({ dataset }) => dataset.id);
  assert.deepEqual(logged, [`open_product product.open ${id}`]);
  // pictures of the samples are names that this page does not resolve
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.ok(requests.every((url) => url.startsWith(server.url)));
  await page.close();
});

test('importing does nothing; register makes it known, under a name of the page’s choice', async () => {
  const { page, problems } = await watchedPage(browser, {});
  await page.goto(`${server.url}/named.html`);
  await page.locator('my-compass main').waitFor();
  const known = await page.evaluate(() => window.known);
  assert.deepEqual(known, [
    [false, false],
    [false, true],
  ]);
  assert.deepEqual(problems, []);
  await page.close();
});

test('the page’s own colours and type reach every part', async () => {
  const { page } = await watchedPage(browser, { reducedMotion: 'reduce' });
  await page.goto(`${server.url}/index.html`);
  await page.locator('article.product').first().waitFor();
  const found = await page.evaluate(styles);
  assert.deepEqual(found, {
    accent: 'rgb(0, 80, 0)',
    surface: 'rgb(250, 240, 230)',
    radius: '3px',
  });
  await page.close();
});
