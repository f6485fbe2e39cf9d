// Everything that is measured in Chromium.
import { basename } from 'node:path';
import { launch } from '../../browser/chromium.mjs';
import { feedPaths, folder } from '../feeds/files.mjs';
import { usual } from '../feeds/sizes.mjs';
import { summary } from '../measure.mjs';
import { given } from '../native/programs.mjs';
import { contestants } from '../node/contestants.mjs';
import { postedSession } from '../node/figures.mjs';
import { rounds, turns } from '../node/processes.mjs';
import { site } from './build.mjs';
import { serveSite } from './site.mjs';
import { loadTasks } from './tasks.mjs';

const everybody = [...Object.keys(contestants), 'parse'];
const megabits = 50;

const addressOf = (path) => `/feeds/${basename(path)}`;
const addresses = (paths) =>
  Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, addressOf(path)]));

async function usualJob() {
  const paths = await feedPaths(usual);
  const options = {
    slow: { time: 1_500, least: 3, warmup: 1 },
    quick: { time: 700, least: 10, warmup: 5 },
  };
  return {
    task: 'view',
    urls: addresses(paths),
    given: addressOf(await given(paths, usual)),
    options,
  };
}

/** Chromium and the site, while `use({browser, url})` runs */
export async function inChromium(use) {
  const server = await serveSite({ '/feeds/': folder, '/': site });
  const browser = await launch();
  try {
    return await use({ browser, url: server.url });
  } finally {
    await browser.close();
    await server.close();
  }
}

// a page of its own in a context of its own: nobody's heap is another's
async function fresh({ browser, url }, page, use) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    tab.setDefaultTimeout(600_000);
    await tab.goto(`${url}/${page}`);
    await tab.waitForFunction(() => globalThis.ready || globalThis.started);
    return await use(tab);
  } finally {
    await context.close();
  }
}

const contest = (chromium, place, names, job, tell) =>
  rounds(names, job, { count: turns, tell: (text) => tell(`${place}: ${text}`) }, (each) =>
    fresh(chromium, 'index.html', (tab) =>
      place === 'worker'
        ? tab.evaluate((one) => globalThis.inWorker(one), each)
        : tab.evaluate((one) => globalThis.onPage(one), each),
    ),
  );

/** {page, worker}: the usual session */
export async function timeUsual(chromium, tell) {
  const job = await usualJob();
  const found = {};
  for (const place of ['page', 'worker']) {
    found[place] = await contest(chromium, place, everybody, job, tell);
  }
  return found;
}

/** {page}: a new order of many videos */
export async function timePosted(chromium, tell) {
  const { paths, given: place } = await postedSession();
  const options = { quick: { time: 1_000, least: 12, warmup: 6 } };
  const job = { task: 'posted', urls: addresses(paths), given: addressOf(place), options };
  return { page: await contest(chromium, 'page', Object.keys(contestants), job, tell) };
}

/** {products: {compass, idiomatic}}: last byte → view on a slow line */
export async function timeStream(chromium, wanted, tell) {
  const found = {};
  for (const products of wanted) {
    const paths = await feedPaths(products);
    const urls = Object.fromEntries(
      Object.entries(addresses(paths)).map(([kind, url]) => [kind, `${url}?rate=${megabits}`]),
    );
    const job = { urls, given: addressOf(await given(paths, products)) };
    found[products] = {};
    for (const name of ['compass', 'idiomatic']) {
      const samples = [];
      for (let round = 1; round <= 2 * turns; round += 1) {
        tell(`last byte → view: ${name}, ${products} products, round ${round} of ${2 * turns}`);
        samples.push(
          await fresh(chromium, 'index.html', (tab) =>
            tab.evaluate((one) => globalThis.stream(one), { ...job, name }),
          ),
        );
      }
      found[products][name] = summary(samples);
    }
  }
  return found;
}

/** {cold, cached}: from the last byte of the wasm to an engine that answers */
export async function timeStart(chromium, tell) {
  const cold = [];
  const cached = [];
  for (let round = 1; round <= 3 * turns; round += 1) {
    tell(`start, round ${round} of ${3 * turns}`);
    await fresh(chromium, 'start.html', async (tab) => {
      cold.push(await tab.evaluate(() => globalThis.started));
      await tab.reload();
      await tab.evaluate(() => globalThis.started);
      await tab.reload();
      cached.push(await tab.evaluate(() => globalThis.started));
    });
  }
  return { cold: summary(cold), cached: summary(cached) };
}

/** the longest task of the page's main thread while the shell loads the usual session */
export async function timeLongest(chromium, tell) {
  const urls = addresses(await feedPaths(usual));
  const longest = [];
  const processor = [];
  let tasks = [];
  for (let round = 1; round <= turns; round += 1) {
    tell(`longest task, round ${round} of ${turns}`);
    const found = await loadTasks(chromium.browser, chromium.url, urls);
    tasks = found.map(({ dur }) => dur / 1_000);
    longest.push(tasks[0]);
    processor.push(Math.max(...found.map(({ tdur = 0 }) => tdur / 1_000)));
  }
  return {
    ...summary(longest),
    processor: summary(processor).median,
    tasks: tasks.slice(0, 5).map((task) => Number(task.toPrecision(3))),
  };
}
