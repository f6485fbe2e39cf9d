// The engine behind a worker's messages: the same answers, errors and rules as on the page's own thread.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CompassError } from '../../../web/dist/worker/index.js';
import { golden } from '../golden.mjs';
import { creators, feedbackPath, now, objectives, readSamples, sample } from '../samples.mjs';
import { verbs } from '../verbs.mjs';
import { begun, shippedPolicy } from './thread.mjs';

const named = { mixture: 'insights', 'what-if': 'whatIf', 'insights-learned': 'insights' };

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
          const learns = name.endsWith('learned');
          if (learns) await client.feedback(readFileSync(feedbackPath, 'utf8'), { now });
          const verb = named[name] ?? name;
          const answer = await client.documents[verb](...given);
          assert.equal(answer, golden(`${creator}.${objective}.${name}`), `${name}, ${objective}`);
          assert.deepEqual(await client[verb](...given), JSON.parse(answer));
          if (learns) await client.setLearned(null);
        }
      }
      client.dispose();
    });
  }

  test('rules are followed from the start, and a refused one changes nothing', async () => {
    const policy = shippedPolicy;
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
  if (['product', 'inspiration', 'what-if'].includes(name)) return [args[1], query];
  if (name === 'mixture') return [{ objective: { followers: Number(args[2]) }, now }];
  if (name === 'posted') return [{ sort: 'revenue', direction: 'ascending', count: 5, now }];
  if (name === 'learned') return [{ now }];
  if (name === 'ledger') return [{ count: 50, now }];
  return [query];
}

test('after dispose every verb says so, what waited too, and the worker has ended', async () => {
  const { client, workers } = await begun();
  const waiting = client.insights({ now });
  client.dispose();
  client[Symbol.dispose]?.();
  await assert.rejects(waiting, { code: 'disposed' });
  await assert.rejects(client.insights({ now }), { code: 'disposed' });
  await assert.rejects(client.read('products', sample('products')), { code: 'disposed' });
  assert.ok(workers[0].isEnded);
  assert.equal(workers.length, 1);
});

test('importing creator-compass/worker has no side effect', async () => {
  const before = Reflect.ownKeys(globalThis);
  assert.ok(Object.keys(await import('creator-compass/worker')).includes('CompassWorker'));
  assert.deepEqual(Reflect.ownKeys(globalThis), before);
});
