// What some tests run with, in a folder apart from the project's own packages.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { stream } from '../../emsdk-config/run.mjs';

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** `npm ci` in the folder, unless its lockfile has been installed already. */
export async function installIn(folder) {
  const installed = time(join(folder, 'node_modules/.package-lock.json'));
  if (installed >= time(join(folder, 'package-lock.json'))) return;
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await stream('npm', ['ci', ...quiet], { cwd: folder });
}
