// What ships, part by part: npm packages that the package depends on, as the lockfile pins them, and
// what is compiled into the wasm, as emsdk-config/versions.json pins it. Tools and tests do not ship.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

// what creator-compass/adapters reads exports with
const ofAdapters = new Set(['@streamparser/json', 'csv-parse', 'fflate', 'saxen']);

export const shipped = json('web/package.json');

/** [{name, version, license, purl, sha512, needs, from}], sorted by name. */
export const parts = () =>
  [...npmParts(), ...wasmParts()].sort((a, b) => (a.name < b.name ? -1 : 1));

function npmParts() {
  const { packages } = json('package-lock.json');
  const keys = Object.keys(packages).filter((key) => key.startsWith('node_modules/'));
  return keys
    .filter((key) => !packages[key].dev && !packages[key].link)
    .map((key) => {
      const { version, license, integrity, dependencies = {} } = packages[key];
      const name = key.split('node_modules/').at(-1);
      return {
        name,
        version,
        license,
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        sha512: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
        needs: Object.keys(dependencies),
        ...(ofAdapters.has(name) && { what: 'in the adapters, loaded when one needs it' }),
        from: 'npm',
        folder: key,
      };
    });
}

// the runtime's own libraries come with the pinned Emscripten; a test reads their versions there
export const runtime = { musl: '1.2.5', 'libc++': '18.1.0' };

function wasmParts() {
  const { emscripten, headers } = json('emsdk-config/versions.json');
  const github = (place, version) => `pkg:github/${place}@${version}`;
  const part = (name, version, license, purl, what) => ({
    name,
    version,
    license,
    purl,
    what,
    needs: [],
    from: 'wasm',
  });
  const { boost, nlohmann } = headers;
  const range = headers['range-v3'];
  const cxx = runtime['libc++'];
  const llvm = 'Apache-2.0 WITH LLVM-exception';
  return [
    part(
      'boost',
      `${boost}.0`,
      'BSL-1.0',
      github('boostorg/json', `boost-${boost}.0`),
      'Boost.JSON, the searches of Boost.Math, and the headers these include',
    ),
    part(
      'nlohmann-json',
      nlohmann,
      'MIT',
      github('nlohmann/json', `v${nlohmann}`),
      'policy and view documents',
    ),
    part(
      'range-v3',
      range,
      'BSL-1.0',
      github('ericniebler/range-v3', range),
      'pipelines over columns',
    ),
    part(
      'emscripten',
      emscripten,
      'MIT',
      github('emscripten-core/emscripten', emscripten),
      'compass.mjs, embind',
    ),
    part(
      'musl',
      runtime.musl,
      'MIT',
      `pkg:generic/musl@${runtime.musl}`,
      'C library, with Emscripten',
    ),
    part(
      'libc++',
      cxx,
      llvm,
      github('llvm/llvm-project', `llvmorg-${cxx}`),
      'libc++, libc++abi and compiler-rt, with Emscripten',
    ),
  ];
}
