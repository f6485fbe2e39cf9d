// Instructions of each counted step (native/counted.cpp), as valgrind's callgrind counts them: the same
// program over the same feeds gives the same number on a quiet and on a busy machine.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from '../../../emsdk-config/run.mjs';
import { program, session } from '../native/programs.mjs';

const steps = ['reading', 'view', 'posted', 'later', 'feedback', 'mixture', 'what_if'];

/** {reading, first_view, first_objective, objective, posted, later, feedback, mixture, what_if}: instructions; from
 * `objective` on warm */
export async function instructionsOf(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'callgrind-'));
  try {
    const options = [
      '--tool=callgrind',
      `--callgrind-out-file=${join(folder, 'out')}`,
      // the files are in memory by then
      '--zero-before=counted_reading',
      ...steps.map((step) => `--dump-after=counted_${step}`),
    ];
    await output('valgrind', [...options, program, 'counted', ...session(paths)]);
    const { reading, view, posted, later, feedback, mixture, what_if } = dumpsIn(folder);
    return {
      reading: reading[0],
      first_view: view[0],
      first_objective: view[1],
      objective: view.at(-1),
      posted: posted.at(-1),
      later: later[0],
      feedback: feedback[0],
      mixture: mixture[0],
      what_if: what_if[0],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// {step: [instructions of its first run, of its second, …]}; dumps are numbered as they came
function dumpsIn(folder) {
  const found = Object.fromEntries(steps.map((step) => [step, []]));
  const number = (name) => Number(name.split('.')[1]);
  for (const name of readdirSync(folder)
    .filter((name) => number(name) > 0)
    .sort((one, other) => number(one) - number(other))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const step = text.match(/^desc: Trigger: --dump-after=counted_(\w+)/m)?.[1];
    if (step !== undefined) found[step].push(Number(text.match(/^(?:summary|totals): (\d+)/m)[1]));
  }
  return found;
}
