// The kinds of line in the table: each turns a few words into a run({minutes}) that resolves to
// {attempts, findings, figure}. A line is met when nothing was found.
import { join } from 'node:path';
import { cmakeBuild } from '../../../emsdk-config/cmake.mjs';
import { fuzzAll, targets } from '../../fuzz/run.mjs';
import { root } from '../../module/samples.mjs';
import { doctest, testFiles } from '../../runner/kinds.mjs';
import { heard } from '../told.mjs';

const thousands = (number) => number.toLocaleString('en');

/** tests in node over the whole range; attempts and figures are what they tell, else how many passed */
export const tests =
  (files, { env = {} } = {}) =>
  async () => {
    const paths = files.map((file) => join(root, 'test', file));
    const { passed, failed, text } = await testFiles(paths, { env: { TRUST: 'long', ...env } });
    const { attempts, figures } = heard(text);
    const figure = [`${passed} tests`, ...figures].join('; ');
    return { attempts: attempts ?? passed, findings: failed, figure };
  };

/** a doctest program of a preset, built first; some of its cases or all */
export const cases =
  (preset, program, { cases: wanted = [], with: runner = [] } = {}) =>
  async () => {
    await cmakeBuild(preset, [program.replace(/\.js$/, '')]);
    const path = join('build', preset, 'bin', program);
    const [command, ...args] = [...runner, path];
    const { passed, failed, note } = await doctest(command, ...args, ...wanted)();
    return { attempts: passed + failed, findings: failed, figure: note ?? `${passed} cases pass` };
  };

let fuzzing; // those that are asked for are tried together, one for each processor

/** one target of the fuzzers, for so long */
export const fuzzed =
  (target) =>
  async ({ minutes, ids }) => {
    const only = targets.filter((each) => ids.includes(`fuzz-${each}`));
    fuzzing ??= fuzzAll({ seconds: Math.ceil(minutes * 60), only });
    const line = (await fuzzing).find((each) => each.target === target);
    const { executions, coverage, findings, seconds } = line;
    const figure = `${seconds} s of processor time, ${thousands(coverage)} places reached`;
    return { attempts: executions, findings, figure };
  };
