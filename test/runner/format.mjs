// Formatting: checked by `npm test`, mended by `npm run format`.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { stream } from '../../emsdk-config/run.mjs';
import { filesUnder } from './files.mjs';
import { clangTool } from './tools.mjs';

const cppFolders = ['core', 'bindings', 'test', 'web/hosts'];
const isCpp = (path) => /\.(cpp|h)$/.test(path);

export const cppFiles = (folders = cppFolders) => folders.flatMap((dir) => filesUnder(dir, isCpp));

export async function clangFormat(mode = ['--dry-run', '--Werror']) {
  const files = cppFiles();
  if (files.length === 0) return;
  await stream(clangTool('clang-format'), [...mode, ...files], { cwd: projectDir });
}

// the version that the lockfile names, from node_modules
export async function biome(mode = ['check', '--error-on-warnings']) {
  await stream(join(projectDir, 'node_modules/.bin/biome'), [...mode, '.'], { cwd: projectDir });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await clangFormat(['-i']);
  await biome(['check', '--write']);
}
