// A copy of the sources in which mutants are built: the working tree is only read.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { toolEnv } from '../../emsdk-config/cmake.mjs';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { output, which } from '../../emsdk-config/run.mjs';

const tree = join(projectDir, 'build/mutation/tree');
const copied = [
  'CMakeLists.txt',
  'CMakePresets.json',
  'core',
  'bindings',
  'emsdk-config',
  'web/demo/feeds',
  'test/CMakeLists.txt',
  'test/contract',
  'test/golden',
  'test/samples',
  ...buildFoldersOf('test'),
];

/** what a folder's list of builds goes on to */
function buildFoldersOf(folder) {
  const list = readFileSync(join(projectDir, folder, 'CMakeLists.txt'), 'utf8');
  return [...list.matchAll(/^\s*add_subdirectory\((\S+)\)/gm)].map(([, name]) =>
    join(folder, name),
  );
}

// a compiler's cache names sources from here on, and tests read what lies beside them
export const buildFolder = join(tree, 'build/native');
export const program = (name) => join(buildFolder, 'bin', name);

/** Makes the copy equal to the working tree; what did not change keeps its time, so is not built. */
export function synchronise() {
  for (const path of copied) synchroniseOne(path);
}

function synchroniseOne(path) {
  const [from, to] = [join(projectDir, path), join(tree, path)];
  if (!existsSync(from)) return rmSync(to, { recursive: true, force: true });
  const names = namesIn(from);
  if (names === undefined) return copyChanged(from, to);
  for (const name of new Set([...names, ...(namesIn(to) ?? [])])) synchroniseOne(join(path, name));
}

function namesIn(path) {
  try {
    return readdirSync(path);
  } catch {
    return undefined; // a file, or not there
  }
}

function copyChanged(from, to) {
  if (existsSync(to) && readFileSync(to).equals(readFileSync(from))) return;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

export const sourceOf = (path) => readFileSync(join(tree, path), 'utf8');
export const put = (path, text) => writeFileSync(join(tree, path), text);

const environment = () => ({ ...toolEnv(), CCACHE_BASEDIR: tree, CCACHE_NOHASHDIR: '1' });

export async function configure() {
  const launcher = which('ccache') ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];
  const args = ['--preset', 'native', '-Wno-dev', ...launcher];
  await output('cmake', args, { cwd: tree, env: environment() });
}

/** builds one target of the copy; rejects when it does not compile */
export async function build(target) {
  const args = ['--build', '--preset', 'native', '--target', target];
  await output('cmake', args, { cwd: tree, env: environment() });
}
