// The examples of docs/frameworks.md, as they stand: built by Vite, shown in Chromium under the strict policy.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { calm } from './page.mjs';
import { feeds, project } from './project.mjs';
import { block, lines } from './readme.mjs';
import { bundle } from './tools/vite.mjs';

const path = 'docs/frameworks.md';
const given = `
const at = (kind) => new URL('/feeds/' + kind + '.json', location.href);
const feeds = { creator: at('creator'), products: at('products'), inspiration: at('inspiration') };
const app = document.querySelector('#app');
const onAction = (detail) => console.log('action', detail.action);
`;

// each is the example, and how its framework mounts it
const frameworks = {
  react: {
    file: 'Insight.jsx',
    code: block(path, '## React', 'jsx'),
    main: `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Insight } from './Insight.jsx';
${given}createRoot(app).render(createElement(Insight, { feeds, onAction }));`,
  },
  vue: {
    file: 'Insight.vue',
    code: block(path, '## Vue', 'vue'),
    main: `import { createApp } from 'vue';
import Insight from './Insight.vue';
${given}createApp(Insight, { feeds, onAction }).mount(app);`,
  },
  svelte: {
    file: 'Insight.svelte',
    code: block(path, '## Svelte', 'svelte'),
    main: `import { mount } from 'svelte';
import Insight from './Insight.svelte';
${given}mount(Insight, { target: app, props: { feeds, onAction } });`,
  },
};
const names = Object.keys(frameworks);
const page = (name) => `<!doctype html><html lang="en"><title>${name}</title>
<link rel="icon" href="data:,"><div id="app"></div><script type="module" src="./${name}.js"></script>`;

let server;
let browser;
before(async () => {
  const files = Object.entries(frameworks).flatMap(([name, { file, code, main }]) => [
    [file, code],
    [`${name}.js`, main],
    [`${name}.html`, page(name)],
  ]);
  const linked = ['react', 'react-dom', 'vue', 'svelte'];
  const written = { ...Object.fromEntries(files), ...feeds('public/feeds') };
  const folder = await project('frameworks', written, { linked });
  const { plugins } = await import('./tools/frameworks.mjs');
  await bundle(folder, { pages: names.map((name) => `${name}.html`), plugins: plugins() });
  server = await serve(`${folder}/dist`);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const name of names) {
  test(`${name}: under ten lines, shows the feeds it is given, hears what is to be done`, async () => {
    assert.ok(lines(frameworks[name].code) < 10);
    const { page, problems } = await watchedPage(browser);
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${server.url}/${name}.html`);
    const card = page.locator('article.product').first();
    await card.waitFor().catch((error) => assert.fail([error.message, ...problems].join('\n')));
    await card.locator('button.open').click();
    await page.locator('dialog[open] .waterfall').waitFor();
    assert.deepEqual(said, ['action open_product']);
    await calm({ page, problems });
    await page.close();
  });
}
