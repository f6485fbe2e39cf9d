// The official SDK at the pinned version: for macOS and for Linux without a Debian mirror.
import { join } from 'node:path';
import { emsdkDir, versions } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { output, which } from './run.mjs';

const repository = 'https://github.com/emscripten-core/emsdk';

export async function buildEmsdk(folder, note) {
  for (const tool of ['git', 'python3']) {
    if (!which(tool))
      throw new SetupError(
        `The official emsdk needs ${tool}: install it, or an emcc ≥ ${versions.emscripten}`,
      );
  }
  try {
    await fetchAndInstall(folder, note);
  } catch (error) {
    throw new SetupError(
      `The official emsdk did not install: ${error.message}\n` +
        `Or install Emscripten ${versions.emscripten} or newer yourself, with emcc on PATH`,
    );
  }
}

async function fetchAndInstall(folder, note) {
  note('fetching');
  await output('git', [
    'clone',
    '--quiet',
    '--depth',
    '1',
    '--branch',
    versions.emscripten,
    repository,
    folder,
  ]);
  note('installing');
  await output(join(folder, 'emsdk'), ['install', versions.emscripten]);
}

// activation writes absolute paths, so it waits until the folder is in its place
export async function activateEmsdk() {
  await output(join(emsdkDir, 'emsdk'), ['activate', versions.emscripten]);
}
