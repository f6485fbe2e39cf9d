// What is counted is what llvm-cov says, added up by stage.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byStage, missed, readBranches, readLines } from './counts.mjs';

const record = (path, ...rows) => [`SF:${path}`, ...rows, 'end_of_record', ''].join('\n');
const lines = readLines(
  record('core/rank/a.cpp', 'DA:1,4', 'DA:2,0') +
    record('core/rank/b.h', 'DA:7,1') +
    record('core/math/c.cpp', 'DA:3,9'),
);
const branch = (line, whenTrue, whenFalse) => [line, 5, line, 9, whenTrue, whenFalse, 0, 0, 4];
const branches = readBranches(
  JSON.stringify({
    data: [
      {
        files: [
          { filename: 'core/rank/a.cpp', branches: [branch(1, 4, 0)] },
          // a template with two instances
          { filename: 'core/rank/b.h', branches: [branch(7, 0, 3), branch(7, 2, 0)] },
          { filename: 'core/math/c.cpp', branches: [] },
        ],
      },
    ],
  }),
);
const files = [...lines].map(([path, of]) => ({ path, lines: of, branches: branches.get(path) }));

test('lines and branches are added up by stage, in the order of the stages, and in all', () => {
  assert.deepEqual(byStage(files, ['math', 'store', 'rank']), [
    { name: 'math', lines: { all: 1, covered: 1 }, branches: { all: 0, covered: 0 } },
    { name: 'rank', lines: { all: 3, covered: 2 }, branches: { all: 4, covered: 3 } },
    { name: 'all', lines: { all: 4, covered: 3 }, branches: { all: 4, covered: 3 } },
  ]);
});

test('what nothing ran is named', () => {
  assert.deepEqual(missed(files), [
    { path: 'core/rank/a.cpp', lines: [2], branches: ['1:5 false'] },
  ]);
});
