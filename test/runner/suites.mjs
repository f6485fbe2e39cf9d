// What `npm test` runs, in order. A line is { name, title, needs, run }: `needs` are the lines that
// must have passed before it; `longer` ones run with --all, or when named by --only; `beside` ones run
// while the `builds` after them do (schedule.mjs). A folder of test/ with *.test.mjs that has no line
// here is run too, as folders.mjs says.
import { buildModule, buildPackage } from '../../emsdk-config/build.mjs';
import { setup } from '../../emsdk-config/setup.mjs';
import { buildDemo } from '../../web/build.mjs';
import { buildWorker, installTools as installEdgeTools } from '../edge/workerd.mjs';
import { installTools, pack } from '../package/prepare.mjs';
import { foldersBut } from './folders.mjs';
import { biome, clangFormat } from './format.mjs';
import { build, doctest, nodeTests } from './kinds.mjs';
import { clangTidy } from './tidy.mjs';

const steps = [
  {
    name: 'setup',
    title: 'toolchain, headers, npm packages',
    run: async () => void (await setup()),
  },

  {
    name: 'build-native',
    title: 'build: native, g++',
    needs: ['setup'],
    builds: true,
    run: build('native'),
  },
  {
    name: 'core-native',
    title: 'core tests, native',
    beside: true,
    needs: ['build-native'],
    run: doctest('build/native/bin/core-tests'),
  },
  {
    name: 'faults-native',
    title: 'every verb with every allocation failing',
    beside: true,
    needs: ['build-native'],
    run: doctest('build/native/bin/fault-tests'),
  },

  // its documents are compared with g++'s and the module's in test/module
  {
    name: 'build-clang',
    title: 'build: the CLI, clang',
    builds: true,
    needs: ['setup'],
    run: build('native-clang', 'compass'),
  },

  // what the benchmark's tests count and compare with; test/bench
  {
    name: 'build-bench',
    title: 'build: the benchmark of the core',
    builds: true,
    needs: ['build-native'],
    run: build('native', 'bench-core'),
  },

  {
    name: 'build-sanitize',
    title: 'build: ASan and UBSan',
    builds: true,
    needs: ['setup'],
    run: build('sanitize'),
  },
  {
    name: 'core-sanitize',
    title: 'core tests under ASan and UBSan',
    beside: true,
    needs: ['build-sanitize'],
    run: doctest('build/sanitize/bin/core-tests'),
  },
  {
    name: 'faults-sanitize',
    title: 'allocations that fail, under ASan and UBSan, without a leak',
    beside: true,
    needs: ['build-sanitize'],
    run: doctest('build/sanitize/bin/fault-tests'),
  },

  {
    name: 'build-wasm-tests',
    title: 'build: core tests as WebAssembly',
    builds: true,
    needs: ['setup'],
    run: build('wasm-tests'),
  },
  {
    name: 'core-wasm',
    title: 'core tests as WebAssembly in node',
    beside: true,
    needs: ['build-wasm-tests'],
    run: doctest('node', 'build/wasm-tests/bin/core-tests.js'),
  },

  {
    name: 'build-wasm',
    title: 'build: the module',
    needs: ['setup'],
    builds: true,
    run: buildModule,
  },
  {
    name: 'build-package',
    title: 'build: the package around it',
    builds: true,
    needs: ['build-wasm'],
    run: buildPackage,
  },
  {
    name: 'build-demo',
    title: 'build: the demo page',
    builds: true,
    needs: ['build-package'],
    run: buildDemo,
  },

  // what test/package installs as people do, and with what
  {
    name: 'package-tools',
    title: 'npm ci: bundlers, frameworks, runtimes (380 MB)',
    needs: ['setup'],
    longer: true,
    run: installTools,
  },
  {
    name: 'pack',
    title: 'npm pack',
    needs: ['build-package'],
    longer: true,
    run: pack,
  },

  // what test/edge runs, and the worker for it
  {
    name: 'edge-tools',
    title: 'npm ci: workerd, autocannon (170 MB)',
    needs: ['setup'],
    longer: true,
    run: installEdgeTools,
  },
  {
    name: 'build-edge',
    title: 'build: the worker for the edge',
    needs: ['build-package'],
    longer: true,
    run: async () => void (await buildWorker()),
  },

  // read the sources only
  {
    name: 'architecture',
    title: 'include direction, sizes of files',
    needs: ['setup'],
    run: nodeTests('architecture'),
  },
  {
    name: 'runner',
    title: 'what runs beside what',
    needs: ['setup'],
    run: nodeTests('runner'),
  },
  {
    name: 'coverage',
    title: 'what `npm run coverage` counts',
    needs: ['setup'],
    run: nodeTests('coverage'),
  },
  {
    name: 'mutation',
    title: 'what `npm run mutation` changes',
    needs: ['setup'],
    run: nodeTests('mutation'),
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

export const suites = [...steps, ...foldersBut(steps.map(({ name }) => name)), ...checks];
