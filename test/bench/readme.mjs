// Writes the table of docs/performance.md from the last run (build/bench/last.json).
//   node test/bench/readme.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { limits } from './limits.mjs';
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

const document = join(root, 'docs/performance.md');
const text = readFileSync(document, 'utf8');
const [start, end] = [text.indexOf(from), text.indexOf(to)];
if (start < 0 || end < start) throw new Error(`docs/performance.md has no ${from} … ${to}`);
const last = JSON.parse(readFileSync(join(root, 'build/bench/last.json'), 'utf8'));
writeFileSync(document, `${text.slice(0, start)}${from}\n\n${table(last)}\n\n${text.slice(end)}`);
