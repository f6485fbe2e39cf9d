// The native programs: built when asked for, run over feeds on disk.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolEnv } from '../../../emsdk-config/cmake.mjs';
import { projectDir } from '../../../emsdk-config/paths.mjs';
import { output, stream } from '../../../emsdk-config/run.mjs';
import { asOf } from '../../samples/time.mjs';
import { folder } from '../feeds/files.mjs';

const run = promisify(execFile);
const core = join(projectDir, 'build/native/bin/bench-core');
const simdjson = join(projectDir, 'build/native/bin/bench-simdjson');

export const program = core;

// stdout belongs to the figures: what a build says goes to stderr
const script = (path, ...args) =>
  stream(process.execPath, [join(projectDir, path), ...args], { stdio: ['ignore', 2, 2] });
const build = (target) => script('test/bench/native/build.mjs', target);

/** the module and the package around it, as `npm run build` */
export const buildPackage = () => script('emsdk-config/build.mjs');

export const buildCore = () => build('bench-core');

/** simdjson where its header is installed; it may have come since the folder was configured */
export async function buildSimdjson() {
  try {
    await output('cmake', ['--preset', 'native', '-Wno-dev'], { cwd: projectDir, env: toolEnv() });
    await build('bench-simdjson');
  } catch {
    console.error('bench-simdjson is not built: libsimdjson-dev is not installed');
  }
}

export const session = (paths) => [
  ...Object.entries(paths).flatMap(([kind, path]) => [`--${kind}`, path]),
  '--now',
  String(asOf),
];

async function json(path, args) {
  const { stdout } = await run(path, args, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}

/** folder of given.json and columns.bin for a session, written anew when the program is newer */
export async function given(paths, name) {
  const place = join(folder, `given-${name}`);
  const file = join(place, 'given.json');
  if (existsSync(file) && statSync(file).mtimeMs > statSync(core).mtimeMs) return place;
  mkdirSync(place, { recursive: true });
  await run(core, ['given', ...session(paths), '--folder', place]);
  return place;
}

/** {task: [milliseconds]} of the core, native */
export const timed = (paths, rounds) =>
  json(core, ['timed', ...session(paths), '--rounds', String(rounds)]);

/** {products: [milliseconds], rows, views, units, parts}; null where simdjson is not there */
export const timedSimdjson = (path, rounds) =>
  existsSync(simdjson) ? json(simdjson, [path, String(rounds)]) : null;
