// Reads the tree once for the architecture tests: which sources there are and what they include.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Paths below `folder` (relative to the repository) whose name ends with one of `endings`. */
export function filesIn(folder, endings) {
  const found = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesIn(path, endings));
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path);
  }
  return found.sort();
}

export const read = (path) => readFileSync(join(root, path), 'utf8');

/** Source text without comments and string literals: what the compiler acts on. */
export function codeOf(path) {
  return read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/"(?:[^"\\\n]|\\.)*"/g, (text) => (text.includes('/') ? text : '""'));
}

/** What a file includes: own headers ("stage/file.h") and others (<vector>). */
export function includesOf(path) {
  return [...read(path).matchAll(/^\s*#\s*include\s+([<"])([^>"]+)[>"]/gm)].map(
    ([, bracket, target]) => ({ own: bracket === '"', target }),
  );
}

/** The stage a core file belongs to: its folder; at the top of core/ lie outcome, and the engine's verbs. */
export function stageOf(path) {
  const [first, ...rest] = relative('core', path).split('/');
  if (rest.length > 0) return first;
  return first.startsWith('outcome.') ? 'outcome' : 'compass';
}

/** The stages in the order in which data flows, which is that of core/CMakeLists.txt. */
export function stages() {
  const named = read('core/CMakeLists.txt').matchAll(/add_subdirectory\((\w+)\)|NAME (\w+)/g);
  return [...named].map(([, folder, name]) => (name === 'core' ? 'compass' : (folder ?? name)));
}
