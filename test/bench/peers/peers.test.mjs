// All contestants answer the same over a small session, the first view and every order of the own videos.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../samples/random.mjs';
import { feedPaths, postedPath } from '../feeds/files.mjs';
import { given } from '../native/programs.mjs';
import { contestants } from '../node/contestants.mjs';
import { inProcess } from '../node/processes.mjs';
import { bestRows } from './best.mjs';
import { expectSame } from './same.mjs';

const products = 300;
const once = { time: 0, least: 1, warmup: 0 };
const options = { slow: once, quick: once };

async function expectAllSame(task, paths, name) {
  const job = { task, paths, given: await given(paths, name), options };
  const { answers: expected } = await inProcess({ ...job, name: 'compass' });
  assert.ok(Object.keys(expected).length > 1);
  for (const peer of Object.keys(contestants)) {
    const { answers } = await inProcess({ ...job, name: peer });
    for (const question of Object.keys(expected)) {
      expectSame(`${peer}, ${question}`, answers[question], expected[question]);
    }
  }
}

test('views of both objectives', async () => {
  await expectAllSame('view', await feedPaths(products), products);
});

test('pages of many posted videos', async () => {
  const paths = { ...(await feedPaths(products)), creator: await postedPath(2_000, products) };
  await expectAllSame('posted', paths, 'some-posted');
});

test('a difference is told', () => {
  assert.throws(() => expectSame('peer', { sum: 12 }, { sum: 13 }), /peer, sum: …12… where …13…/);
});

test('the best rows are the first of the sorted ones', () => {
  const random = new Random('bench/best');
  for (const [length, k] of [
    [0, 3],
    [5, 3],
    [20_000, 50],
    [20_000, 5_000],
  ]) {
    // few values, so that many tie; some are missing
    const keys = Float64Array.from({ length }, () =>
      random.chance(0.1) ? Number.NaN : random.whole(0, 999),
    );
    const skip = Uint8Array.from({ length }, () => (random.chance(0.2) ? 1 : 0));
    for (const sign of [1, -1]) {
      const value = (row) => (Number.isNaN(keys[row]) ? Infinity : -sign * keys[row]);
      const sorted = [...keys.keys()]
        .filter((row) => skip[row] === 0)
        .sort((a, b) => (value(a) === value(b) ? b - a : value(a) - value(b)))
        .slice(0, k);
      assert.deepEqual(
        bestRows(keys, (a, b) => a > b, k, { sign, skip }),
        sorted,
      );
    }
  }
});
