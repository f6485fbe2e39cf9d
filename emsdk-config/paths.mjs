// Where things lie. The same rule stands in cmake/locate.cmake, for those who call cmake directly.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));
export const versions = JSON.parse(
  readFileSync(join(projectDir, 'emsdk-config/versions.json'), 'utf8'),
);

export const cacheDir = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'creator-compass',
);

// the names contain every pinned version: a new pin never meets an old folder
const pinned = Object.keys(versions.headers).sort();
export const headersDir = join(
  cacheDir,
  ['headers', ...pinned.map((name) => `${name}-${versions.headers[name]}`)].join('_'),
);
export const includeDir = join(headersDir, 'include');
export const toolchainDir = join(
  cacheDir,
  `toolchain_emscripten-${versions.emscripten}_llvm-${versions.llvm}_recipe-${versions.recipe}`,
);
export const emsdkDir = join(cacheDir, `emsdk-${versions.emscripten}`);

// what set-up found, for the scripts and for wasm.toolchain.cmake
export const foundFile = join(projectDir, 'build/toolchain.json');

export function found() {
  return JSON.parse(readFileSync(foundFile, 'utf8'));
}

// "3.1.69" ≥ "3.1.6": numbers, not text
export function atLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; ++i) {
    if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0);
  }
  return true;
}
