// npm run screenshots [-- --out FOLDER] [--only NAME,…]: pictures of every screen and state, on a phone
// and a wide page, light and dark, in English and Arabic. FOLDER is build/screenshots; what is there
// of the same name is written over.
import { mkdirSync } from 'node:fs';
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
  },
});
const out = resolve(values.out);
const only = values.only?.split(',');
const wanted = screens.filter(({ name }) => only === undefined || only.includes(name));

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];
const looks = ['light', 'dark'];
const languages = ['en', 'ar'];

// a phone's picture is taken at its own density; what moves stands still
const scale = (width) => (width < 600 ? 2 : 1);

async function take(browser, url, screen, { viewport, colorScheme, locale }) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    deviceScaleFactor: scale(viewport.width),
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await show(page, url, screen, { locale });
  const name = [screen.name, viewport.width, colorScheme, locale].join('-');
  await page.screenshot({ path: join(out, `${name}.png`) });
  // pictures below the edge are fetched when they come near
  await page.evaluate(() => {
    for (const image of document
      .querySelector('creator-compass')
      ?.shadowRoot?.querySelectorAll('img') ?? [])
      image.loading = 'eager';
  });
  await page.waitForLoadState('networkidle');
  const hasMore = await page.evaluate(
    () => document.documentElement.scrollHeight > innerHeight * 2,
  );
  if (hasMore && colorScheme === 'light')
    await page.screenshot({ path: join(out, `${name}-whole.png`), fullPage: true });
  await context.close();
}

await buildDemo();
mkdirSync(out, { recursive: true });
const server = await serve(join(root, 'web/dist-demo'));
const browser = await launch();
let count = 0;
try {
  for (const screen of wanted)
    for (const viewport of sizes)
      for (const colorScheme of looks)
        for (const locale of languages) {
          await take(browser, server.url, screen, { viewport, colorScheme, locale });
          count += 1;
        }
  console.log(`${count} pictures of ${wanted.length} screens in ${out}`);
} finally {
  await browser.close();
  await server.close();
}
