// Hostile strings in every field stay inert and legible on every screen; addresses lead only to schemes
// and hosts of the policy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allowed, shippedLinks } from '../../../web/dist/element/links.js';
import { addresses, host, hostileFeeds, texts } from './hostile-feeds.mjs';
import { openTiers, phone, stage } from './stage.mjs';

const { open } = stage();
const policy = openTiers();
const links = { ...policy.links, hosts: [host] };

describe('addresses', () => {
  test('the element ships the links of the shipped policy', () => {
    assert.deepEqual(shippedLinks, policy.links);
  });

  test('only schemes and hosts of the policy are allowed, and none with a name and a secret', () => {
    const passed = addresses.map((address) => allowed(address, links)).filter(Boolean);
    assert.deepEqual(passed, [`https://${host}/good.png`]);
    assert.equal(allowed('https://anywhere.example/', shippedLinks), 'https://anywhere.example/');
    assert.equal(allowed(`https://${host}/${'x'.repeat(3000)}`, links), null);
    assert.equal(allowed(null, links), null);
  });
});

// runs in the page: what is not as it should be on the screen in sight
function faults({ host, texts }) {
  const { shadowRoot } = document.querySelector('creator-compass');
  const all = [...shadowRoot.querySelectorAll('*')];
  const found = [];
  const say = (what, part) => found.push(`${what}: ${part.outerHTML.slice(0, 160)}`);
  if (window.pwned) found.push('a script ran');
  for (const part of all) {
    if (['script', 'iframe', 'object', 'embed', 'style', 'a'].includes(part.localName))
      say('an element that nobody made', part);
    for (const { name, value } of part.attributes) {
      if (name.startsWith('on')) say('a handler', part);
      const isAddress = ['src', 'href', 'poster', 'action', 'formaction'].includes(name);
      if (isAddress && new URL(value, location.href).host !== host) say('an address', part);
    }
    if (part.localName === 'img' && part.closest('.picture') === null) say('a picture', part);
    const name = part.ariaLabel ?? part.textContent;
    if (part.localName === 'button' && part.checkVisibility() && name.trim() === '')
      say('a button without a name', part);
    if (/^h\d$/.test(part.localName) && part.checkVisibility() && part.textContent.trim() === '')
      say('a heading without words', part);
  }
  // directions overridden inside a text must not turn what stands beside it
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (
      /[\u202A-\u202E\u2066-\u2069]/.test(node.data) &&
      node.parentElement.closest('bdi') === null
    )
      say('a text that is not isolated', node.parentElement);
  }
  for (const card of shadowRoot.querySelectorAll('.card')) {
    if (card.getBoundingClientRect().height > 2400) say('a card without end', card);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  const shown = texts.filter((text) => text !== '' && shadowRoot.textContent.includes(text));
  return { found, shown };
}

describe('texts', () => {
  const seen = new Set();

  for (const from of [0, 4]) {
    test(`every field of every feed, beginning with the ${from + 1}. text: inert on all screens`, async () => {
      const { page, calm } = await open({ state: 'empty' }, phone);
      await page.route(`https://${host}/**`, (route) =>
        route.fulfill({
          contentType: 'image/svg+xml',
          body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        }),
      );
      await page.locator('.trouble').waitFor();
      await page.evaluate(
        ([feeds, rules]) => {
          const element = document.querySelector('creator-compass');
          Object.assign(element, { policy: rules, resolveMedia: null, inlineVideo: true, feeds });
        },
        [hostileFeeds('creator-6', from), { ...policy, links }],
      );
      const look = async (where) => {
        const { found, shown } = await page.evaluate(faults, { host, texts });
        assert.deepEqual(found, [], where);
        for (const text of shown) seen.add(text);
      };
      await page.locator('article.product').first().waitFor();
      await look('insights');
      for (const kind of ['open_product', 'open_inspiration']) {
        const buttons = page.locator(`button.open[data-action=${kind}]:visible`);
        for (let nth = 0; nth < (await buttons.count()); nth += 1) {
          await buttons.nth(nth).click();
          await page.locator('dialog[open] .sheet-body[aria-busy=false]').waitFor();
          await look(`${kind} ${nth}`);
          await page.keyboard.press('Escape');
          await page.locator('dialog[open]').waitFor({ state: 'detached' });
        }
      }
      await page.locator('#overview [data-action=view_posted]').click();
      const rows = page.locator('.posted-row button.open');
      await rows.first().waitFor();
      await look('posted');
      for (let nth = 0; nth < (await rows.count()); nth += 1) {
        await rows.nth(nth).click();
        await page.locator('dialog[open] .sheet-body[aria-busy=false]').waitFor();
        await look(`video ${nth}`);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
      await calm({ requested: [new RegExp(`^https://${host}/good\\.png$`)] });
    });
  }

  test('each of them was seen somewhere, as it came, letter by letter', () => {
    assert.equal(seen.size, texts.length - 1);
  });
});
