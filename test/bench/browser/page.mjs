// The demo page in Chromium: from navigation to the first insights with a CPU four times slower, and
// what all that the page loads weighs. Each visit is a first one: nothing cached, nothing compiled.
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildDemo } from '../../../web/build.mjs';
import { launch } from '../../browser/chromium.mjs';
import { serve } from '../../browser/serve.mjs';
import { root } from '../../module/samples.mjs';

const slowdown = 4;
const visits = 7;
const phone = { width: 390, height: 844 };

const kinds = {
  wasm: /\.wasm$/,
  feeds: /\/(creator|products|inspiration)[^/]*\.json$/,
  script: /\.js$/,
  page: /(\.html|\.css|\/)$/,
};
const uncounted = /\.(svg|png|webp|jpg|woff2)$/;

/** One first visit: milliseconds until the view was rendered, and the bytes of all that came, by kind. */
async function visit(browser, url) {
  const context = await browser.newContext({ viewport: phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const bodies = [];
  page.on('response', (response) => bodies.push(weighed(response)));
  await page.addInitScript(() => {
    window.ready = new Promise((resolve) => {
      addEventListener('compass-ready', () =>
        requestAnimationFrame(() => resolve(performance.now())),
      );
    });
  });
  await page.goto(`${url}/index.html?creator=creator-2`, { waitUntil: 'commit' });
  const milliseconds = await page.evaluate(() => window.ready);
  const loaded = (await Promise.all(bodies)).filter(Boolean);
  await context.close();
  return { milliseconds, loaded };
}

async function weighed(response) {
  const path = new URL(response.url()).pathname;
  if (uncounted.test(path) || !response.ok()) return null;
  const kind = Object.keys(kinds).find((each) => kinds[each].test(path)) ?? 'other';
  const body = await response.body();
  return { kind, raw: body.length, brotli: brotliCompressSync(body).length };
}

function summed(loaded) {
  const names = [...Object.keys(kinds), 'other'];
  const rows = names.map((name) => {
    const of = loaded.filter(({ kind }) => kind === name);
    const sum = (field) => of.reduce((all, each) => all + each[field], 0);
    return { name, files: of.length, raw: sum('raw'), brotli: sum('brotli') };
  });
  return rows.filter(({ files }) => files > 0);
}

/** {first_insights_ms: {median, fastest, slowest}, sizes: [{name, files, raw, brotli}]} */
export async function measurePage() {
  await buildDemo();
  const server = await serve(join(root, 'web/dist-demo'));
  const browser = await launch();
  try {
    // the first warms the browser itself up
    await visit(browser, server.url);
    const all = [];
    for (let nth = 0; nth < visits; nth += 1) all.push(await visit(browser, server.url));
    const times = all.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const [fastest, slowest] = [times[0], times.at(-1)];
    const median = times[Math.floor(visits / 2)];
    return { first_insights_ms: { median, fastest, slowest }, sizes: summed(all[0].loaded) };
  } finally {
    await browser.close();
    await server.close();
  }
}
