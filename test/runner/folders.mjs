// Suites of the folders of test/ that hold *.test.mjs: what each needs, and what it is called.
import { nodeTestFolders } from './files.mjs';
import { nodeTests } from './kinds.mjs';

const titles = {
  batch: 'a creator feed a line, a view a line',
  bench: 'instructions, allocations and size as committed',
  edge: 'the worker on workerd: the same bytes, shops read once, limits',
  fuzz: 'what the fuzzers once found, under ASan and UBSan',
  docs: 'every block of code, link, recipe and figure in the documents; their reference',
  package: 'the packed tarball in bundlers, runtimes, frameworks',
  trust: 'nothing runs, leaves or leaks (the short form; test/trust/README.md)',
};
// what a folder's tests need beside the native program and the package
const builds = {
  fuzz: ['build-sanitize'],
  bench: ['build-bench'],
  module: ['build-clang'],
  browser: ['build-demo'],
  edge: ['edge-tools', 'build-edge'],
  trust: ['build-clang', 'build-bench'],
  package: ['package-tools', 'pack'],
};
// and the Debian packages
const webview = ['libwebkitgtk-6.0-dev', 'pkg-config', 'xvfb', 'xauth'];
export const packages = {
  bridge: ['chromium'],
  docs: ['chromium', 'doxygen'],
  browser: ['chromium'],
  firefox: ['firefox-esr'],
  package: ['chromium'],
  readme: ['chromium'],
  trust: ['chromium', 'firefox-esr', ...webview],
  webview,
};

// a file at a time: what counts instructions or memory, and what waits for a browser to draw
const isAlone = (folder) => folder === 'bench' || folder in packages;

// packages without which a test skips what needs them
const wished = { bench: ['valgrind'], trust: ['valgrind'] };

/** a suite for each folder that has no line of its own, run after what it needs was built */
export const foldersBut = (listed) =>
  nodeTestFolders()
    .filter((folder) => !listed.includes(folder))
    .map((folder) => ({
      name: folder,
      title: titles[folder] ?? `test/${folder}`,
      // what tests the tarball takes no program
      needs: [
        ...(folder === 'package' ? [] : ['build-native']),
        'build-package',
        ...(builds[folder] ?? []),
      ],
      longer: ['package', 'edge'].includes(folder), // for what they install
      run: nodeTests(folder, {
        packages: packages[folder],
        wished: wished[folder],
        alone: isAlone(folder),
      }),
    }));
