// What the tests of the element share: one browser and one server of the built demo page for a file
// of tests, pages that keep what was said, asked and complained of, and the engine beside them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compass } from '../../../web/dist/node.js';
import { now, readSamples, root } from '../../module/samples.mjs';
import { watchedPage } from '../chromium.mjs';
import { hosted } from '../hosted.mjs';

export const demo = join(root, 'web/dist-demo');

export const phone = { viewport: { width: 390, height: 844 } };
export const wide = { viewport: { width: 1280, height: 800 } };

/** The demo page for the tests of a file: `open(choices)` gives a watched page of it. */
export function stage() {
  let files;
  const site = hosted(demo, () => {
    const list = join(demo, 'offline.json');
    assert.ok(existsSync(list), 'no demo page: npm test -- --only build-demo makes it');
    files = new Set(JSON.parse(readFileSync(list, 'utf8')).map((file) => file.slice(2)));
  });
  return {
    get url() {
      return site.url;
    },
    get browser() {
      return site.browser;
    },
    async open(chosen = {}, options = phone) {
      const watched = await watchedPage(site.browser, options);
      const { page } = watched;
      await page.addInitScript(prepare);
      await page.goto(addressOf(site.url, chosen));
      return { ...watched, calm: (more) => calm(watched, { url: site.url, files }, more) };
    },
  };
}

export const addressOf = (url, chosen) => `${url}/index.html?${new URLSearchParams(chosen)}`;

// runs in the page before all else: what the element tells is kept; each test begins without what
// another one's visit left behind
function prepare() {
  window.said = [];
  for (const name of ['action', 'objective', 'ready', 'error', 'learned']) {
    document.addEventListener(`compass-${name}`, ({ type, detail }) =>
      window.said.push({ type, ...detail }),
    );
  }
  delete Navigator.prototype.serviceWorker;
}

/** Nothing complained, nothing refused, and no request but for files of the build and `more`. */
async function calm({ page, problems, requests }, { url: home, files }, more = {}) {
  const { requested = [], complained = [] } = more;
  const isFile = (url) => {
    const { origin, pathname } = new URL(url);
    return origin === home && files.has(pathname.slice(1));
  };
  const odd = requests.filter((url) => !isFile(url) && !requested.some((each) => each.test(url)));
  assert.deepEqual(odd, [], 'requests that nobody expected');
  const loud = problems.filter((text) => !complained.some((each) => each.test(text)));
  assert.deepEqual(loud, [], 'the console');
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  await page.close();
}

/** The actions told so far: [{action, intent, id}]. */
export const actions = (page) =>
  page.evaluate(() =>
    window.said
      .filter(({ type }) => type === 'compass-action')
      .map(({ action, intent, id }) => ({ action, intent, id })),
  );

export const idsOf = (locator) =>
  locator.evaluateAll((all) => all.map(({ dataset }) => dataset.id));

/** The policy with all tiers opened, as the demo's control does it. */
export function openTiers() {
  const policy = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));
  return { ...policy, tiers: policy.tiers.map((tier) => ({ ...tier, available: true })) };
}

/** The engine in node with the same feeds: what the page has to show. */
export async function engineOf(creator, options = {}) {
  const compass = await Compass.load(options);
  await readSamples(compass, creator);
  return {
    compass,
    view: (objective) => compass.insights({ objective, now }),
    posted: (query) => compass.posted({ ...query, now }),
    product: (id, objective) => compass.product(id, { objective, now }),
    whatIf: (id, objective) => compass.whatIf(id, { objective, now }),
    inspiration: (id, objective) => compass.inspiration(id, { objective, now }),
  };
}
