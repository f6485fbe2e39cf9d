// Feeds on their way to a worker: in measure, in order, whole or not at all.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sample } from '../samples.mjs';
import { begun, PortWorker, soon } from './thread.mjs';

const products = sample('products');
const text = (bytes) => new TextDecoder().decode(bytes);

const productsHash = async (client) =>
  (await client.status()).feeds.find(({ feed }) => feed === 'products').hash;

describe('feeds', () => {
  const pieces = (size) => {
    let at = 0;
    let asked = 0;
    const kept = [];
    const stream = new ReadableStream(
      {
        pull(controller) {
          asked += 1;
          const piece = new Uint8Array(products.subarray(at, at + size));
          at += size;
          kept.push(piece);
          controller.enqueue(piece);
          if (at >= products.length) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { stream, kept, asked: () => asked };
  };

  test('no more chunks are on their way than the window has room for', async () => {
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    // what the engine takes is not told: the page must wait
    const made = () =>
      new PortWorker({ hold: ({ type }) => (type === 'taken' ? held : undefined) });
    const { client, workers } = await begun({ made });
    const source = pieces(2_000);
    const reads = [];
    const reading = client.read('products', source.stream, {
      onProgress: ({ read }) => reads.push(read),
    });
    await soon();
    const chunks = () => workers[0].sent.filter(({ type }) => type === 'chunk').length;
    assert.equal(chunks(), 4);
    assert.ok(source.asked() <= 5, `${source.asked()} asked of the source`);
    release();
    await reading;
    assert.equal(chunks(), Math.ceil(products.length / 2_000));
    assert.equal(reads.at(-1), products.length);
    assert.deepEqual(
      reads,
      [...reads].sort((one, other) => one - other),
    );
    client.dispose();
  });

  test('buffers of the caller stay the caller’s', async () => {
    const { client } = await begun();
    const source = pieces(5_000);
    await client.read('products', source.stream);
    assert.ok(source.kept.every((piece) => piece.byteLength > 0));
    const bytes = new Uint8Array(products);
    await client.read('products', bytes);
    assert.equal(text(bytes), text(products));
    await client.read('products', new Blob([products]));
    client.dispose();
  });

  test('an abort ends a read at once, with its reason; the feed before it stays', async () => {
    const { client } = await begun();
    await client.read('products', products);
    const hash = await productsHash(client);
    const abort = new AbortController();
    let cancelled = false;
    const hanging = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('{"contract"')),
      cancel: () => {
        cancelled = true;
      },
    });
    const reading = client.read('products', hanging, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await assert.rejects(reading, { name: 'AbortError' });
    assert.equal(await productsHash(client), hash);
    await soon();
    assert.ok(cancelled, 'the source is told');
    await assert.rejects(client.read('products', products, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
    client.dispose();
  });

  test('a source that breaks off leaves the feed before it', async () => {
    const { client } = await begun();
    await client.read('products', products);
    const hash = await productsHash(client);
    let nth = 0;
    const broken = new ReadableStream({
      pull(controller) {
        nth += 1;
        if (nth < 3) controller.enqueue(products.subarray(0, 4_000));
        else controller.error(new Error('the line went dead'));
      },
    });
    await assert.rejects(client.read('products', broken), { code: 'stream_failed' });
    const early = products.subarray(0, 9_000);
    await assert.rejects(client.read('products', early), { code: 'truncated' });
    assert.equal(await productsHash(client), hash);
    client.dispose();
  });

  test('the newest read of a kind wins', async () => {
    const { client } = await begun();
    let enqueue;
    const slow = new ReadableStream({
      start(controller) {
        enqueue = () => controller.enqueue(new TextEncoder().encode('{'));
      },
    });
    const older = client.read('products', slow);
    await soon();
    const newer = client.read('products', products);
    enqueue();
    await assert.rejects(older, { code: 'cancelled' });
    await newer;
    assert.ok(await productsHash(client));
    client.dispose();
  });
});
