// Lines of the table that another command measures: what its document says, and whether its goal is met.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../module/samples.mjs';

/** the last line that a script of test/ prints is its document */
function documentOf(script, args) {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, maxBuffer: 1 << 28 };
    const all = [join(root, 'test', script), ...args, '--json'];
    const child = execFile(process.execPath, all, options, (error, out) => {
      const last = out.trimEnd().split('\n').at(-1);
      if (last.startsWith('{')) resolve(JSON.parse(last));
      else reject(error ?? new Error(`${script} printed no document`));
    });
    child.stderr.pipe(process.stderr);
  });
}

const share = ({ all, covered: some }) => some / all;
const percent = (number) => `${(100 * number).toFixed(1)} %`;

export async function covered() {
  const { goals, stages } = await documentOf('coverage/run.mjs', []);
  const all = stages.at(-1);
  const kinds = Object.keys(goals);
  return {
    attempts: all.lines.all + all.branches.all,
    findings: kinds.filter((kind) => share(all[kind]) < goals[kind]).length,
    figure: kinds.map((kind) => `${kind} ${percent(share(all[kind]))}`).join(', '),
  };
}

const killedAtLeast = 0.85;

export async function mutated({ minutes }) {
  const { table, seed } = await documentOf('mutation/run.mjs', ['--minutes', `${minutes}`]);
  const { mutants, killed } = table.at(-1);
  return {
    attempts: mutants,
    findings: killed / mutants < killedAtLeast ? 1 : 0,
    figure: `${killed} of ${mutants} killed (${percent(killed / mutants)}), seed ${seed}`,
  };
}
