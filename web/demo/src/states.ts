// How each state of the controls comes about: feeds left out, cut, held back; a wasm that is not there.

import type { CreatorCompassElement } from '../../dist/element/index.js';
import type { Choices } from './controls.js';
import { creatorFeed, inspiration, now, products } from './feeds.js';

const webAssembly = globalThis.WebAssembly;

/** Sets the element up before it is put on the page. */
export async function setUp(element: CreatorCompassElement, choices: Choices): Promise<void> {
  element.now = now;
  element.resolveMedia = (name) => (name.startsWith('img/') ? `./${name}` : name);
  setConnection(choices.state !== 'offline');
  globalThis.WebAssembly = webAssembly;
  const rules = await rulesOf(choices.tiers);
  if (rules !== null) element.policy = rules;
  element.feeds = await feedsOf(choices);
  breakWasm(element, choices.state);
}

/** What happens to the element once it shows something. */
export function afterwards(element: CreatorCompassElement, { state }: Choices): void {
  if (state === 'broken-update')
    element.feeds = { products: '{"contract":"products@1","products":[{' };
  if (state === 'offline-after') setConnection(false);
}

async function feedsOf({ creator, state }: Choices): Promise<CreatorCompassElement['feeds']> {
  const all = { creator: await creatorFeed(creator), ...(await lists(creator)) };
  switch (state) {
    case 'empty':
      return {};
    case 'no-creator':
      return { products: all.products, inspiration: all.inspiration };
    case 'no-products':
      return { creator: all.creator, inspiration: all.inspiration };
    case 'no-inspiration':
      return { creator: all.creator, products: all.products };
    case 'broken':
      return { ...all, creator: '{"contract":"creator@1","creator":{"id":"7","followers":-3}}' };
    case 'broken-products':
      return { ...all, products: '{"contract":"products@1","products":[{"id":"1","pri' };
    case 'offline':
      return { ...all, creator: new URL('./not-reachable.json', location.href) };
    case 'slow':
      return {
        ...all,
        products: slowly(await text(products)),
        inspiration: slowly(await text(inspiration)),
      };
    default:
      return all;
  }
}

async function lists(creator: string) {
  if (creator !== 'hostile') return { products, inspiration };
  const { hostile } = await import('./hostile.js');
  return { products: hostile(await text(products)), inspiration: hostile(await text(inspiration)) };
}

const text = async (from: URL) => (await fetch(from)).text();

// 6 KB every tenth of a second
function slowly(json: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(json);
  const piece = 6 * 1024;
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
      if (at >= bytes.length) controller.close();
    },
  });
}

async function rulesOf(tiers: string): Promise<object | null> {
  if (tiers === 'shipped') return null;
  const { default: policy } = await import('../../../core/contract/policy.json', {
    with: { type: 'json' },
  });
  if (tiers === 'open')
    return { ...policy, tiers: policy.tiers.map((tier) => ({ ...tier, available: true })) };
  if (tiers === 'closed-market')
    return { ...policy, entrance: { ...policy.entrance, markets: ['ZZ'] } };
  return null;
}

function breakWasm(element: CreatorCompassElement, state: string): void {
  // the first bytes of a wasm, and then nothing that is one
  if (state === 'wasm-refused') element.wasm = new Uint8Array([0, 0x61, 0x73, 0x6d, 9, 9, 9, 9]);
  if (state === 'wasm-missing') element.wasm = new URL('./index.html', location.href);
  if (state === 'no-webassembly') Reflect.deleteProperty(globalThis, 'WebAssembly');
}

// the browser's own word on the connection, overruled for the demo
function setConnection(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
