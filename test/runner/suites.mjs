// What `npm test` runs, in order. A line is { name, title, needs, run }: `needs` are the lines that
// must have passed before it; `longer` ones run with --all, or when named by --only. A folder of test/
// with *.test.mjs that has no line here is run too, after the native program and the package were
// built.
import { buildModule, buildPackage } from '../../emsdk-config/build.mjs';
import { setup } from '../../emsdk-config/setup.mjs';
import { nodeTestFolders } from './files.mjs';
import { biome, clangFormat } from './format.mjs';
import { build, doctest, nodeTests } from './kinds.mjs';
import { clangTidy } from './tidy.mjs';

const steps = [
  {
    name: 'setup',
    title: 'toolchain, headers, npm packages',
    run: async () => void (await setup()),
  },

  { name: 'build-native', title: 'build: native, g++', needs: ['setup'], run: build('native') },
  {
    name: 'core-native',
    title: 'core tests, native',
    needs: ['build-native'],
    run: doctest('build/native/bin/core-tests'),
  },

  {
    name: 'build-clang',
    longer: true,
    title: 'build: native, clang',
    needs: ['setup'],
    run: build('native-clang'),
  },
  {
    name: 'core-clang',
    longer: true,
    title: 'core tests, native, clang',
    needs: ['build-clang'],
    run: doctest('build/native-clang/bin/core-tests'),
  },

  {
    name: 'build-sanitize',
    longer: true,
    title: 'build: ASan and UBSan',
    needs: ['setup'],
    run: build('sanitize'),
  },
  {
    name: 'core-sanitize',
    longer: true,
    title: 'core tests under ASan and UBSan',
    needs: ['build-sanitize'],
    run: doctest('build/sanitize/bin/core-tests'),
  },

  {
    name: 'build-wasm-tests',
    longer: true,
    title: 'build: core tests as WebAssembly',
    needs: ['setup'],
    run: build('wasm-tests'),
  },
  {
    name: 'core-wasm',
    longer: true,
    title: 'core tests as WebAssembly in node',
    needs: ['build-wasm-tests'],
    run: doctest('node', 'build/wasm-tests/bin/core-tests.js'),
  },

  { name: 'build-wasm', title: 'build: the module', needs: ['setup'], run: buildModule },
  {
    name: 'build-package',
    title: 'build: the package around it',
    needs: ['build-wasm'],
    run: buildPackage,
  },

  // read the sources only
  {
    name: 'architecture',
    title: 'include direction, sizes of files',
    needs: ['setup'],
    run: nodeTests('architecture'),
  },
];

const checks = [
  { name: 'format', title: 'clang-format', needs: ['setup'], run: clangFormat },
  {
    name: 'biome',
    title: 'biome: format and lint of JavaScript, TypeScript, JSON, CSS',
    needs: ['setup'],
    run: biome,
  },
  { name: 'tidy', title: 'clang-tidy', needs: ['build-native'], longer: true, run: clangTidy },
];

// Debian packages that a folder's tests need
const packages = { browser: ['chromium'] };

const listed = new Set(steps.map((step) => step.name));
const folders = nodeTestFolders()
  .filter((folder) => !listed.has(folder))
  .map((folder) => ({
    name: folder,
    title: `test/${folder}`,
    needs: ['build-native', 'build-package'],
    run: nodeTests(folder, { packages: packages[folder] }),
  }));

export const suites = [...steps, ...folders, ...checks];
