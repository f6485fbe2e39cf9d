// The first five minutes of README and web/README, as they stand there: the tarball, a page, feeds of one's own. How
// long it takes is printed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { output } from '../../emsdk-config/run.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { serve } from '../browser/serve.mjs';
import { root } from '../module/samples.mjs';
import { calm } from './page.mjs';
import { tarball } from './prepare.mjs';
import { install, write } from './project.mjs';
import { block, lines } from './readme.mjs';

const heading = '## From nothing';
const page = block('web/README.md', heading, 'html');
const creator = block('web/README.md', heading, 'json creator');
const products = block('web/README.md', heading, 'json products');
const typed = block('web/README.md', heading, 'sh').trim().split('\n');

const { version } = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));

// with names that stand nowhere else
const own = products.replace(/"title": "/g, '$&Own ');

test('both READMEs say the same', () => {
  const short = '## The first five minutes';
  assert.equal(block('README.md', short, 'html'), page);
  assert.deepEqual(block('README.md', short, 'sh').trim().split('\n'), typed);
});

test('install, a page and own feeds: under ten lines', async () => {
  assert.ok(lines(page) + typed.length < 10, 'lines of code');
  const folder = mkdtempSync(join(tmpdir(), 'creator-compass-newcomer-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const since = performance.now();
  const seconds = () => ((performance.now() - since) / 1000).toFixed(1);
  // the line as it stands, but for where the tarball lies and which Vite is the pinned one
  const [, packages] = /^npm install (.*)$/.exec(typed[0]);
  assert.deepEqual(packages.split(' '), [`creator-compass-${version}.tgz`, 'vite']);
  await install(folder, tarball(), 'vite@8.3.8');
  const installed = seconds();
  // browsers ask every page for an icon
  write(folder, {
    'index.html': page,
    'public/favicon.ico': '',
    'public/feeds/creator.json': creator,
    'public/feeds/products.json': own,
  });
  assert.equal(typed[1], 'npx vite build');
  await output('npx', ['vite', 'build'], { cwd: folder });
  const built = seconds();
  const server = await serve(join(folder, 'dist'));
  const browser = await launch();
  try {
    const { page, problems } = await watchedPage(browser);
    await page.goto(`${server.url}/index.html`);
    const card = page.locator('article.product').first();
    await card.waitFor().catch((error) => assert.fail([error.message, ...problems].join('\n')));
    assert.match(await card.textContent(), /Own /);
    console.log(`seconds: installed ${installed}, built ${built}, seen ${seconds()}`);
    await calm({ page, problems });
  } finally {
    await browser.close();
    await server.close();
  }
});
