// CMake by preset, for scripts: configured when needed, built, its output passed on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { found, projectDir, toolchainDir, versions } from './paths.mjs';
import { stream } from './run.mjs';

// ninja and clang may exist in the private toolchain only; ours come after the machine's own
export function toolEnv() {
  const path = [process.env.PATH, join(toolchainDir, 'bin')].join(delimiter);
  return { ...process.env, PATH: path };
}

export async function cmakeBuild(preset, targets = []) {
  const options = { cwd: projectDir, env: toolEnv() };
  await configure(preset, options);
  const jobs = String(availableParallelism());
  const wanted = targets.length ? ['--target', ...targets] : [];
  await stream('cmake', ['--build', '--preset', preset, '-j', jobs, ...wanted], options);
}

// from nothing when the compiler or a pinned version is another than last time: CMake never changes
// the compiler of a build folder
async function configure(preset, options) {
  const folder = join(projectDir, 'build', preset);
  const mark = join(folder, 'made-with.json');
  const tools = JSON.stringify({ found: found(), versions });
  const isSame = existsSync(mark) && readFileSync(mark, 'utf8') === tools;
  if (isSame && existsSync(join(folder, 'build.ninja'))) return;
  await stream('cmake', ['--preset', preset, '--fresh', '-Wno-dev'], options);
  writeFileSync(mark, tools);
}
