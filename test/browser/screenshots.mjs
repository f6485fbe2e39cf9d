// npm run screenshots [-- --out FOLDER] [--only NAME,…]: pictures of every screen and state, on a phone
// and a wide page, light and dark, in English and Arabic. FOLDER is build/screenshots; what is there
// of the same name is written over. `-- --readme` makes the few that README shows, in docs/pictures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDemo } from '../../web/build.mjs';
import { root } from '../module/samples.mjs';
import { launch } from './chromium.mjs';
import { screens, show } from './screens.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'build/screenshots') },
    only: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});

const phone = { width: 390, height: 844 };
const wide = { width: 1280, height: 800 };

const readme = [
  { name: 'no-videos', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'product', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'try-this', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'inspiration', viewport: phone, colorScheme: 'dark', locale: 'en' },
  { name: 'first-videos', viewport: phone, colorScheme: 'dark', locale: 'ar' },
  { name: 'what-if', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'audit', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'plan', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'learned', viewport: phone, colorScheme: 'light', locale: 'en' },
  { name: 'mixture', viewport: wide, colorScheme: 'light', locale: 'en' },
  { name: 'six-videos', viewport: wide, colorScheme: 'light', locale: 'en' },
  { name: 'playground', viewport: wide, colorScheme: 'light', locale: 'en' },
];

function* every() {
  const only = values.only?.split(',');
  for (const { name } of screens.filter(({ name }) => only?.includes(name) ?? true))
    for (const viewport of [phone, wide])
      for (const colorScheme of ['light', 'dark'])
        for (const locale of ['en', 'ar']) yield { name, viewport, colorScheme, locale };
}

/** The page of one picture. The demo's own bar is taken away, what moves stands still. */
async function paged(browser, url, { name, viewport, colorScheme, locale }, scale) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const screen = screens.find((each) => each.name === name);
  await show(page, url, screen, { locale });
  await page.evaluate(() => {
    document.querySelector('#demo-bar').remove();
    // pictures below the edge are fetched when they come near
    const { shadowRoot } = document.querySelector('creator-compass');
    for (const image of shadowRoot.querySelectorAll('img')) image.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  return page;
}

async function intoFolder(browser, url, shot) {
  const { viewport, colorScheme } = shot;
  const page = await paged(browser, url, shot, viewport.width < 600 ? 2 : 1);
  const name = [shot.name, viewport.width, colorScheme, shot.locale].join('-');
  await page.screenshot({ path: join(values.out, `${name}.png`) });
  const isLong = await page.evaluate(() => document.body.scrollHeight > innerHeight * 2);
  if (isLong && colorScheme === 'light')
    await page.screenshot({ path: join(values.out, `${name}-whole.png`), fullPage: true });
  await page.context().close();
}

async function intoReadme(browser, url, shot) {
  const page = await (shot.name === 'playground'
    ? playground(browser, url, shot)
    : paged(browser, url, shot, 1.5));
  await asWebp(page, shot.name);
}

/** The playground after a change of the policy: demand counts half, and the rows say how they moved. */
async function playground(browser, url, { viewport, colorScheme }) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(`${url}/playground.html`);
  await page.locator('creator-compass article.product').first().waitFor();
  const policy = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');
  const changed = policy.replace(
    '"factor": "demand", "weight": 2000',
    '"factor": "demand", "weight": 600',
  );
  const file = { name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(changed) };
  await page.locator('#open').setInputFiles(file);
  await page.locator('.moved.up').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

// WebP, which Chromium makes but playwright does not ask for
async function asWebp(page, name) {
  const session = await page.context().newCDPSession(page);
  const options = { format: 'webp', quality: 82 };
  const { data } = await session.send('Page.captureScreenshot', options);
  writeFileSync(join(root, 'docs/pictures', `${name}.webp`), Buffer.from(data, 'base64'));
  await page.context().close();
}

values.out = values.readme ? join(root, 'docs/pictures') : resolve(values.out);
mkdirSync(values.out, { recursive: true });
await buildDemo();
const server = await serve(join(root, 'web/dist-demo'));
const browser = await launch();
try {
  const only = values.only?.split(',');
  const shots = values.readme
    ? readme.filter(({ name }) => only?.includes(name) ?? true)
    : [...every()];
  const take = values.readme ? intoReadme : intoFolder;
  for (const shot of shots) await take(browser, server.url, shot);
  console.log(`${shots.length} pictures in ${values.out}`);
} finally {
  await browser.close();
  await server.close();
}
