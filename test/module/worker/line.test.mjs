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

  describe('or hangs', () => {
    const hasty = (limits) => ({
      ...shippedPolicy,
      limits: { ...shippedPolicy.limits, ...limits },
    });
    const isOver = (seconds) => (error) => {
      assert.deepEqual([error.code, error.detail], [lost.code, lost.detail]);
      assert.equal(error.cause, `it did not answer for ${seconds} s`);
      return true;
    };
    const slowly = () => new Promise((resolve) => setTimeout(resolve, 400));
    // the first worker says nothing once it is there
    const deaf = (nth) =>
      new PortWorker({
        hold: ({ type }) => (nth === 0 && type !== 'ready' ? new Promise(() => {}) : undefined),
      });

    test('over an answer, is ended after the time that the policy gives', async () => {
      const policy = hasty({ answer_milliseconds: 60 });
      const { client, workers } = await begun({ policy, made: deaf });
      await assert.rejects(client.insights({ now }), isOver(0.06));
      assert.ok(workers[0].isEnded);
      await client.setPolicy(shippedPolicy);
      assert.ok(await client.insights({ now }));
      client.dispose();
    });

    test('over a chunk of a feed too; time between chunks is the network’s', async () => {
      const policy = hasty({ chunk_milliseconds: 60 });
      const { client, workers } = await begun({ policy, made: deaf });
      await assert.rejects(client.read('products', products), isOver(0.06));
      assert.ok(workers[0].isEnded);
      await client.setPolicy(shippedPolicy);
      const slow = new ReadableStream({
        async pull(controller) {
          await slowly();
          controller.enqueue(new TextEncoder().encode(products));
          controller.close();
        },
      });
      await client.setPolicy(hasty({ chunk_milliseconds: 300 }));
      await client.read('products', slow);
      assert.equal(workers.length, 2);
      client.dispose();
    });

    test('other rules give other times, also while it runs', async () => {
      const policies = [];
      const { client, workers } = await begun({
        made: () =>
          new PortWorker({
            hold: ({ type }) => policies.length > 0 && type === 'answer' && slowly(),
          }),
      });
      await client.setPolicy(hasty({ answer_milliseconds: 60 }));
      policies.push('hasty');
      await assert.rejects(client.insights({ now }), isOver(0.06));
      assert.equal(workers.length, 2);
      client.dispose();
    });
  });

  test('one that does not start is tried again with the next call only', async () => {
    // says nothing before it dies, however quick its engine is
    const dead = () => {
      const worker = new PortWorker({ hold: () => new Promise(() => {}) });
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
