// Four times the feed takes about four times the instructions, whatever is in it: reading it and the first
// view are counted by callgrind, which a busy machine does not change. What is compared is what the next three
// quarters add: beside what any view takes a square of a small size would not be seen. test/trust/README.md
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { which } from '../../../emsdk-config/run.mjs';
import { instructionsOf } from '../../bench/quick/callgrind.mjs';
import { isLong } from '../length.mjs';
import { cases } from './cases.mjs';

// quadratic is 16
const most = 4.6;
// what grows by less than this does not matter
const least = 1e6;

const written = (folder, feeds) =>
  Object.fromEntries(
    Object.entries(feeds).map(([kind, feed]) => {
      const path = join(folder, `${kind}.json`);
      writeFileSync(path, typeof feed === 'string' ? feed : JSON.stringify(feed));
      return [kind, path];
    }),
  );

async function counted({ make }, size) {
  const folder = mkdtempSync(join(tmpdir(), 'limits-'));
  try {
    return await instructionsOf(written(folder, make(size)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const skip = which('valgrind') ? false : 'valgrind is not installed';

describe('feeds that are meant to be slow', { skip }, () => {
  for (const [name, each] of Object.entries(cases)) {
    if (!isLong && !each.short) continue;
    for (const times of isLong ? (each.times ?? [1, 4]) : [1]) {
      test(`${name}, ${times * each.size} and four times as much`, async (t) => {
        const [quarter, once, fourfold] = [
          await counted(each, (times * each.size) / 4),
          await counted(each, times * each.size),
          await counted(each, 4 * times * each.size),
        ];
        for (const step of ['reading', 'first_view']) {
          const added = once[step] - quarter[step];
          const ratio = (fourfold[step] - once[step] + 4 * least) / (added + least);
          const millions = Math.round(fourfold[step] / 1e6);
          t.diagnostic(`${step}: ${ratio.toFixed(2)} times, ${millions} million`);
          assert.ok(ratio <= most, `${step}: ${ratio} times`);
        }
      });
    }
  }
});
