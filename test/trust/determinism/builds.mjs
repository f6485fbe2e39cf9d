// Builds that nobody keeps, from a copy of the sources or from these, without the compiler's cache.
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnv } from '../../../emsdk-config/cmake.mjs';
import { output } from '../../../emsdk-config/run.mjs';
import { root } from '../../module/samples.mjs';

const environment = { ...toolEnv(), CMAKE_CXX_COMPILER_LAUNCHER: '', CCACHE_DISABLE: '1' };

/** Builds `target` of a preset from `source` into `folder`, from nothing. */
export async function buildApart({ preset, target, folder, source = root, options = [] }) {
  const args = ['--preset', preset, '--fresh', '-B', folder, '-Wno-dev', ...options];
  await output('cmake', args, { cwd: source, env: environment });
  const build = ['--build', folder, '--clean-first', '--target', target];
  await output('cmake', build, { cwd: source, env: environment });
}

const sources = ['CMakeLists.txt', 'CMakePresets.json', 'core', 'bindings', 'emsdk-config'];

/** What the module is made of, in another folder. */
export function copySources(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'build'), { recursive: true });
  cpSync(join(root, 'build/toolchain.json'), join(folder, 'build/toolchain.json'));
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(root, 'node_modules'), modules);
}
