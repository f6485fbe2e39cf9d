// An element that comes, reads its feeds, is used and goes, again and again in Chromium: no memory, no
// listener and no node stays. 1,000 rounds with TRUST=long.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../../bridge/site.mjs';
import { launch, watchedPage } from '../../browser/chromium.mjs';
import { now } from '../../module/samples.mjs';
import { long } from '../length.mjs';
import { shippedPage } from '../shipped.mjs';
import { told } from '../told.mjs';
import { watchedHeap } from './heap.mjs';
import { slopeOf } from './slope.mjs';

const rounds = long(1000, 40);
const measures = 10;

// runs in the page: `count` elements, one after the other. `forget` leaves something behind on purpose.
async function elements({ count, now, forget }) {
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  document.querySelector('creator-compass')?.remove();
  window.given ??= {
    wasm: await WebAssembly.compileStreaming(fetch(window.wasmAddress)),
    feeds: Object.fromEntries(
      await Promise.all(
        ['creator', 'products', 'inspiration'].map(async (kind) => [
          kind,
          await (await fetch(`feeds/${kind}.json`)).text(),
        ]),
      ),
    ),
  };
  for (let nth = 0; nth < count; nth += 1) {
    const element = document.createElement('creator-compass');
    Object.assign(element, window.given, { now, noHistory: true, resolveMedia: () => null });
    document.body.append(element);
    while (element.shadowRoot?.querySelector('article.product') == null) await turn();
    element.objective = 'followers';
    await element.updateComplete;
    const [{ id }] = element.model.view.products.items;
    element.navigation.open({ kind: 'product', id });
    while (element.shadowRoot.querySelector('dialog[open] .sheet-body > *') === null) await turn();
    element.navigation.start('posted');
    await element.updateComplete;
    await turn();
    if (forget) {
      window.kept = [...(window.kept ?? []), element];
      window.addEventListener('resize', () => element.isConnected);
    }
    element.remove();
  }
}

describe('in Chromium', () => {
  let home;
  let browser;
  let page;
  let measured;

  before(async () => {
    home = await site(await shippedPage('trust-leaks'));
    browser = await launch();
    const watched = await watchedPage(browser, { viewport: { width: 390, height: 844 } });
    ({ page } = watched);
    await page.goto(`${home.url}/page/index.html`);
    await page.waitForFunction(() => customElements.get('creator-compass'));
    const address = watched.requests.find((url) => url.endsWith('.wasm'));
    assert.ok(address, 'the page asked for its wasm');
    await page.evaluate((url) => {
      window.wasmAddress = url;
    }, address);
    measured = await watchedHeap(page);
    await page.evaluate(elements, { count: 5, now });
  });
  after(() => Promise.all([browser, home].map((each) => each?.close())));

  const grown = async (count, options = {}) => {
    const each = count / measures;
    const seen = [await measured()];
    for (let nth = 0; nth < measures; nth += 1) {
      await page.evaluate(elements, { count: each, now, ...options });
      seen.push(await measured());
    }
    const slope = (what) => slopeOf(seen.map((measure) => measure[what])) / each;
    return { heap: slope('heap'), listeners: slope('listeners'), nodes: slope('nodes') };
  };

  test(`${rounds} elements: nothing stays`, async () => {
    const { heap, listeners, nodes } = await grown(rounds);
    const [bytes, heard] = [heap.toFixed(0), listeners.toFixed(2)];
    told(rounds, `an element leaves ${bytes} bytes, ${heard} listeners, ${nodes.toFixed(2)} nodes`);
    // an element that is kept has some 200 nodes and listeners, and half a megabyte
    assert.ok(listeners < 0.2, `${listeners} listeners a round`);
    assert.ok(nodes < 2, `${nodes} nodes a round`);
    assert.ok(heap < long(2000, 20_000), `${heap} bytes a round`);
  });

  test('an element that is kept is found', async () => {
    const { heap, listeners, nodes } = await grown(10, { forget: true });
    assert.ok(listeners > 1 && nodes > 100 && heap > 20_000, `${listeners}, ${nodes}, ${heap}`);
  });
});
