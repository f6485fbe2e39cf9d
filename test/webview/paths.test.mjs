// The main paths in WebKit, through the host: feeds go in over the bridge, what the creator does comes
// out of it; nothing is refused by the policy, nothing is said on the console, nothing asks beyond the
// page's own scheme. The steps follow one another, as a creator's do.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { buildPage } from '../bridge/page.mjs';
import { brightness, closeSheet, look, rowIds, sheetHeading, watched } from '../bridge/reading.mjs';
import { shellMessage } from '../bridge/schema.mjs';
import { golden } from '../module/golden.mjs';
import { now, readSamples, samplePath } from '../module/samples.mjs';
import { lists, openPolicy } from './feeds.mjs';
import { buildHost, Host } from './host.mjs';

const view = (objective) => JSON.parse(golden(`creator-2.${objective}.insights`)).products.items;
const idsOf = (products) => products.map(({ id }) => id);
const isAction = (action) => (message) => message.type === 'action' && message.action === action;

describe('the main paths in WebKit', () => {
  let host;

  before(async () => {
    const [page] = await Promise.all([buildPage('webview-paths'), buildHost()]);
    const creator = ['--creator', samplePath('creator-2')];
    host = new Host(['--page', page, '--objective', 'gmv', ...creator, ...lists]);
  });
  after(() => host?.close());

  const shows = async (products) => {
    const wanted = idsOf(products);
    const seen = await host.until((ids) => {
      const { shadowRoot } = document.querySelector('creator-compass');
      const cards = [...shadowRoot.querySelectorAll('.product-grid article.product')];
      const shown = cards.map((card) => card.dataset.id);
      return shown.length > 0 && ids.join().startsWith(shown.join()) && shown;
    }, wanted);
    assert.deepEqual(seen, wanted.slice(0, seen.length));
  };

  // the way back is taken in the page's own time
  const close = async () => {
    await host.evaluate(closeSheet);
    await host.until(`() => (${sheetHeading})() === null`);
  };

  test('insights are shown, and the host is told how long that took', async () => {
    const { milliseconds } = await host.said(({ name }) => name === 'first_view');
    assert.ok(milliseconds > 0);
    await shows(view('gmv'));
    for (const feed of ['creator', 'products', 'inspiration']) {
      await host.said((message) => message.type === 'feed_read' && message.feed === feed);
      await host.said((message) => message.name === 'feed' && message.feed === feed);
    }
  });

  test('another objective: ranked anew, and the host is told', async () => {
    await host.click('input[name=objective][value=followers]');
    const { objective } = await host.said(({ type }) => type === 'objective_changed');
    assert.equal(objective, 'followers');
    await shows(view('followers'));
    await host.said(({ name }) => name === 'objective');
  });

  test('the host sets it back', async () => {
    assert.equal(
      await host.send({ bridge: 1, type: 'set_objective', objective: 'gmv' }),
      'accepted',
    );
    await shows(view('gmv'));
  });

  test('a product is opened', async () => {
    const [{ id, title }] = view('gmv');
    await host.click('article.product button.open');
    assert.equal(await host.until(sheetHeading), title);
    const action = await host.said(isAction('open_product'));
    assert.deepEqual([action.id, action.intent], [id, 'product.open']);
  });

  test('it is added to the showcase: the host is told, and the rest is ranked anew', async () => {
    const [{ id }, next] = view('gmv');
    await host.click('dialog[open] [data-action=add_to_showcase]');
    const action = await host.said(isAction('add_to_showcase'));
    assert.deepEqual([action.id, action.intent], [id, 'showcase.add']);
    const without = (gone) => {
      const { shadowRoot } = document.querySelector('creator-compass');
      const first = shadowRoot.querySelector('article.product');
      return first?.dataset.id !== gone && first?.dataset.id;
    };
    assert.equal(await host.until(without, id), next.id);
    await close();
  });

  test('a video to learn from is opened', async () => {
    const [{ id, caption }] = JSON.parse(golden('creator-2.gmv.insights')).inspiration.items;
    await host.click('article.inspiration button.open');
    assert.equal(await host.until(sheetHeading), caption);
    const action = await host.said(isAction('open_inspiration'));
    assert.deepEqual([action.id, action.intent], [id, 'inspiration.open']);
    await close();
  });

  test('a video is to be made', async () => {
    await host.click('[data-action=create_video]');
    const action = await host.said(isAction('create_video'));
    assert.deepEqual([action.id, action.intent], [null, 'video.create']);
  });

  test('deep dive: all orders, both ways', async () => {
    await host.send({ bridge: 1, type: 'set_policy', policy: openPolicy });
    await host.feed('creator', samplePath('creator-6'));
    await host.click('[data-action=view_posted]');
    const compass = await Compass.load({ policy: openPolicy });
    await readSamples(compass, 'creator-6');
    for (const direction of ['descending', 'ascending']) {
      if (direction === 'ascending') await host.click('[data-direction=descending]');
      for (const sort of ['recency', 'revenue', 'views', 'items_sold']) {
        await host.click(`[data-sort=${sort}]`);
        const { items } = compass.posted({ sort, direction, now });
        const wanted = idsOf(items).join();
        const inOrder = `(given) => { const ids = (${rowIds})(); return ids.join() === given && ids; }`;
        assert.deepEqual(await host.until(inOrder, wanted), idsOf(items), `${sort} ${direction}`);
      }
    }
    compass.dispose();
  });

  test('right to left, and dark', async () => {
    await host.send({ bridge: 1, type: 'set_locale', locale: 'ar' });
    await host.send({ bridge: 1, type: 'set_theme', theme: 'dark' });
    await host.until(`() => (${look})().direction === 'rtl'`);
    assert.equal((await host.evaluate(look)).lang, 'ar');
    assert.ok((await host.evaluate(brightness)) < 64);
    await host.send({ bridge: 1, type: 'set_theme', theme: 'light' });
    assert.ok((await host.until(brightness)) > 192);
  });

  test('nothing went wrong meanwhile', async () => {
    assert.deepEqual(await host.evaluate(watched), { violations: [], errors: [] });
    assert.deepEqual([host.console, host.refused, host.navigations], [[], [], []]);
    const others = host.requests.filter((url) => !url.startsWith('compass://app/'));
    assert.deepEqual(others, []);
    for (const message of host.messages) {
      assert.ok(shellMessage(message), JSON.stringify(message));
    }
    assert.ok(!host.messages.some(({ type }) => type === 'shell_error'));
  });
});
