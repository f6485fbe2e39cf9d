// The shipped page with feeds beside it, for tests of what a host or a device can do wrong to the element.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { buildPage } from '../bridge/page.mjs';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { now, root, sample } from '../module/samples.mjs';
import { firstPages, withMemoryOf } from './small-memory.mjs';

const names = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

// runs in the page before its own scripts
const remember = () => {
  window.said = [];
  document.addEventListener('compass-error', ({ detail }) => window.said.push(detail.code));
};

// runs in the page
const start = async ({ now, given }) => {
  const element = document.querySelector('creator-compass');
  element.now = now;
  Object.assign(element, given);
  for (const kind of ['creator', 'products', 'inspiration']) {
    if (!element.hasAttribute(`${kind}-feed`))
      element.setAttribute(`${kind}-feed`, `feeds/${kind}.json`);
  }
  await element.updateComplete;
};

// runs in the page: another element, made with what is given
export const renewed = ({ now, ...given }) => {
  const element = document.createElement('creator-compass');
  const feeds = {};
  for (const kind of ['creator', 'products', 'inspiration'])
    feeds[kind] = new URL(`feeds/${kind}.json`, location.href);
  Object.assign(element, { ...given, now, feeds });
  document.querySelector('creator-compass').replaceWith(element);
};

/** Pages for the tests of a file: `open(given, script)` resolves to a watched one with its feeds on the way. */
export function elementStage(name) {
  let home;
  let browser;

  before(async () => {
    const folder = await buildPage(name);
    mkdirSync(join(folder, 'feeds'), { recursive: true });
    for (const [kind, file] of Object.entries(names))
      writeFileSync(join(folder, `feeds/${kind}.json`), sample(file));
    const wasm = readFileSync(join(root, 'web/wasm/compass.wasm'));
    writeFileSync(join(folder, 'small.wasm'), withMemoryOf(wasm, firstPages(wasm)));
    home = await site(folder);
    browser = await launch();
  });
  after(() => Promise.all([browser, home].map((each) => each?.close())));

  const open = async (given = {}, script = () => undefined) => {
    const watched = await watchedPage(browser, { viewport: { width: 390, height: 844 } });
    await watched.page.addInitScript(remember);
    await watched.page.addInitScript(script);
    await watched.page.goto(`${home.url}/page/index.html`);
    await watched.page.waitForFunction(() => customElements.get('creator-compass'));
    await watched.page.evaluate(start, { now, given });
    return watched;
  };
  return { open };
}

export const shown = (page) => page.locator('article.product').first().waitFor();

/** Codes of the errors that the element told since it was asked last. */
export const said = (page) => page.evaluate(() => window.said.splice(0));

export const set = (page, given) =>
  page.evaluate(async (properties) => {
    const element = document.querySelector('creator-compass');
    Object.assign(element, properties);
    await element.updateComplete;
  }, given);
/** Nothing complained, nothing was refused by the policy. */
export const calm = async ({ page, problems }) => {
  assert.deepEqual(problems, []);
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  await page.close();
};
