// Reading feeds through the JavaScript face: every kind of source, progress, abort, faults. Whatever
// happens to a stream, the feed that was there before stays.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Compass, CompassError } from '../../web/dist/node.js';
import { now, readSamples, sample } from './samples.mjs';

const bytes = sample('products');
const stream = (chunks) =>
  new ReadableStream({
    pull(controller) {
      const next = chunks.shift();
      if (next === undefined) controller.close();
      else if (next instanceof Error) controller.error(next);
      else controller.enqueue(next);
    },
  });

const productsHash = (compass) =>
  compass.status().feeds.find(({ feed }) => feed === 'products').hash;

const sources = {
  bytes: () => bytes,
  text: () => bytes.toString('utf8'),
  Blob: () => new Blob([bytes]),
  Response: () => new Response(bytes),
  stream: () => stream([bytes.subarray(0, 10), bytes.subarray(10, 5000), bytes.subarray(5000)]),
};

for (const [name, source] of Object.entries(sources)) {
  test(`a feed is read from ${name}`, async () => {
    const compass = await Compass.load();
    let last;
    await compass.read('products', source(), { onProgress: (progress) => (last = progress) });
    assert.equal(last.read, bytes.length);
    assert.ok(productsHash(compass));
    compass.dispose();
  });
}

test('a stream that breaks at any of its chunks leaves the earlier feed', async () => {
  const compass = await Compass.load();
  await readSamples(compass, 'creator-2');
  const before = compass.documents.insights({ now });
  const cut = [0, 1, 2, 3, 4].map((at) => bytes.subarray(at * 4000, (at + 1) * 4000));
  for (let at = 0; at <= cut.length; at += 1) {
    const broken = stream([...cut.slice(0, at), new Error('the line went dead')]);
    await assert.rejects(compass.read('products', broken), { code: 'stream_failed' });
    assert.equal(compass.documents.insights({ now }), before);
  }
  compass.dispose();
});

test('a feed that ends too early is refused, and says so', async () => {
  const compass = await Compass.load();
  await compass.read('products', bytes);
  const hash = productsHash(compass);
  await assert.rejects(compass.read('products', bytes.subarray(0, 9000)), (error) => {
    assert.ok(error instanceof CompassError);
    assert.equal(error.code, 'truncated');
    assert.equal(error.feed, 'products');
    return true;
  });
  assert.equal(productsHash(compass), hash);
  compass.dispose();
});

test('an error names feed, row, field and byte', async () => {
  const compass = await Compass.load();
  const feed = '{"contract":"products@1","products":[{"id":"a"},{"id":"b","price":{"minor":"9"}}]}';
  await assert.rejects(compass.read('products', feed), (error) => {
    assert.equal(error.code, 'wrong_type');
    assert.equal(error.row, 1);
    assert.equal(error.field, 'price.minor');
    assert.ok(error.byte > 40 && error.byte < feed.length);
    return true;
  });
  compass.dispose();
});

test('an abort ends a read that hangs, with the reason given', async () => {
  const compass = await Compass.load();
  const hanging = new ReadableStream({ pull: () => new Promise(() => undefined) });
  const abort = new AbortController();
  const reading = compass.read('products', hanging, { signal: abort.signal });
  abort.abort();
  await assert.rejects(reading, { name: 'AbortError' });
  compass.dispose();
});

test('a newer read of the same feed cancels the older one', async () => {
  const compass = await Compass.load();
  let release;
  const slow = new ReadableStream({
    pull: (controller) =>
      new Promise((resolve) => {
        release = () => {
          controller.enqueue(new TextEncoder().encode('{'));
          resolve();
        };
      }),
  });
  const older = compass.read('products', slow);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const newer = compass.read('products', bytes);
  release();
  await assert.rejects(older, { code: 'cancelled' });
  await newer;
  assert.ok(productsHash(compass));
  compass.dispose();
});

test('a wasm file that is a page is told apart from a broken one', async () => {
  const page = new TextEncoder().encode('<!doctype html><title>not found</title>');
  await assert.rejects(Compass.load({ wasm: page }), { code: 'wasm_not_found' });
});

test('a response of the right type is compiled while it arrives', async () => {
  const wasm = await readFile(new URL('../../web/wasm/compass.wasm', import.meta.url));
  const typed = (body) => new Response(body, { headers: { 'content-type': 'application/wasm' } });
  const compiled = [];
  const streaming = WebAssembly.compileStreaming;
  WebAssembly.compileStreaming = (response) => {
    compiled.push(response);
    return streaming.call(WebAssembly, response);
  };
  try {
    (await Compass.load({ wasm: typed(wasm) })).dispose();
    // any other type: as bytes
    (await Compass.load({ wasm: new Response(wasm) })).dispose();
    assert.equal(compiled.length, 1);
    const torn = new ReadableStream({
      start(controller) {
        controller.enqueue(wasm.subarray(0, 1_000));
        controller.error(new TypeError('network'));
      },
    });
    await assert.rejects(Compass.load({ wasm: typed(torn) }), { code: 'wasm_not_found' });
    const broken = typed(wasm.subarray(0, 1_000));
    await assert.rejects(Compass.load({ wasm: broken }), { code: 'wasm_refused' });
  } finally {
    WebAssembly.compileStreaming = streaming;
  }
});

test('after dispose every verb says so, and dispose may be called again', async () => {
  const compass = await Compass.load();
  compass.dispose();
  compass.dispose();
  assert.throws(() => compass.insights({ now }), { code: 'disposed' });
});

test('a feed that is here is read at once, and a read that was on its way gives way', async () => {
  const compass = await Compass.load();
  const reading = compass.read('products', stream([bytes.subarray(0, 10), bytes.subarray(10)]));
  compass.readNow('products', bytes);
  const hash = productsHash(compass);
  await assert.rejects(reading, { code: 'cancelled' });
  assert.throws(() => compass.readNow('products', bytes.subarray(0, 9_000)), { code: 'truncated' });
  assert.equal(productsHash(compass), hash);
  await compass.read('products', bytes);
  assert.equal(productsHash(compass), hash);
  compass.dispose();
});
