// A worker that dies, or does not start: who is told, and what takes its place.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { now, readSamples, sample } from '../samples.mjs';
import { begun, PortWorker, shippedPolicy, soon } from './thread.mjs';

const products = sample('products');

describe('a worker that dies', () => {
  const lost = { code: 'engine_failed', detail: 'the feeds have to be read again' };

  test('what waits is told, another takes its place with the same rules, and feeds are read again', async () => {
    const { client, workers } = await begun({ policy: shippedPolicy });
    await readSamples(client, 'creator-2');
    const before = await client.documents.insights({ now });
    const waiting = client.documents.insights({ now });
    workers[0].die();
    await assert.rejects(waiting, lost);
    assert.ok(workers[0].isEnded);
    assert.equal(workers.length, 2);
    assert.equal(workers[1].sent[0].policy, JSON.stringify(shippedPolicy));
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
