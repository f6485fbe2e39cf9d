// What can be held to a committed number: instructions by compiler, allocations of the warm path, the
// module's size. Never a time.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output, which } from '../../../emsdk-config/run.mjs';
import { root } from '../../module/samples.mjs';
import { feedPaths } from '../feeds/files.mjs';
import { program, session } from '../native/programs.mjs';
import { sizes } from '../node/figures.mjs';
import { instructionsOf } from './callgrind.mjs';

const file = join(root, 'test/bench/quick/baseline.json');
const products = 3_000;
const instructionShare = 0.03;
const sizeBytes = 1_000;

export const refresh = 'node test/bench/quick/refresh.mjs';

const baseline = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** counts differ by compiler and by processor; "g++ 12.2.0 x86_64" */
export async function compiler() {
  const version = (await output('g++', ['-dumpfullversion'])).trim();
  const machine = (await output('g++', ['-dumpmachine'])).trim().split('-')[0];
  return `g++ ${version} ${machine}`;
}

async function instructions() {
  if (!which('valgrind')) return { reason: 'valgrind is not installed' };
  return { found: await instructionsOf(await feedPaths(products)) };
}

async function allocations() {
  const args = ['counted', ...session(await feedPaths(products))];
  return { found: JSON.parse(await output(program, args)) };
}

async function moduleSize() {
  if (!existsSync(join(root, 'web/wasm/compass.wasm')))
    return { reason: 'the module is not built' };
  return { found: { brotli: sizes().reduce((sum, { brotli }) => sum + brotli, 0) } };
}

const checks = {
  instructions: {
    measure: instructions,
    perCompiler: true,
    holds: (found, known) => Math.abs(found - known) <= instructionShare * known,
    rule: 'within 3 %',
  },
  allocations: {
    measure: allocations,
    perCompiler: true,
    holds: (found, known) => found === known,
    rule: 'equal',
  },
  size: {
    measure: moduleSize,
    perCompiler: false,
    holds: (found, known) => Math.abs(found - known) <= sizeBytes,
    rule: 'within 1 kB',
  },
};

/** names of the checks, in order */
export const names = Object.keys(checks);

/** {rows: [{what, found, known, met}], rule} or {reason} why it cannot be said */
export async function check(name) {
  const { measure, perCompiler, holds, rule } = checks[name];
  const key = perCompiler ? await compiler() : 'module';
  const known = baseline()[name]?.[key];
  if (known === undefined) return { reason: `no baseline for ${key}; ${refresh} writes it` };
  const { found, reason } = await measure();
  if (reason !== undefined) return { reason };
  const rows = Object.entries(found).map(([what, value]) => ({
    what: `${name} of ${what}`,
    found: value,
    known: known[what] ?? null,
    met: known[what] !== undefined && holds(value, known[what]),
  }));
  return { rows, rule };
}

/** writes what is measured now over the baseline; other compilers' stay */
export async function writeBaseline() {
  const next = baseline();
  for (const [name, { measure, perCompiler }] of Object.entries(checks)) {
    const { found, reason } = await measure();
    if (reason !== undefined) console.log(`${name}: ${reason}; the baseline stays`);
    else next[name] = { ...next[name], [perCompiler ? await compiler() : 'module']: found };
  }
  writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
}
