// The kinds of suite: each turns a few words into a run() that counts what passed and failed.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cmakeBuild, toolEnv } from '../../emsdk-config/cmake.mjs';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { stream } from '../../emsdk-config/run.mjs';
import { ensurePackages, wishPackages } from './debian.mjs';
import { nodeTestFiles } from './files.mjs';

// a command that succeeds or does not: one passed or one failed
export function command(program, ...args) {
  return () => stream(program, args, { cwd: projectDir, env: toolEnv() });
}

export function build(preset, ...targets) {
  return () => cmakeBuild(preset, targets);
}

// a program made with doctest, counted by its summary line:
//   [doctest] test cases: 12 | 12 passed | 0 failed | 0 skipped
export function doctest(program, ...args) {
  return async ({ quiet = false } = {}) => {
    const text = await captured(program, [...args, '--no-colors=true'], {}, quiet);
    const [, passed, failed] =
      text.match(/\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/) ?? [];
    if (passed === undefined) throw new Error(`${program} printed no summary: ${text}`);
    return { ...counts(passed, failed, text.ended), text: quiet ? String(text) : undefined };
  };
}

// node's own test runner over test/<folder>/**/*.test.mjs; alone: a file at a time
export function nodeTests(folder, options = {}) {
  const { packages = [], wished = [], env = {}, nodeArgs = [], alone = false } = options;
  return async () => {
    await ensurePackages(packages);
    await wishPackages(wished);
    const files = nodeTestFiles(folder);
    if (files.length === 0) throw new Error(`test/${folder} holds no *.test.mjs`);
    const { text: _, ...result } = await testFiles(files, { env, nodeArgs, alone });
    return result;
  };
}

// some files of tests, counted by the summary that node's runner prints:
//   ℹ pass 5
export async function testFiles(files, { env = {}, nodeArgs = [], alone = true } = {}) {
  const timeout = env.TRUST === 'long' ? 7_200_000 : 600_000; // ms that one test may take
  const atOnce = alone ? 1 : availableParallelism();
  const args = [
    '--test',
    '--test-reporter=spec',
    `--test-timeout=${timeout}`,
    `--test-concurrency=${atOnce}`,
    ...files,
  ];
  const text = await captured(process.execPath, [...nodeArgs, ...args], env);
  const count = (word) => text.match(new RegExp(`^\\W*${word} (\\d+)$`, 'm'))?.[1];
  if (count('pass') === undefined) throw new Error('node --test printed no summary');
  const failed = Number(count('fail')) + Number(count('cancelled'));
  return { ...counts(count('pass'), failed, text.ended), text: String(text) };
}

// what was printed, plain, with `ended`: the error of a program that did not end well, if any; quiet:
// kept for whoever asked, and not printed now
async function captured(program, args, env = {}, quiet = false) {
  mkdirSync(join(projectDir, 'build'), { recursive: true });
  let text = '';
  let ended;
  const onText = (more) => {
    text += more;
  };
  try {
    // node decides by FORCE_COLOR and NO_COLOR whether a pipe gets colours
    const plain = {
      ...toolEnv(),
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      NODE_TEST_CONTEXT: undefined,
    };
    await stream(program, args, { cwd: projectDir, env: { ...plain, ...env }, onText, quiet });
  } catch (error) {
    ended = error;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal
  return Object.assign(new String(text.replace(/\x1b\[[\d;]*m/g, '')), { ended });
}

// a program that says all is well and ends with an error (a sanitizer, a crash) has failed
function counts(passed, failed, ended) {
  const result = { passed: Number(passed), failed: Number(failed) };
  if (ended && result.failed === 0) return { ...result, failed: 1, note: ended.message };
  return result;
}
