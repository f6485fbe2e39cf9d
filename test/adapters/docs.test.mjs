// docs/adapters.md: the example runs as it stands, and every adapter, reason and code is in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { adapterNames, defaultLimits } from '../../web/dist/adapters/index.js';
import { root } from '../module/samples.mjs';
import { fixture } from './fixture.mjs';

const text = readFileSync(join(root, 'docs/adapters.md'), 'utf8');
const source = (path) => readFileSync(join(root, 'web/src/adapters', path), 'utf8');

test('the example runs, and says what it promises', async () => {
  const [, example] = text.match(/^```js\n(.*?)^```$/ms);
  const entry = (path) => pathToFileURL(join(root, 'web/dist', path)).href;
  const code = example
    .replace("'creator-compass/adapters'", `'${entry('adapters/index.js')}'`)
    .replace("'creator-compass'", `'${entry('node.js')}'`);
  const payloads = {
    '/api/user.json': 'display-v2/user.json',
    '/api/videos.json': 'display-v2/videos-1.json',
    '/api/orders.json': 'affiliate-orders/orders.json',
  };
  const said = [];
  const { fetch: before } = globalThis;
  const { log } = console;
  globalThis.fetch = async (path) =>
    // node's own files come by other ways; what the example names comes from the fixtures
    payloads[path] === undefined ? before(path) : new Response(fixture(payloads[path]).source);
  console.log = (...words) => said.push(words.join(' '));
  try {
    await import(`data:text/javascript,${encodeURIComponent(code)}`);
  } finally {
    Object.assign(globalThis, { fetch: before });
    console.log = log;
  }
  assert.equal(said[0], '2 videos that sell');
  assert.ok(said.includes('data.orders[].skus[].content_type not_a_video 1'), said.join('\n'));
});

test('every adapter is in the table', () => {
  const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(
    rows.sort(),
    adapterNames()
      .map(({ name }) => name)
      .sort(),
  );
});

test('every reason and every code is named, and means something in the sources', () => {
  const union =
    source('report.ts').match(/export type Reason =.*?;/s)[0] +
    source('report.ts').match(/export type Doubt =.*?;/s)[0];
  const reasons = [...union.matchAll(/'(\w+)'/g)].map(([, reason]) => reason);
  const [, listed] = text.match(/^(Not in the feeds: .*?)\n## Errors/ms);
  const named = [...listed.matchAll(/`(\w+)`/g)].map(([, reason]) => reason);
  assert.deepEqual(named.sort(), reasons.sort());
  const demo = readFileSync(join(root, 'web/demo/src/report.ts'), 'utf8');
  for (const reason of reasons)
    assert.ok(demo.includes(`${reason}: '`), `the demo has no words for ${reason}`);
});

test('the limits are as stated', () => {
  const { bytes, unpacked, entries, rows, depth } = defaultLimits;
  assert.deepEqual(
    [bytes, unpacked].map((count) => count / 1024 ** 2),
    [256, 256],
  );
  assert.ok(text.includes(`${entries.toLocaleString('en')} files`));
  assert.ok(text.includes(`${rows.toLocaleString('en')} rows, ${depth} levels`));
});
