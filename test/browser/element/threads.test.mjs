// Where the element's engine runs: in a worker, or on the page's own thread where there is none to be had.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sheet } from './sheet.mjs';
import { engineOf, idsOf, stage } from './stage.mjs';
import { say } from './words.mjs';

const demo = stage();
const cards = (page) => page.locator('article.product');
const threads = (page) => page.workers().map((worker) => new URL(worker.url()).pathname);
const isThread = /\/assets\/thread-[\w-]+\.js$/;

// until there are so many workers
async function workers(page, count) {
  for (let nth = 0; nth < 200 && page.workers().length !== count; nth += 1)
    await page.waitForTimeout(50);
  assert.equal(page.workers().length, count);
}

/** A page whose worker can be reached. */
async function openWatched() {
  const opened = await demo.open({ creator: 'creator-2', objective: 'gmv' });
  await opened.page.addInitScript(() => {
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        window.thread = this;
      }
    };
  });
  await opened.page.reload();
  return opened;
}

// as it ends on an error that nobody caught
const kill = (page) =>
  page.evaluate(() =>
    window.thread.dispatchEvent(new ErrorEvent('error', { message: 'dead', cancelable: true })),
  );

/** The demo page as its server would send it with another policy. */
async function openWith(change) {
  const { page, problems } = await demo.open({ creator: 'creator-2' });
  await page.route(/index\.html/, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers['content-security-policy'] = change(headers['content-security-policy']);
    await route.fulfill({ response, headers, body: change(await response.text()) });
  });
  await page.reload();
  return { page, problems };
}

describe('a worker', () => {
  test('runs the engine, ends when the element goes, and comes again with it', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    assert.equal(threads(page).length, 1);
    assert.match(threads(page)[0], isThread);
    const before = await idsOf(cards(page));
    await page.evaluate(() => {
      window.kept = document.querySelector('creator-compass');
      // moved, it goes on
      document.querySelector('#stage').append(window.kept);
    });
    await page.waitForTimeout(100);
    await workers(page, 1);
    await page.evaluate(() => window.kept.remove());
    await workers(page, 0);
    await page.evaluate(() => document.querySelector('#stage').append(window.kept));
    await workers(page, 1);
    await page.waitForFunction(() => window.kept.session.feeds.inspiration.phase === 'read');
    assert.deepEqual(await idsOf(cards(page)), before);
    await calm();
  });

  test('that dies: all is read again, and what was asked comes', async () => {
    const engine = await engineOf('creator-2');
    const { page, calm } = await openWatched();
    await cards(page).first().waitFor();
    await kill(page);
    await page.getByRole('radio', { name: say('objective.followers') }).check();
    const [{ id }] = engine.view('followers').products.items;
    await page.locator(`article.product[data-id="${id}"]`).first().waitFor();
    await page.waitForFunction(
      (first) =>
        document.querySelector('creator-compass').shadowRoot.querySelector('article.product')
          .dataset.id === first,
      id,
    );
    await workers(page, 1);
    await calm();
  });

  test('that dies behind an open sheet: the list is read again too', async () => {
    const { page, calm } = await openWatched();
    await cards(page).first().waitFor();
    // what was opened is learned, and may move a card past its neighbour
    const listed = async () => (await idsOf(cards(page))).sort();
    const before = await listed();
    await kill(page);
    // it is a question of the sheet's that finds it out
    await page.locator('article.product button.open').first().click();
    await sheet(page).locator('.waterfall').waitFor();
    await page.goBack();
    await page.getByRole('radio', { name: say('objective.followers') }).check();
    await page.getByRole('radio', { name: say('objective.gmv') }).check();
    await page.evaluate(() => document.querySelector('creator-compass').updateComplete);
    await page.evaluate(() => document.querySelector('creator-compass').updateComplete);
    assert.deepEqual(await listed(), before);
    await calm();
  });

  test('no-worker: on the page’s own thread; and an engine of the host’s, from either', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const before = await idsOf(cards(page));
    // runs in the page: another element over the same feeds, and one over its engine
    const another = async (given) => {
      const first = document.querySelector('creator-compass');
      const element = document.createElement('creator-compass');
      const { now, feeds } = first;
      if (given === 'engine') Object.assign(element, { now, engine: first.session.engine });
      else Object.assign(element, { now, feeds, noWorker: true });
      document.querySelector('#stage').append(element);
      const isWhole = () => element.shadowRoot?.querySelectorAll('article.inspiration').length > 0;
      while (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 20));
      const isInWorker = element.session.engine.status() instanceof Promise;
      const products = [...element.shadowRoot.querySelectorAll('article.product')];
      if (given !== 'engine') first.remove();
      else element.remove();
      return { isInWorker, ids: products.map(({ dataset }) => dataset.id) };
    };
    assert.deepEqual(await page.evaluate(another, 'engine'), { isInWorker: true, ids: before });
    await workers(page, 1);
    assert.deepEqual(await page.evaluate(another, 'none'), { isInWorker: false, ids: before });
    await workers(page, 0);
    assert.deepEqual(await page.evaluate(another, 'engine'), { isInWorker: false, ids: before });
    await calm();
  });
});

describe('no worker to be had', () => {
  const policies = {
    'the policy refuses workers': (text) =>
      text.replaceAll("worker-src 'self'", "worker-src 'none'"),
    'the policy refuses their address': (text) =>
      text.replaceAll('lit-html creator-compass ', 'lit-html '),
  };
  for (const [name, change] of Object.entries(policies)) {
    test(`${name}: the page’s own thread does it, and the creator sees the same`, async () => {
      const { page } = await openWith(change);
      await cards(page).first().waitFor();
      assert.ok((await page.locator('article.inspiration').count()) > 0);
      assert.equal(page.workers().length, 0);
      assert.ok((await page.evaluate(() => window.violations)).length > 0, 'it was refused');
      const told = await page.evaluate(() => window.said.map(({ type }) => type));
      assert.ok(!told.includes('compass-error'), told.join());
      await page.close();
    });
  }

  test('the browser has none: nothing is said of it', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-2' });
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    await page.reload();
    await cards(page).first().waitFor();
    assert.equal(page.workers().length, 0);
    await calm();
  });

  for (const [name, answer, complained] of [
    ['its script is not there', (route) => route.abort(), [/ERR_FAILED/]],
    [
      'its script is not one that this browser runs',
      (route) => route.fulfill({ contentType: 'text/javascript', body: 'import from nowhere' }),
      [],
    ],
    [
      'it never answers',
      (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
      [],
    ],
  ]) {
    test(`${name}: the page’s own thread does it`, async () => {
      const { page, calm } = await demo.open({ state: 'empty' });
      await page.route(isThread, answer);
      await page.goto(`${demo.url}/index.html?creator=creator-2`);
      await cards(page).first().waitFor();
      await workers(page, 0);
      await calm({ complained });
    });
  }
});
