// Emscripten and its LLVM from Debian packages, in a private folder.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkPin, download, unpack } from './debian.mjs';
import { toolchainPackages } from './packages.mjs';
import { toolchainDir, versions } from './paths.mjs';
import { relocate } from './relocate.mjs';

const llvmDir = `usr/lib/llvm-${versions.llvm}`;

export async function buildToolchain(options, folder, note) {
  const names = Object.keys(toolchainPackages);
  note('downloading 340 MB');
  const debs = await download(options, names);
  for (const [index, deb] of debs.entries()) {
    const [name] = basename(deb).split('_');
    if (name === 'emscripten') checkPin(deb, versions.emscripten);
    note(`unpacking ${index + 1} of ${names.length}`);
    await unpack(deb, folder, toolchainPackages[name]);
  }
  note('relocating');
  await relocate(folder);
  configureEmscripten(folder);
  linkTools(folder);
}

function configureEmscripten(folder) {
  const root = join(folder, 'usr/share/emscripten');
  const finalRoot = join(toolchainDir, 'usr/share/emscripten');
  const config = [
    `LLVM_ROOT = '${toolchainDir}/${llvmDir}/bin'`,
    `BINARYEN_ROOT = '${toolchainDir}/usr'`,
    `NODE_JS = 'node'`,
    // the system libraries come built; building them anew takes minutes
    'FROZEN_CACHE = True',
  ];
  rmSync(join(root, '.emscripten'), { force: true });
  writeFileSync(join(root, '.emscripten'), `${config.join('\n')}\n`);

  // the pass that shrinks the JavaScript loads acorn from a folder that Debian keeps elsewhere
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const name of ['acorn', 'acorn-walk']) {
    const link = join(root, 'node_modules', name);
    if (!existsSync(join(folder, 'usr/share/nodejs', name))) continue;
    rmSync(link, { recursive: true, force: true });
    symlinkSync(`../../nodejs/${name}`, link);
  }

  // the launchers look for python3 and a configuration in the environment; ours know both
  for (const name of readdirSync(root).filter((file) => existsSync(join(root, `${file}.py`)))) {
    const script = [
      '#!/bin/sh',
      'unset _PYTHON_SYSCONFIGDATA_NAME EM_LLVM_ROOT EM_BINARYEN_ROOT EM_CACHE',
      `export EM_CONFIG='${finalRoot}/.emscripten'`,
      `exec '${toolchainDir}/usr/bin/python3' -E '${finalRoot}/${name}.py' "$@"`,
    ];
    rmSync(join(root, name));
    writeFileSync(join(root, name), `${script.join('\n')}\n`, { mode: 0o755 });
  }
}

// bin/ holds the tools by their plain names
function linkTools(folder) {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const tools = ['clang', 'clang++', 'clang-format', 'clang-tidy', 'llvm-symbolizer'];
  for (const tool of tools) symlinkSync(`../${llvmDir}/bin/${tool}`, join(folder, 'bin', tool));
  symlinkSync('../usr/bin/ninja', join(folder, 'bin/ninja'));
  for (const tool of ['emcc', 'em++'])
    symlinkSync(`../usr/share/emscripten/${tool}`, join(folder, 'bin', tool));
}
