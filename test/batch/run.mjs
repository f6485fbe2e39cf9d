// The native program's `batch`, run over text or beside a test that speaks with it line by line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { programs } from '../module/cli.mjs';
import { now, samplePath } from '../module/samples.mjs';

export const shop = [
  '--products',
  samplePath('products'),
  '--inspiration',
  samplePath('inspiration'),
];
export const atNow = ['--now', String(now)];

/** A feed as one line: JSON has ends of lines between its parts only. */
export const lineOf = (path) => readFileSync(path, 'utf8').replaceAll('\n', ' ');
export const sampleLines = ['creator-0', 'creator-2', 'creator-6'].map((name) =>
  lineOf(samplePath(name)),
);

export function start(args = [], { feeds = shop, program = programs['g++'] } = {}) {
  return spawn(program, ['batch', ...feeds, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** {code, signal, lines, told}: exit code, answers, stderr. `input`: lines, or text as it is. */
export async function batch(input, args = atNow, options = {}) {
  const child = start(args, options);
  child.stdin.on('error', () => undefined); // it may end before it has read all
  child.stdin.end(Array.isArray(input) ? input.map((line) => `${line}\n`).join('') : input);
  const [output, told, [code, signal]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'close'),
  ]);
  if (output !== '' && !output.endsWith('\n')) throw new Error('the last answer is torn');
  return { code, signal, lines: output.split('\n').slice(0, -1), told };
}
