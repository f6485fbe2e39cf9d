// `creator-compass/adapters` from the tarball: bundled four ways and run under the strict policy, in node,
// Deno and Bun, and as the program `compass`. A page that does not adapt loads nothing of it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { output } from '../../emsdk-config/run.mjs';
import { fixture } from '../adapters/fixture.mjs';
import { csv, xlsx, zip } from '../adapters/made.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { calm } from './page.mjs';
import { tools } from './prepare.mjs';
import { project, write } from './project.mjs';

// one of each kind: JSON, a ZIP of CSV, a sheet
const rows = [['Video link'], ['https://www.tiktok.com/@n/video/7500000000000000109']];
const sources = [
  fixture('display-v2/videos-1.json'),
  zip('Content_2026-01-02_1767312000_n.zip', { 'Content.csv': csv('Content.csv') }),
  await xlsx('Video_List_20260102.xlsx', rows),
];
const names = sources.map(({ name }) => name);
const ids = ['101', '102', '109'].map((end) => `7500000000000000${end}`);
const exportsAt = (folder) =>
  Object.fromEntries(sources.map(({ name, source }) => [`${folder}/${name}`, source]));

const page = (script) => `<!doctype html>
<html lang="en">
<title>Adapters</title>
<link rel="icon" href="data:,">
${script}
</html>
`;
const main = `
window.adapted = async (names) => {
  const { adaptFiles } = await import('creator-compass/adapters');
  const files = [];
  for (const name of names) files.push(new File([await (await fetch('/exports/' + name)).blob()], name));
  const { feeds } = await adaptFiles(files);
  return feeds.creator.creator.videos.map(({ id }) => id).sort();
};
window.isThere = true;
`;
const module = (path) => page(`<script type="module" src="${path}"></script>`);
const bundlers = {
  vite: null,
  webpack: page('<script defer src="/main.js"></script>'),
  esbuild: module('/assets/main.js'),
  rollup: module('/assets/main.js'),
};

for (const [name, html] of Object.entries(bundlers)) {
  test(`${name}: exports become feeds in the page`, async () => {
    const { bundle } = await import(`./tools/${name}.mjs`);
    const folder = await project(`adapters-${name}`, {
      'main.js': main,
      'index.html': module('./main.js'),
      ...exportsAt('public/exports'),
    });
    await bundle(folder);
    if (html !== null) write(`${folder}/dist`, { 'index.html': html, ...exportsAt('exports') });
    const server = await serve(`${folder}/dist`);
    const browser = await launch();
    try {
      const { page: shown, problems, requests } = await watchedPage(browser);
      await shown.goto(`${server.url}/index.html`);
      await shown.waitForFunction(() => window.isThere);
      const before = requests.length;
      assert.deepEqual(await shown.evaluate((all) => window.adapted(all), names), ids);
      const scripts = requests.slice(before).filter((url) => url.endsWith('.js'));
      assert.ok(scripts.length > 0, 'adapters come when they are asked for');
      await calm({ page: shown, problems });
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

describe('without a page', () => {
  const script = `
import { readFileSync } from 'node:fs';
import { adaptFiles } from 'creator-compass/adapters';
const files = ${JSON.stringify(names)}.map((name) => ({ name, source: new Uint8Array(readFileSync('exports/' + name)) }));
const { feeds } = await adaptFiles(files);
process.stdout.write(JSON.stringify(feeds.creator.creator.videos.map(({ id }) => id).sort()));
`;
  let folder;
  before(async () => {
    folder = await project('adapters', { 'ask.mjs': script, ...exportsAt('exports') });
  });
  const ask = (program, ...args) =>
    output(program, args, { cwd: folder, env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' } });

  test('node', async () =>
    assert.deepEqual(JSON.parse(await ask(process.execPath, 'ask.mjs')), ids));

  const others = {
    deno: ['run', '--allow-read', '--allow-env', '--node-modules-dir=manual'],
    bun: ['run'],
  };
  for (const [name, args] of Object.entries(others)) {
    test(name, async (context) => {
      const program = join(tools, 'node_modules/.bin', name);
      const refused = await ask(program, '--version').then(() => null, String);
      if (refused !== null) return context.skip(`${name} does not run here: ${refused}`);
      assert.deepEqual(JSON.parse(await ask(program, ...args, 'ask.mjs')), ids);
    });
  }

  test('npx compass adapt', async () => {
    const args = [
      'compass',
      'adapt',
      '--feed',
      'creator',
      ...names.map((name) => `exports/${name}`),
    ];
    const feed = JSON.parse(await ask('npx', '--no-install', ...args));
    assert.deepEqual(feed.creator.videos.map(({ id }) => id).sort(), ids);
  });
});
