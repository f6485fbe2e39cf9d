// npm run bench [-- --json] [--quick] [--only PART,…] [--add]: this module beside its peers, over feeds of four
// sizes (README.md here). --quick: what does not depend on the machine's mood, as CI checks it. --only:
// some of the parts; the other lines are null. --add: to the figures of the last run, which stay.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { figuresOf, parts } from './figures.mjs';
import { linesOf } from './lines.mjs';
import { load, machine } from './machine.mjs';
import { print } from './table.mjs';

const args = process.argv.slice(2);
const flag = (name) => args.includes(`--${name}`);
const only = args.flatMap((arg, at) => (args[at - 1] === '--only' ? arg.split(',') : []));
const unknown = only.filter((part) => !(part in parts));
if (unknown.length > 0) {
  console.error(`no part is called ${unknown[0]}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

// the table is for stdout, what goes on for stderr
const tell = (text) => console.error(`· ${text}`);
const answer = console.log;
if (flag('json')) console.log = console.error;

const last = join(root, 'build/bench/last.json');

if (flag('quick')) {
  const { quick } = await import('./quick/run.mjs');
  process.exitCode = await quick({ answer, json: flag('json') });
} else {
  let document;
  let on; // asked for once the parts have installed what they need
  const keep = async (figures) => {
    on ??= await machine();
    document = {
      machine: { ...on, load: `load ${load()}` },
      lines: linesOf(figures),
      figures,
    };
    writeFileSync(last, `${JSON.stringify(document, null, 1)}\n`);
  };
  const known = flag('add') ? JSON.parse(readFileSync(last, 'utf8')).figures : {};
  await figuresOf(only.length > 0 ? only : Object.keys(parts), { tell, keep, known });
  const { figures: _, ...told } = document;
  if (flag('json')) answer(JSON.stringify(told));
  else print(document);
}
