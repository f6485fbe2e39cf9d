// A block in Chromium, under the strict policy: a page with an import map in place of a bundler, the sample
// feeds at /feeds, and nothing else. Whatever the console complains of, or a policy refuses, is a failure.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { policy, serve } from '../browser/serve.mjs';
import { root, sample } from '../module/samples.mjs';

const { exports } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));

// as web/README's page without a bundler has it, and every entry of the package
const map = JSON.stringify({
  imports: {
    ...Object.fromEntries(
      Object.entries(exports)
        .filter(([, entry]) => entry.default?.endsWith('.js'))
        .map(([name, entry]) => [
          `creator-compass${name.slice(1)}`,
          `/web${entry.default.slice(1)}`,
        ]),
    ),
    ...JSON.parse(/<script type="importmap">(.*?)<\/script>/s.exec(text('web/README.md'))[1])
      .imports,
  },
});

function text(path) {
  return readFileSync(join(root, path), 'utf8');
}

const hash = `'sha256-${createHash('sha256').update(map).digest('base64')}'`;
const csp = policy.replace("script-src 'self'", `script-src 'self' ${hash}`);

let made;
const site = () => {
  made ??= Promise.all([launch(), serve(root, { csp })]);
  return made;
};

export async function closeBrowser() {
  const [browser, server] = (await made) ?? [];
  await browser?.close();
  await server?.close();
}

const feedOf = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

async function open(body, files) {
  const [browser, server] = await site();
  const watched = await watchedPage(browser);
  const { page } = watched;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>block</title>
    <link rel="icon" href="data:,"><script type="importmap">${map}</script>${body}`;
  await page.route('**/feeds/*.json', (route, request) => {
    const kind = /(\w+)\.json$/.exec(request.url())[1];
    return route.fulfill({ contentType: 'application/json', body: sample(feedOf[kind]) });
  });
  await page.route('**/img/*', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '' }),
  );
  for (const [name, content] of Object.entries({ 'page.html': html, ...files }))
    await page.route(`**/build/docs/${name}`, (route) =>
      route.fulfill({
        contentType: name.endsWith('.js') ? 'text/javascript' : 'text/html',
        headers: { 'Content-Security-Policy': csp },
        body: content,
      }),
    );
  await page.goto(`${server.url}/build/docs/page.html`);
  return watched;
}

async function calm({ page, problems }) {
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  await page.close();
}

/** A module on a page that has the element; it has to end well. */
export async function runInBrowser({ code }) {
  const watched = await open('<creator-compass></creator-compass>', { 'main.js': code });
  await watched.page.evaluate(() => import('/build/docs/main.js'));
  await calm(watched);
}

/** A whole page of one's own, beside main.js if it names one: the first product has to be seen. */
export async function showInBrowser({ path, code }) {
  if (code.includes('importmap')) return; // the map of every page here
  const script = code.includes('./main.js') ? { 'main.js': scriptOf(path) } : {};
  const inline = /<script type="module">(.*?)<\/script>/s.exec(code)?.[1];
  const body = inline
    ? code.replace(
        /<script type="module">.*?<\/script>/s,
        '<script type="module" src="./main.js"></script>',
      )
    : code;
  const watched = await open(body, inline ? { 'main.js': inline } : script);
  await watched.page.locator('article.product').first().waitFor();
  await calm(watched);
}

// the first script of the same document
function scriptOf(path) {
  return /^```js\n(.*?)^```$/ms.exec(text(path))[1];
}
