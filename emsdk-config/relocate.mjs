// Programs of a newer Debian on an older one: each gets the loader and the libraries that came with
// it, by the place where the folder will finally lie.
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { toolchainDir, versions } from './paths.mjs';
import { output } from './run.mjs';

const programDirs = ['usr/bin', `usr/lib/llvm-${versions.llvm}/bin`];

export async function relocate(folder) {
  const here = loader(folder);
  const libDirs = [join('usr/lib', multiarch(folder)), `usr/lib/llvm-${versions.llvm}/lib`];
  const patchelf = [
    join(folder, here),
    '--library-path',
    libDirs.map((dir) => join(folder, dir)).join(':'),
    join(folder, 'usr/bin/patchelf'),
  ];
  const rpath = libDirs.map((dir) => join(toolchainDir, dir)).join(':');
  const patch = (file, ...more) =>
    output(patchelf[0], [
      ...patchelf.slice(1),
      ...more,
      '--force-rpath',
      '--set-rpath',
      rpath,
      file,
    ]);
  // DT_RPATH, not RUNPATH: it also holds for the libraries that these libraries load ...
  for (const file of elfFiles(folder, programDirs, (name) => !/^(patchelf|python3)/.test(name))) {
    await patch(file, '--set-interpreter', join(toolchainDir, here));
  }
  // ... except below a library that brings a RUNPATH of its own, as those of LLVM do
  for (const file of elfFiles(folder, libDirs, (name) => /^lib(LLVM|clang|LTO)/.test(name))) {
    await patch(file);
  }
  launchPython(folder, libDirs);
}

// Python is not position independent, and patchelf breaks it: a script starts it through the loader
function launchPython(folder, libDirs) {
  const launcher = join(folder, 'usr/bin/python3');
  const libPath = libDirs.map((dir) => join(toolchainDir, dir)).join(':');
  const script = [
    '#!/bin/sh',
    `exec '${join(toolchainDir, loader(folder))}' --library-path '${libPath}' \\`,
    `  --argv0 '${toolchainDir}/usr/bin/python3' '${toolchainDir}/usr/bin/python3.13' "$@"`,
  ];
  rmSync(launcher, { force: true });
  writeFileSync(launcher, `${script.join('\n')}\n`, { mode: 0o755 });
}

function multiarch(folder) {
  return readdirSync(join(folder, 'usr/lib')).find((name) => name.endsWith('-linux-gnu'));
}

function loader(folder) {
  const dir = join('usr/lib', multiarch(folder));
  return join(
    dir,
    readdirSync(join(folder, dir)).find((name) => /^ld-linux.*\.so\.\d$/.test(name)),
  );
}

function elfFiles(folder, dirs, isWanted) {
  return dirs.flatMap((dir) =>
    readdirSync(join(folder, dir))
      .filter(isWanted)
      .map((name) => join(folder, dir, name))
      .filter(isElf),
  );
}

function isElf(file) {
  if (!lstatSync(file).isFile()) return false;
  const head = Buffer.alloc(4);
  const handle = openSync(file, 'r');
  readSync(handle, head, 0, 4, 0);
  closeSync(handle);
  return head.toString('latin1') === '\x7fELF';
}
