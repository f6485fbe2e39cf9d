// Vite, webpack, esbuild and Rollup, each in a fresh project: the built page runs in Chromium under the
// strict policy, in the page and in workers, and says what it should.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { golden } from '../module/golden.mjs';
import { now } from '../module/samples.mjs';
import { calm, holds, html, main } from './page.mjs';
import { feeds, project, write } from './project.mjs';

const module = (path) => html(`<script type="module" src="${path}"></script>`);
const bundlers = {
  // takes the page from the project, and what lies in public
  vite: { page: null },
  // its script is a classic one
  webpack: { page: html('<script defer src="/main.js"></script>') },
  esbuild: { page: module('/assets/main.js') },
  rollup: { page: module('/assets/main.js') },
};

for (const [name, { page }] of Object.entries(bundlers)) {
  test(`${name}: builds it, and it runs`, async () => {
    const { bundle } = await import(`./tools/${name}.mjs`);
    const folder = await project(name, {
      'main.js': main,
      'index.html': module('./main.js'),
      ...feeds('public/feeds'),
    });
    await bundle(folder);
    if (page !== null) write(`${folder}/dist`, { 'index.html': page, ...feeds('feeds') });
    const server = await serve(`${folder}/dist`);
    const browser = await launch();
    try {
      await holds(browser, server.url);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

const inline = `
import { Compass } from 'creator-compass/inline';

const compass = await Compass.load();
for (const kind of ['creator', 'products', 'inspiration'])
  await compass.read(kind, await fetch('/feeds/' + kind + '.json'));
window.text = compass.documents.insights({ objective: 'gmv', now: ${now} });
`;

for (const name of ['vite', 'esbuild']) {
  test(`${name}, the wasm inside: a page that asks for none`, async () => {
    const { bundle } = await import(`./tools/${name}.mjs`);
    const script = name === 'vite' ? './main.js' : '/assets/main.js';
    const files = { 'main.js': inline, 'index.html': module(script), ...feeds('public/feeds') };
    const folder = await project(`${name}-inline`, files);
    await bundle(folder);
    write(
      `${folder}/dist`,
      name === 'vite' ? {} : { 'index.html': files['index.html'], ...feeds('feeds') },
    );
    // Vite lays the file there all the same, because the glue names it; a host may drop it
    for (const file of readdirSync(`${folder}/dist/assets`))
      if (file.endsWith('.wasm')) rmSync(`${folder}/dist/assets/${file}`);
    const server = await serve(`${folder}/dist`);
    const browser = await launch();
    try {
      const { page, problems, requests } = await watchedPage(browser);
      await page.goto(`${server.url}/index.html`);
      await page.waitForFunction(() => window.text !== undefined);
      assert.equal(await page.evaluate(() => window.text), golden('creator-2.gmv.insights'));
      assert.ok(!requests.some((url) => /\.wasm|^blob:/.test(url)));
      await calm({ page, problems });
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
