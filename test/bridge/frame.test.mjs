// The page for hosts in an iframe, in Chromium: the site that may speaks with it, others are not heard;
// and as Android's webview has it, with a port in the page.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { limits } from '../../web/dist/bridge/protocol.js';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { golden } from '../module/golden.mjs';
import { now } from '../module/samples.mjs';
import { buildPage } from './page.mjs';
import { productIds } from './reading.mjs';
import { shellMessage } from './schema.mjs';
import { site } from './site.mjs';

const products = JSON.parse(golden('creator-2.gmv.insights')).products.items;

// Chromium's note that the sheet's heading, which the element focuses itself, gets no focus at load
const isAutofocusNote = (text) => /^Blocked autofocusing on a <h2>/.test(text);

// runs in the host's page: an iframe with the shell, and a host that speaks with it
async function startHost({ shell, now }) {
  const { BridgeHost } = await import('/web/dist/bridge/host.js');
  window.heard = [];
  const frame = document.createElement('iframe');
  const host = new BridgeHost({
    post: (message) => frame.contentWindow.postMessage(message, shell),
    heard: (message) => window.heard.push(message),
    carriesBytes: true,
  });
  window.host = host;
  addEventListener('message', ({ source, origin, data }) => {
    if (source === frame.contentWindow && origin === shell) host.receive(data);
  });
  frame.src = `${shell}/page/index.html`;
  frame.width = 390;
  frame.height = 600;
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.append(frame);
  });
  host.send({ type: 'hello', takes: [] });
  host.send({ type: 'set_now', now });
  host.send({ type: 'set_objective', objective: 'gmv' });
}

// runs where there is a `host`
async function sendFeeds() {
  const names = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };
  const send = async ([feed, name]) =>
    window.host.feed(feed, await fetch(`/web/demo/feeds/${name}.json`));
  await Promise.all(Object.entries(names).map(send));
}

describe('in Chromium', () => {
  let browser;
  let shop;
  let evil;
  let shell;

  before(async () => {
    const page = await buildPage('bridge-frame');
    [shop, evil] = await Promise.all([site(page), site(page)]);
    shell = await site(page, [shop.url]);
    browser = await launch();
  });
  after(() => Promise.all([browser, shop, evil, shell].map((each) => each?.close())));

  const framed = async (origin) => {
    const watched = await watchedPage(browser);
    await watched.page.goto(`${origin.url}/host.html`);
    await watched.page.evaluate(startHost, { shell: shell.url, now });
    const frame = watched.page.frames().find((each) => each.url().startsWith(shell.url));
    const wentWell = async () => {
      assert.deepEqual(
        watched.problems.filter((text) => !isAutofocusNote(text)),
        [],
      );
      for (const each of [watched.page, frame]) {
        assert.deepEqual(await each.evaluate(() => window.violations), []);
      }
    };
    return { ...watched, frame, wentWell };
  };
  const showsGolden = async (frame) => {
    await frame.locator('article.product').first().waitFor();
    const ids = await frame.evaluate(productIds);
    assert.deepEqual(
      ids,
      products.slice(0, ids.length).map(({ id }) => id),
    );
  };

  test('the site that is named: feeds go in as bytes, actions come out', async () => {
    const { page, frame, requests, wentWell } = await framed(shop);
    await page.evaluate(sendFeeds);
    await showsGolden(frame);
    await frame.locator('button.open[data-action=open_product]').first().click();
    await frame.locator('dialog[open] [data-action=add_to_showcase]').click();
    await page.waitForFunction(() => window.heard.some(({ intent }) => intent === 'showcase.add'));
    const heard = await page.evaluate(() => window.heard);
    const actions = heard.filter(({ type }) => type === 'action');
    assert.deepEqual(
      actions.map(({ sequence, action, id }) => [sequence, action, id]),
      [
        [0, 'open_product', products[0].id],
        [1, 'add_to_showcase', products[0].id],
      ],
    );
    for (const message of heard) assert.ok(shellMessage(message), JSON.stringify(message));
    await wentWell();
    const own = (url) => url.startsWith(shop.url) || url.startsWith(shell.url) || url === 'data:,';
    assert.ok(requests.every(own), requests.join(' '));
    await page.close();
  });

  test('a site that is not named hears nothing and changes nothing', async () => {
    const { page, frame } = await framed(evil);
    await page.evaluate(() => {
      window.host.send({ type: 'set_theme', theme: 'dark' });
      const { ready } = window.host;
      return Promise.race([ready, new Promise((resolve) => setTimeout(resolve, 300))]);
    });
    assert.deepEqual(await page.evaluate(() => window.heard), []);
    const element = () => {
      const { theme, objective } = document.querySelector('creator-compass');
      return [theme, objective ?? null];
    };
    assert.deepEqual(await frame.evaluate(element), ['auto', null]);
    await page.close();
  });

  test('another frame of the named site is not its page', async () => {
    const { page, frame } = await framed(shop);
    await page.evaluate(async () => {
      const sibling = document.createElement('iframe');
      sibling.src = '/host.html';
      await new Promise((resolve) => {
        sibling.onload = resolve;
        document.body.append(sibling);
      });
    });
    const sibling = page.frames().find((each) => each.parentFrame() && each !== frame);
    await sibling.evaluate((target) => {
      const message = JSON.stringify({ bridge: 1, type: 'set_theme', theme: 'dark' });
      parent.frames[0].postMessage(message, target);
    }, shell.url);
    // what the page itself says afterwards is heard, so the other would have been
    await page.evaluate(() => window.host.send({ type: 'set_locale', locale: 'es' }));
    const read = () => {
      const { theme, locale } = document.querySelector('creator-compass');
      return locale === 'es' && theme;
    };
    const theme = await frame.waitForFunction(read);
    assert.equal(await theme.jsonValue(), 'auto');
    await page.close();
  });

  test('a flood and oddities from the named site: counted, answered in measure, survived', async () => {
    const { page, frame, wentWell } = await framed(shop);
    await page.evaluate((shellUrl) => {
      const target = frames[0];
      const odd = [null, 7, [], new Map(), new Blob(['x']), { bridge: 1 }, { constructor: 1 }];
      for (const each of odd) target.postMessage(each, shellUrl);
      for (let nth = 0; nth < 5000; ++nth)
        target.postMessage('{"bridge":1,"type":"eval"}', shellUrl);
    }, shell.url);
    // with time the measure fills up again
    await page.waitForTimeout(1500);
    await page.evaluate(sendFeeds);
    await showsGolden(frame);
    const errors = await page.evaluate(
      () => window.heard.filter(({ type }) => type === 'shell_error').length,
    );
    assert.ok(errors > 0 && errors <= limits.answers + 5, `${errors} answers`);
    await wentWell();
    await page.close();
  });

  test('with a port in the page, as a WebMessageListener puts it there', async () => {
    const { page, problems, requests } = await watchedPage(browser);
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      window.creatorCompass = port1;
      window.hostPort = port2;
    });
    await page.goto(`${shell.url}/page/index.html`);
    await page.evaluate(async (now) => {
      const { BridgeHost } = await import('/web/dist/bridge/host.js');
      const { frame } = await import('/web/dist/bridge/codec.js');
      window.heard = [];
      // Java hands over text, or one ArrayBuffer: a frame
      window.host = new BridgeHost({
        post: ({ data, ...message }) =>
          data instanceof Uint8Array
            ? window.hostPort.postMessage(frame({ ...message, data: null }, data))
            : window.hostPort.postMessage(JSON.stringify({ ...message, ...(data && { data }) })),
        heard: (message) => window.heard.push(message),
        carriesBytes: true,
      });
      window.hostPort.onmessage = ({ data }) => window.host.receive(data);
      window.host.send({ type: 'set_now', now });
      window.host.send({ type: 'set_objective', objective: 'gmv' });
    }, now);
    await page.evaluate(sendFeeds);
    await showsGolden(page);
    await page.locator('[data-action=create_video]').first().click();
    await page.waitForFunction(() => window.heard.some(({ intent }) => intent === 'video.create'));
    assert.deepEqual(problems, []);
    assert.ok(requests.every((url) => url.startsWith(shell.url) || url === 'data:,'));
    await page.close();
  });

  test('with a text channel in the page, as addJavascriptInterface puts it there', async () => {
    const { page, problems } = await watchedPage(browser);
    await page.addInitScript(() => {
      window.heard = [];
      window.creatorCompass = { postMessage: (text) => void window.heard.push(JSON.parse(text)) };
    });
    await page.goto(`${shell.url}/page/index.html`);
    await page.waitForFunction(() => window.heard.some(({ type }) => type === 'ready'));
    const receive = (text) => window.creatorCompassBridge.receive(text);
    const theme = JSON.stringify({ bridge: 1, type: 'set_theme', theme: 'dark' });
    assert.equal(await page.evaluate(receive, theme), 'accepted');
    assert.equal(await page.evaluate(receive, 'alert(1)'), 'malformed');
    assert.equal(
      await page.evaluate(() => document.querySelector('creator-compass').theme),
      'dark',
    );
    assert.deepEqual(problems, []);
    await page.close();
  });
});
