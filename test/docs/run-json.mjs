// A block of JSON: a feed is read by the engine, a policy taken by it.
import assert from 'node:assert/strict';
import { Compass } from '../../web/dist/node.js';

const feeds = ['creator', 'products', 'inspiration'];

export async function readAsFeed({ code }) {
  const [kind] = String(JSON.parse(code).contract).split('@');
  assert.ok([...feeds, 'policy'].includes(kind), `a document that nobody reads: ${kind}`);
  const compass = await Compass.load();
  try {
    if (kind === 'policy') compass.setPolicy(code);
    else await compass.read(kind, code);
  } finally {
    compass.dispose();
  }
}
