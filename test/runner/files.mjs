// Finds files by name below a folder of the project.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../emsdk-config/paths.mjs';

// relative to the project, sorted; folders of products and of others' code are left out
export function filesUnder(folder, isWanted) {
  const root = join(projectDir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isForeign(entry.name) ? [] : filesUnder(path, isWanted);
      return isWanted(path) ? [path] : [];
    })
    .sort();
}

const isForeign = (name) => ['node_modules', 'build', 'dist', 'wasm'].includes(name);

export function nodeTestFiles(folder) {
  return filesUnder(join('test', folder), (path) => path.endsWith('.test.mjs'));
}

// the folders of test/ that hold node tests
export function nodeTestFolders() {
  return readdirSync(join(projectDir, 'test'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && nodeTestFiles(entry.name).length > 0)
    .map((entry) => entry.name)
    .sort();
}
