// Writes the tables of docs/performance.md and README.md from the last run (build/bench/last.json).
//   node test/bench/readme.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { limits } from './limits.mjs';
import { short } from './short.mjs';
import { verdicts, words } from './table.mjs';

const [from, to] = ['<!-- made by test/bench/readme.mjs -->', '<!-- until here -->'];

function table({ machine, lines }) {
  const rows = lines.map(
    ({ goal, figure, met, reason }) => `| ${goal} | ${words(figure, reason)} | ${verdicts[met]} |`,
  );
  const missed = lines.filter(({ limit }) => limit !== undefined);
  const on = Object.values(machine).filter(Boolean).join(', ');
  return [
    ...[`On ${on}:`, '', '| goal | figure | met |', '| --- | --- | --- |', ...rows, ''],
    ...['![How time grows with the feed, and how long the peers take](pictures/bench.svg)', ''],
    'What limits the goals that are missed, and how it was found (`test/bench/limits.mjs`):',
    '',
    ...missed.map(({ id }) => `- *${id}*: ${limits[id]}.`),
  ].join('\n');
}

const inShort = ({ lines }) =>
  [
    '| goal | here | met |',
    '| --- | --- | --- |',
    ...lines.map((line) => `| ${line.goal} | ${short(line)} | ${verdicts[line.met]} |`),
  ].join('\n');

function write(name, made) {
  const document = join(root, name);
  const text = readFileSync(document, 'utf8');
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`${name} has no ${from} … ${to}`);
  writeFileSync(document, `${text.slice(0, start)}${from}\n\n${made}\n\n${text.slice(end)}`);
}

const last = JSON.parse(readFileSync(join(root, 'build/bench/last.json'), 'utf8'));
write('docs/performance.md', table(last));
write('README.md', inShort(last));
