// Which Debian packages make the toolchain, and what of each is left out.
import { versions } from './paths.mjs';

const llvm = versions.llvm;

// the libraries that these programs need, since those of an older release are too old
const libraries = [
  ...'libc6 libgcc-s1 libstdc++6 zlib1g libzstd1 libtinfo6 libedit2 libbsd0 libmd0'.split(' '),
  ...'libxml2 libicu76 liblzma5 libz3-4 libffi8 libexpat1'.split(' '),
  `libllvm${llvm}`,
  `libclang-cpp${llvm}`,
];

// three quarters of its 1.6 GB are system libraries in variants this project does not link
const unwantedOfEmscripten = [
  // position independent code
  ...['*/wasm32-emscripten/pic', '*/wasm32-emscripten/lto-pic'],
  // threads, wasm workers, sanitizers
  ...['*-mt*.a', '*-ww*.a', '*-asan*.a', '*/libwasm_workers.a', '*/libwasm_workers-*.a'],
  // graphics, other file systems
  ...['*/libGL-emu*.a', '*/libGL-ofb*.a', '*/libGL-webgl2*.a', '*/libGL-full*.a'],
  ...['*/libwebgpu*.a', '*/libwasmfs*.a'],
  // its own tests and manual
  ...['./usr/share/emscripten/test', './usr/share/doc', './usr/share/man'],
];

const programs = {
  emscripten: { unwanted: unwantedOfEmscripten },
  binaryen: {},
  'node-acorn': {},
  [`clang-${llvm}`]: {},
  [`lld-${llvm}`]: {},
  [`llvm-${llvm}`]: {},
  [`libclang-common-${llvm}-dev`]: {},
  [`clang-format-${llvm}`]: {},
  [`clang-tidy-${llvm}`]: {},
  'ninja-build': {},
  patchelf: {},
  // emscripten is written in Python, and a fresh Debian has none
  'python3.13-minimal': {},
  'libpython3.13-minimal': {},
  'libpython3.13-stdlib': {},
};

// name → tar patterns, for unpack()
export const toolchainPackages = {
  ...Object.fromEntries(libraries.map((name) => [name, {}])),
  ...programs,
};
