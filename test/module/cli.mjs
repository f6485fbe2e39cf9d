// Runs the native CLI over sample feeds.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { now, root, samplePath } from './samples.mjs';

/** The CLI by the compiler that made it. */
export const programs = {
  'g++': join(root, 'build/native/bin/compass'),
  clang: join(root, 'build/native-clang/bin/compass'),
};

/** Stdout without its last newline; throws with stderr in `error.stderr` when the exit code is not 0. */
export function cliWith(args, environment = {}, compiler = 'g++') {
  const output = execFileSync(programs[compiler], args, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.slice(0, -1);
}

export function cli(creator, [verb, ...args], environment, compiler) {
  const feeds = ['--creator', samplePath(creator), '--products', samplePath('products')];
  const more = ['--inspiration', samplePath('inspiration'), '--now', String(now)];
  return cliWith([verb, ...args, ...feeds, ...more], environment, compiler);
}
