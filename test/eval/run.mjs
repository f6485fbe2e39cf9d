// npm run eval -- --data FOLDER [--json | --markdown] [--only NAME] [--quick]: the engine on real
// data; --markdown is what RESULTS.md holds; NAME is that of an evaluation, several with commas.
// Each evaluation runs in a process of its own, as many at once as there are processors.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { evaluations } from './evaluations.mjs';
import { markdown, table } from './table.mjs';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** Lines of all evaluations, in their order. */
export async function runAll({ data, only = [], quick = false, onDone = () => {} }) {
  const wanted = evaluations.filter(({ name }) => only.length === 0 || only.includes(name));
  const lines = new Array(wanted.length);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < wanted.length; at = next++) {
      lines[at] = await runOne(wanted[at], { data, quick });
      onDone(wanted[at].name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return lines.flat();
}

function runOne(evaluation, { data, quick }) {
  const missing = evaluation.needs.filter((file) => !existsSync(join(data, file)));
  if (missing.length > 0) return [skipped(evaluation.name, `${missing.join(', ')} is not there`)];
  return new Promise((done, failed) => {
    const child = fork(worker, [JSON.stringify({ name: evaluation.name, quick })], {
      env: { ...process.env, COMPASS_DATA: data },
    });
    let lines = null;
    child.on('message', (message) => (lines = message));
    child.on('exit', (code) =>
      lines ? done(lines) : failed(new Error(`${evaluation.name}: stopped with ${code}`)),
    );
  });
}

const skipped = (name, reason) => ({
  id: name,
  goal: '',
  figure: null,
  interval: null,
  baselines: {},
  met: null,
  notes: [`skipped: ${reason}`],
});

/** Names of --only, each that of an evaluation. */
function named(only) {
  const names = only.flatMap((list) => list.split(','));
  const known = evaluations.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  process.stderr.write(
    `no evaluation is named ${unknown.join(', ')}; there are:\n${known.join('\n')}\n`,
  );
  process.exit(2);
}

async function main() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
    },
  });
  const only = named(values.only);
  const data = resolve(process.env.INIT_CWD ?? '.', values.data);
  const started = performance.now();
  const say = (name) =>
    process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  const lines = await runAll({ ...values, only, data, onDone: say });
  const text = () => (values.markdown ? `${markdown(lines)}\n` : table(lines));
  process.stdout.write(values.json ? `${JSON.stringify({ lines }, null, 1)}\n` : text());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
