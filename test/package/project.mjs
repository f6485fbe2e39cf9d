// Fresh projects in a temporary folder, outside of the repository: nothing but what is installed is found.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { output } from '../../emsdk-config/run.mjs';
import { sample } from '../module/samples.mjs';
import { tarball, tools } from './prepare.mjs';

/** Writes files, given by name, below a folder. */
export function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The sample feeds of one creator, as files below `at`. */
export const feeds = (at) => ({
  [`${at}/creator.json`]: sample('creator-2'),
  [`${at}/products.json`]: sample('products'),
  [`${at}/inspiration.json`]: sample('inspiration'),
});

/**
 * A project with the tarball installed; resolves to its folder, which goes with the process.
 * `linked`: packages of the tools that it has too.
 */
export async function project(name, files, { linked = [], type = 'module' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), `creator-compass-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  write(folder, { 'package.json': JSON.stringify({ name, private: true, type }), ...files });
  await install(folder, tarball());
  for (const each of linked) {
    mkdirSync(dirname(join(folder, 'node_modules', each)), { recursive: true });
    symlinkSync(join(tools, 'node_modules', each), join(folder, 'node_modules', each));
  }
  return folder;
}

export function install(folder, ...packages) {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  return output('npm', ['install', ...quiet, ...packages], { cwd: folder });
}
