// npm run coverage [-- --json] [--missed] [--all]: lines and branches of core/ that its tests run, by
// stage. --missed names those that nothing runs; --json gives a document as the last line; --all runs
// the cases of simulated truth too, which take minutes. Ends with 1 below the goals.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cmakeBuild } from '../../emsdk-config/cmake.mjs';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { output } from '../../emsdk-config/run.mjs';
import { setup } from '../../emsdk-config/setup.mjs';
import { stages } from '../architecture/sources.mjs';
import { ensurePackages } from '../runner/debian.mjs';
import { byStage, missed, readBranches, readLines } from './counts.mjs';

const goals = { lines: 0.95, branches: 0.9 };
const folder = join(projectDir, 'build/coverage');
const program = join(folder, 'bin/core-tests');

// the tools of the very clang that counted: the format of the counts changes with the version
const tool = async (name) => (await output('clang++', [`-print-prog-name=${name}`])).trim();

async function count(filter) {
  const raw = join(folder, 'counts');
  rmSync(raw, { recursive: true, force: true });
  mkdirSync(raw);
  const env = { ...process.env, LLVM_PROFILE_FILE: join(raw, 'core-tests.profraw') };
  // a compiler's cache names sources from the build folder on, and tests read what lies beside them
  await output(program, filter, { cwd: folder, env });
  const merged = join(raw, 'core-tests.profdata');
  const from = join(raw, 'core-tests.profraw');
  await output(await tool('llvm-profdata'), ['merge', '-sparse', from, '-o', merged]);
  const exported = async (format) => {
    const args = ['export', `-format=${format}`, `-instr-profile=${merged}`, program];
    return output(await tool('llvm-cov'), args);
  };
  const lines = readLines(await exported('lcov'));
  const branches = readBranches(await exported('text'));
  return [...lines]
    .map(([path, counts]) => ({
      path: relative(projectDir, path),
      lines: counts,
      branches: branches.get(path) ?? new Map(),
    }))
    .filter(({ path }) => path.startsWith('core/')); // the tests count themselves too
}

const percent = ({ all, covered }) =>
  all === 0 ? '' : `${((100 * covered) / all).toFixed(1)} % of ${all}`;

function print(rows) {
  for (const { name, lines, branches } of rows) {
    const cells = [percent(lines).padStart(16), percent(branches).padStart(16)];
    console.log(`${name.padEnd(10)} lines ${cells[0]}   branches ${cells[1]}`);
  }
}

function printMissed(files) {
  for (const { path, lines, branches } of missed(files)) {
    console.log(`${path}: lines ${lines.join(' ') || 'none'}; ${branches.join(', ')}`);
  }
}

const flags = process.argv.slice(2);
const unknown = flags.find((flag) => !['--json', '--missed', '--all'].includes(flag));
if (unknown) {
  console.error(`unknown argument ${unknown}; there is --json, --missed and --all`);
  process.exit(2);
}
await ensurePackages(['clang', 'llvm']);
await setup();
await cmakeBuild('coverage', ['core-tests']);
const files = await count(flags.includes('--all') ? [] : ['-tce=*simulated truth*']);
const rows = byStage(files, stages());
if (flags.includes('--json')) console.log(JSON.stringify({ goals, stages: rows }));
else print(rows);
if (flags.includes('--missed')) printMissed(files);
const all = rows.at(-1);
const falls = Object.keys(goals).filter((kind) => all[kind].covered < goals[kind] * all[kind].all);
for (const kind of falls) console.error(`${kind}: less than ${100 * goals[kind]} %`);
process.exitCode = falls.length > 0 ? 1 : 0;
