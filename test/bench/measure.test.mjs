import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exponent, samplesOf, summary } from './measure.mjs';

test('quartiles lie between the samples', () => {
  assert.deepEqual(summary([4, 1, 2, 3]), { median: 2.5, p25: 1.75, p75: 3.25, n: 4 });
  assert.deepEqual(summary([7]), { median: 7, p25: 7, p75: 7, n: 1 });
});

test('the exponent of a power is the power', () => {
  const points = [300, 3_000, 30_000, 300_000].map((x) => [x, 7 * x ** 1.5]);
  assert.ok(Math.abs(exponent(points) - 1.5) < 1e-12);
});

test('a task runs as often as it must, and what makes it ready before each', async () => {
  const seen = [];
  const task = { run: () => seen.push('run'), before: () => void seen.push('before') };
  const { one } = await samplesOf({ one: task }, { time: 0, least: 3, warmup: 1 });
  assert.equal(one.length, 3);
  assert.deepEqual(seen, ['before', 'run', 'before', 'run', 'before', 'run', 'before', 'run']);
});
