// An emcc that the user already has comes first, if it is new enough.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atLeast, emsdkDir, versions } from './paths.mjs';
import { output, which } from './run.mjs';

// EMSDK, then PATH: { root, version } of the first that is new enough, or null
export async function findEmcc() {
  const candidates = [
    process.env.EMSDK && join(process.env.EMSDK, 'upstream/emscripten/emcc'),
    which('emcc'),
    join(emsdkDir, 'upstream/emscripten/emcc'),
  ].filter((file) => file && existsSync(file));
  for (const file of candidates) {
    const version = await versionOf(file);
    if (!version) continue;
    if (atLeast(version, versions.emscripten)) return { root: await rootOf(file), version };
    console.log(
      `${file} is Emscripten ${version}; this project needs ${versions.emscripten}: passed over`,
    );
  }
  return null;
}

export async function versionOf(emcc) {
  try {
    const [, version] = (await output(emcc, ['--version'])).match(/^emcc .*?(\d+\.\d+\.\d+)/) ?? [];
    return version ?? null;
  } catch {
    return null;
  }
}

// distributions put a launcher on PATH; the folder with the CMake toolchain file is elsewhere
async function rootOf(emcc) {
  const beside = dirname(realpathSync(emcc));
  if (existsSync(join(beside, 'cmake/Modules/Platform/Emscripten.cmake'))) return beside;
  const cflags = await output(join(dirname(emcc), 'em-config'), ['EMSCRIPTEN_ROOT']);
  return cflags.trim();
}
