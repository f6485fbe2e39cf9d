// The harness itself: its measures on numbers that can be checked by hand, and one short round of
// every evaluation over the real data.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Random } from '../samples/random.mjs';
import { evaluations } from './evaluations.mjs';
import { runAll } from './run.mjs';
import {
  auc,
  bootstrap,
  distanceFromUniform,
  mean,
  ndcg,
  partialSpearman,
  slope,
  spearman,
  wilson,
} from './statistics.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.env.COMPASS_DATA ?? resolve(here, '../../../shared/data');
const near = (value, expected, off = 1e-9) =>
  assert.ok(Math.abs(value - expected) <= off, `${value}`);

describe('measures', () => {
  test('ranks', () => {
    near(ndcg([3, 0, 2], [0, 2, 3], 10), (3 + 2 / 2) / (3 + 2 / Math.log2(3)));
    near(spearman([1, 2, 3, 4], [10, 20, 20, 40]), 0.9486832980505138);
    near(auc([1, 2, 3, 4], [false, true, false, true]), 0.75);
    near(auc([1, 1], [false, true]), 0.5);
    near(partialSpearman([1, 2, 3, 4, 5], [1, 2, 3, 5, 4], [5, 1, 4, 2, 3]), 0.8924, 1e-3);
  });
  test('lines, distances, intervals', () => {
    near(slope([0, 1, 2], [1, 3, 5]), 2);
    near(distanceFromUniform([0.5]), 0.5);
    near(wilson(0, 40, 1.96)[1], 0.0876, 1e-3);
    const draws = Array.from({ length: 400 }, (_, at) => at % 2);
    const [low, high] = bootstrap(draws, mean, new Random('test'));
    near(low, 0.451, 0.01);
    near(high, 0.549, 0.01);
  });
});

const missing = evaluations
  .flatMap(({ needs }) => needs)
  .filter((file) => !existsSync(join(data, file)));
const skip = missing.length > 0 ? `${missing[0]} is not in ${data}` : false;

test('a short round of every evaluation', { skip }, async (t) => {
  const lines = await runAll({ data, quick: true });
  assert.ok(lines.length >= evaluations.length);
  for (const line of lines) {
    const keys = ['id', 'goal', 'figure', 'interval', 'baselines', 'met'];
    for (const key of keys) assert.ok(key in line, `${line.id}: ${key}`);
    assert.ok(Number.isFinite(line.figure), `${line.id}: ${line.figure}`);
  }
  const exact = lines.find(({ id }) => id.startsWith('E6'));
  assert.equal(exact.figure, 0);
  t.diagnostic(`${lines.length} lines`);
});

test('a folder without the files: each line says what is missing', async () => {
  const lines = await runAll({ data: here, quick: true, only: ['similar', 'affinity-movielens'] });
  for (const line of lines) {
    assert.equal(line.figure, null);
    assert.match(line.notes[0], /skipped: .*csv/);
  }
});
