// Reads what `llvm-cov export` says: lines from its lcov form, which joins the functions of a file, and
// branches from its JSON, which names their places, so that a template is one source: a branch is taken
// if any of its instances took it. A branch is one outcome, true or false, of one condition.
import { stageOf } from '../architecture/sources.mjs';

/** lcov text → Map(path → Map(line → count)) */
export function readLines(text) {
  const records = text.split('end_of_record').filter((record) => record.includes('SF:'));
  return new Map(
    records.map((record) => {
      const lines = new Map();
      for (const [, line, count] of record.matchAll(/^DA:(\d+),(\d+)/gm)) {
        add(lines, Number(line), Number(count));
      }
      return [record.match(/SF:(.*)/)[1], lines];
    }),
  );
}

/** JSON text → Map(path → Map('line:column outcome' → count)) */
export function readBranches(text) {
  return new Map(
    JSON.parse(text).data[0].files.map(({ filename, branches }) => {
      const outcomes = new Map();
      for (const [line, column, , , whenTrue, whenFalse] of branches) {
        add(outcomes, `${line}:${column} true`, whenTrue);
        add(outcomes, `${line}:${column} false`, whenFalse);
      }
      return [filename, outcomes];
    }),
  );
}

const add = (counts, key, count) => counts.set(key, (counts.get(key) ?? 0) + count);

const share = (counts) => {
  const all = [...counts.values()];
  return { all: all.length, covered: all.filter((count) => count > 0).length };
};

/** the figures of each stage, in the order given, and of all: {name, lines, branches} */
export function byStage(files, order) {
  const none = (name) => ({
    name,
    lines: { all: 0, covered: 0 },
    branches: { all: 0, covered: 0 },
  });
  const total = none('all');
  const stages = new Map(order.map((name) => [name, none(name)]));
  for (const file of files) {
    for (const kind of ['lines', 'branches']) {
      const part = share(file[kind]);
      for (const row of [stages.get(stageOf(file.path)), total]) {
        row[kind].all += part.all;
        row[kind].covered += part.covered;
      }
    }
  }
  return [...stages.values(), total].filter(({ lines }) => lines.all > 0);
}

/** what nothing ran: [{path, lines: [12, 13], branches: ['40:7 true']}] */
export function missed(files) {
  const never = (counts) => [...counts].filter(([, count]) => count === 0).map(([key]) => key);
  return files
    .map(({ path, lines, branches }) => ({ path, lines: never(lines), branches: never(branches) }))
    .filter(({ lines, branches }) => lines.length + branches.length > 0);
}
