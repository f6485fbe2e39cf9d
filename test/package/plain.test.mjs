// No bundler: modules as they lie in node_modules, names resolved by the import map of web/README, whose
// hash the policy names. The inline entry needs no map, and no .wasm.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { policy, serve } from '../browser/serve.mjs';
import { golden } from '../module/golden.mjs';
import { now } from '../module/samples.mjs';
import { calm, holds, html, main } from './page.mjs';
import { feeds, project } from './project.mjs';
import { block } from './readme.mjs';

const [, map] = /<script type="importmap">(.*?)<\/script>/s.exec(
  block('web/README.md', '### Without a bundler', 'html'),
);
const hash = createHash('sha256').update(map).digest('base64');
const csp = policy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
const script = `<script type="importmap">${map}</script>
<script type="module" src="/main.js"></script>`;

// runs in the page: the engine with the wasm inside, and its code handed to a worker
async function inline(query) {
  const dist = '/node_modules/creator-compass/dist';
  const { Compass, compiledWasm } = await import(`${dist}/inline.js`);
  const { CompassWorker } = await import(`${dist}/worker/index.js`);
  const engines = [await Compass.load(), await CompassWorker.load({ wasm: await compiledWasm() })];
  const texts = [];
  for (const compass of engines) {
    for (const kind of ['creator', 'products', 'inspiration'])
      await compass.read(kind, await fetch(`/feeds/${kind}.json`));
    texts.push(await compass.documents.insights(query));
  }
  return texts;
}

let folder;
let server;
let browser;
before(async () => {
  folder = await project('plain', {
    'main.js': main,
    'index.html': html(script),
    'empty.html': '<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,">',
    ...feeds('feeds'),
  });
  server = await serve(folder, { csp });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('<script type="module"> and an import map', () => holds(browser, server.url));

// the last one: it takes the wasm away
test('the wasm inside, on both threads, under the strict policy', async () => {
  rmSync(join(folder, 'node_modules/creator-compass/wasm/compass.wasm'));
  const { page, problems, requests } = await watchedPage(browser);
  await page.goto(`${server.url}/empty.html`);
  const texts = await page.evaluate(inline, { objective: 'gmv', now });
  const known = golden('creator-2.gmv.insights');
  assert.ok(texts.every((text) => text === known));
  assert.equal(texts.length, 2);
  assert.ok(!requests.some((url) => url.endsWith('.wasm')));
  await calm({ page, problems });
});
