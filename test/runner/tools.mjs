// clang-format and clang-tidy: the pinned ones of the private toolchain, else the machine's.
import { join } from 'node:path';
import { toolchainDir, versions } from '../../emsdk-config/paths.mjs';
import { which } from '../../emsdk-config/run.mjs';

export function clangTool(name) {
  const tool =
    which(name, join(toolchainDir, 'bin')) ?? which(`${name}-${versions.llvm}`) ?? which(name);
  if (!tool)
    throw new Error(`${name} is not installed (version ${versions.llvm} is the one to have)`);
  return tool;
}
