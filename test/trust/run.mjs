// npm run trust -- [--minutes N] [--only ID,…] [--json]: everything that this folder and the fuzzers try,
// in its long form, as a table: attempts, findings, figure. Ends with 1 if something was found.
// --minutes: how long each fuzzer goes on (30).
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { lines } from './table/lines.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const known = lines.map(({ id }) => id);
const only = values.only.flatMap((list) => list.split(','));
const unknown = only.filter((id) => !known.includes(id));
if (!(minutes > 0) || unknown.length > 0) {
  console.error(`--minutes takes a number, --only some of ${known.join(', ')}`);
  process.exit(2);
}

const table = await new Promise((resolve, reject) => {
  const worker = fileURLToPath(new URL('table/tried.mjs', import.meta.url));
  const task = { minutes, ids: only.length > 0 ? only : known };
  const child = fork(worker, [JSON.stringify(task)], { stdio: ['ignore', 2, 2, 'ipc'] });
  child.on('message', resolve);
  child.on('error', reject);
  child.on('exit', (code) => reject(new Error(`the table was not made: ended with ${code}`)));
});

if (values.json) console.log(JSON.stringify({ lines: table }, null, 1));
else console.table(Object.fromEntries(table.map(({ id, ...rest }) => [id, rest])));
process.exitCode = table.every(({ met }) => met) ? 0 : 1;
