// Vite, webpack, esbuild and Rollup, each in a fresh project: the built page runs in Chromium under the
// strict policy, in the page and in workers, and says what it should.
import { test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { holds, html, main } from './page.mjs';
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
