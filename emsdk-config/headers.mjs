// The C++ libraries, all of them headers, in a folder that holds nothing else: the system's include
// folder must not be named in a wasm build, and both builds should read the same text.
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkPin, download, unpack } from './debian.mjs';
import { versions } from './paths.mjs';
import { SetupError } from './progress.mjs';

const packageOf = {
  boost: `libboost${versions.headers.boost}-dev`,
  cli11: 'libcli11-dev',
  doctest: 'doctest-dev',
  nlohmann: 'nlohmann-json3-dev',
  'range-v3': 'librange-v3-dev',
};

// as these folders are called under include/
const folderOf = {
  boost: ['boost'],
  cli11: ['CLI'],
  doctest: ['doctest'],
  nlohmann: ['nlohmann'],
  'range-v3': ['range', 'meta', 'concepts', 'std'],
};

export async function headersFromDebian(options, folder) {
  const debs = await download(options, Object.values(packageOf));
  for (const [name, packageName] of Object.entries(packageOf)) {
    const deb = debs.find((path) => basename(path).startsWith(`${packageName}_`));
    checkPin(deb, versions.headers[name]);
    await unpack(deb, folder, { wanted: ['./usr/include/*'] });
  }
  renameSync(join(folder, 'usr/include'), join(folder, 'include'));
  rmSync(join(folder, 'usr'), { recursive: true });
}

// without apt: those of Homebrew or another package manager, each linked alone
export function headersFromSystem(folder) {
  const places = [
    process.env.COMPASS_INCLUDE,
    '/opt/homebrew/include',
    '/usr/local/include',
    '/usr/include',
  ];
  mkdirSync(join(folder, 'include'));
  const missing = [];
  for (const [name, dirs] of Object.entries(folderOf)) {
    const place = places.find((candidate) => candidate && existsSync(join(candidate, dirs[0])));
    if (!place) missing.push(`${name} ${versions.headers[name]}`);
    else for (const dir of dirs) symlinkSync(join(place, dir), join(folder, 'include', dir));
  }
  if (missing.length === 0) return;
  throw new SetupError(
    `C++ headers are missing: ${missing.join(', ')}\n` +
      'macOS: brew install boost cli11 doctest nlohmann-json range-v3\n' +
      'elsewhere: install them, or name a folder that has them in COMPASS_INCLUDE',
  );
}
