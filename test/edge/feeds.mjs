// The sample feeds by the keys of the tests, and what the client makes of them: node with the package.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compass } from '../../web/dist/node.js';
import { creators, now, root, sample } from '../module/samples.mjs';

export const shop = 'products=shop&inspiration=shop';

export function sampleFeeds() {
  const feeds = new Map([
    ['products/shop', sample('products')],
    ['inspiration/shop', sample('inspiration')],
  ]);
  for (const name of creators) feeds.set(`creator/${name}`, sample(name));
  return feeds;
}

const edge = join(root, 'test/samples/edge');

/** name → bytes: the creators of the demo, and odd ones */
export function allCreators() {
  const odd = readdirSync(edge).filter((name) => name.startsWith('creator'));
  const named = [
    ...creators.map((name) => [name, sample(name)]),
    ...odd.map((name) => [name, readFileSync(join(edge, name))]),
  ];
  return new Map(named);
}

/** The view's text, or the error, as the package has it on a device. */
export async function onDevice(creator, query = {}, kinds = ['products', 'inspiration']) {
  const compass = await Compass.load();
  try {
    for (const kind of kinds) await compass.read(kind, sample(kind));
    await compass.read('creator', creator);
    return compass.documents.insights({ now, ...query });
  } catch ({ code, feed, row, field, byte, detail }) {
    return { code, feed, row, field, byte, detail };
  } finally {
    compass.dispose();
  }
}

export const post = (edge, query, body, headers = {}) =>
  fetch(`${edge.url}/view?${query}`, { method: 'POST', body, headers });
