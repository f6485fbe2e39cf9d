// The engine behind a worker's messages: the same answers, errors and rules as on the page's own thread,
// feeds in measure, and a worker that dies.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { CompassError, CompassWorker } from '../../../web/dist/worker/index.js';
import { golden } from '../golden.mjs';
import { creators, now, objectives, readSamples, sample } from '../samples.mjs';
import { verbs } from '../verbs.mjs';
import { PortWorker } from './thread.mjs';

const wasm = await WebAssembly.compile(
  await readFile(new URL('../../../web/wasm/compass.wasm', import.meta.url)),
);
const products = sample('products');
const text = (bytes) => new TextDecoder().decode(bytes);
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A client over workers that are kept: {client, workers} */
async function begun({ made = () => new PortWorker(), ...options } = {}) {
  const workers = [];
  const worker = () => {
    workers.push(made(workers.length));
    return workers.at(-1);
  };
  return { client: await CompassWorker.load({ wasm, worker, ...options }), workers };
}

const productsHash = async (client) =>
  (await client.status()).feeds.find(({ feed }) => feed === 'products').hash;

describe('verbs', () => {
  for (const creator of creators) {
    test(`${creator}: the golden documents, byte for byte`, async () => {
      const { client } = await begun();
      await readSamples(client, creator);
      for (const objective of objectives) {
        const view = await client.insights({ objective, now });
        const sync = { documents: { insights: () => JSON.stringify(view) } };
        for (const { name, args } of verbs(sync, objective)) {
          const given = asked(name, args, objective);
          const answer = await client.documents[name](...given);
          assert.equal(answer, golden(`${creator}.${objective}.${name}`), `${name}, ${objective}`);
          assert.deepEqual(await client[name](...given), JSON.parse(answer));
        }
      }
      client.dispose();
    });
  }

  test('rules are followed from the start, and a refused one changes nothing', async () => {
    const policy = JSON.parse(
      await readFile(new URL('../../../core/contract/policy.json', import.meta.url)),
    );
    const open = {
      ...policy,
      tiers: policy.tiers.map((tier) => ({ ...tier, available: true })),
    };
    const { client } = await begun({ policy: open });
    await readSamples(client, 'creator-6');
    assert.equal((await client.insights({ now })).entrance.visible, true);
    const refused = client.setPolicy({ ...policy, contract: 'policy@9' });
    await assert.rejects(refused, { code: 'unknown_contract' });
    assert.equal((await client.insights({ now })).entrance.visible, true);
    await client.setPolicy(policy);
    assert.equal((await client.insights({ now })).entrance.visible, false);
    client.dispose();
    await assert.rejects(begun({ policy: '{"contract":"policy@9"}' }), {
      code: 'unknown_contract',
    });
  });

  test('an error is the one class, with all its fields', async () => {
    const { client } = await begun();
    const feed =
      '{"contract":"products@1","products":[{"id":"a"},{"id":"b","price":{"minor":"9"}}]}';
    await assert.rejects(client.read('products', feed), (error) => {
      assert.ok(error instanceof CompassError);
      const { code, feed: about, row, field, byte, detail } = error;
      assert.deepEqual([code, about, row, field], ['wrong_type', 'products', 1, 'price.minor']);
      assert.ok(byte > 40 && byte < feed.length);
      assert.equal(typeof detail, 'string');
      return true;
    });
    await assert.rejects(client.product('no such', { now }), { name: 'CompassError' });
    client.dispose();
  });
});

// what the verb is given for the CLI's words
function asked(name, args, objective) {
  const query = { objective, now };
  if (name === 'product' || name === 'inspiration') return [args[1], query];
  if (name === 'posted') return [{ sort: 'revenue', direction: 'ascending', count: 5, now }];
  if (name === 'ledger') return [{ count: 50, now }];
  return [query];
}

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

describe('a worker that dies', () => {
  const lost = { code: 'engine_failed', detail: 'the feeds have to be read again' };

  test('what waits is told, another takes its place with the same rules, and feeds are read again', async () => {
    const { client, workers } = await begun({ policy: { ...(await shippedPolicy()) } });
    await readSamples(client, 'creator-2');
    const before = await client.documents.insights({ now });
    const waiting = client.documents.insights({ now });
    workers[0].die();
    await assert.rejects(waiting, lost);
    assert.ok(workers[0].isEnded);
    assert.equal(workers.length, 2);
    assert.equal(workers[1].sent[0].policy, workers[0].sent[0].policy);
    // told once
    assert.ok((await client.status()).feeds.every(({ loaded }) => !loaded));
    await readSamples(client, 'creator-2');
    assert.equal(await client.documents.insights({ now }), before);
    client.dispose();
  });

  test('where nothing waited, the next that asks is told', async () => {
    const { client, workers } = await begun();
    await readSamples(client, 'creator-2');
    workers[0].die();
    // reading is no asking
    await client.read('products', products);
    await assert.rejects(client.insights({ now }), lost);
    assert.ok(await client.insights({ now }));
    client.dispose();
  });

  test('a read that was under way is told, and its source too', async () => {
    const { client, workers } = await begun();
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' ')),
      cancel: () => {
        cancelled = true;
      },
    });
    const reading = client.read('products', endless);
    await soon();
    workers[0].die();
    await assert.rejects(reading, lost);
    await soon();
    assert.ok(cancelled);
    client.dispose();
  });

  test('one that does not start is tried again with the next call only', async () => {
    const dead = () => {
      const worker = new PortWorker();
      setTimeout(() => worker.die('refused'));
      return worker;
    };
    await assert.rejects(begun({ made: dead }), { code: 'engine_failed' });
    const none = () => {
      throw new Error('no workers here');
    };
    await assert.rejects(begun({ made: none }), { code: 'engine_failed' });
    const { client, workers } = await begun({
      made: (nth) => (nth === 1 ? dead() : new PortWorker()),
    });
    workers[0].die();
    await soon();
    await soon();
    assert.equal(workers.length, 2);
    await assert.rejects(client.insights({ now }), lost);
    assert.ok(await client.insights({ now }));
    assert.equal(workers.length, 3);
    client.dispose();
  });
});

const shippedPolicy = async () =>
  JSON.parse(await readFile(new URL('../../../core/contract/policy.json', import.meta.url)));

test('after dispose every verb says so, what waited too, and the worker has ended', async () => {
  const { client, workers } = await begun();
  const waiting = client.insights({ now });
  client.dispose();
  client[Symbol.dispose]?.();
  await assert.rejects(waiting, { code: 'disposed' });
  await assert.rejects(client.insights({ now }), { code: 'disposed' });
  await assert.rejects(client.read('products', products), { code: 'disposed' });
  assert.ok(workers[0].isEnded);
  assert.equal(workers.length, 1);
});

test('importing creator-compass/worker has no side effect', async () => {
  const before = Reflect.ownKeys(globalThis);
  assert.ok(Object.keys(await import('creator-compass/worker')).includes('CompassWorker'));
  assert.deepEqual(Reflect.ownKeys(globalThis), before);
});
