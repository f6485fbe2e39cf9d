// Runs contestants in processes of their own, round after round, so that a slow minute of the machine
// meets all of them.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { summary } from '../measure.mjs';
import { expectSame } from '../peers/same.mjs';

/** how often the contestants take turns; BENCH_ROUNDS=1 for a quick look */
export const turns = Number(process.env.BENCH_ROUNDS ?? 3);

const script = fileURLToPath(new URL('contestant.mjs', import.meta.url));
const run = promisify(execFile);

export async function inProcess(job) {
  const args = ['--max-old-space-size=12288', script, JSON.stringify(job)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}

/**
 * {name: {task: {median, p25, p75, n}}} of `names` over `rounds`. job: {task, paths, given, options}. Throws
 * where a contestant answers otherwise than the first one.
 */
export async function rounds(names, job, { count, tell = () => {} }, runJob = inProcess) {
  const samples = Object.fromEntries(names.map((name) => [name, {}]));
  let expected = null;
  for (let round = 1; round <= count; round += 1) {
    for (const name of names) {
      tell(`${name}, round ${round} of ${count}`);
      const result = await runJob({ ...job, name });
      expected ??= result.answers;
      for (const [question, answer] of Object.entries(result.answers)) {
        expectSame(`${name}, ${question}`, answer, expected[question]);
      }
      for (const [task, list] of Object.entries(result.samples)) {
        samples[name][task] ??= [];
        samples[name][task].push(...list);
      }
    }
  }
  const told = ([name, tasks]) => [
    name,
    Object.fromEntries(Object.entries(tasks).map(([task, list]) => [task, summary(list)])),
  ];
  return Object.fromEntries(Object.entries(samples).map(told));
}
