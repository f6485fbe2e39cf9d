// What the tests of the package need before they begin: the tools, and the tarball.
//   tools/node_modules   by `npm ci`, apart from the project's own: bundlers, frameworks, runtimes
//   build/package/*.tgz  by `npm pack`, as it would be published
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { output, stream } from '../../emsdk-config/run.mjs';

export const tools = join(import.meta.dirname, 'tools');
const packed = join(projectDir, 'build/package');

const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

export async function installTools() {
  const installed = time(join(tools, 'node_modules/.package-lock.json'));
  if (installed >= time(join(tools, 'package-lock.json'))) return;
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await stream('npm', ['ci', ...quiet], { cwd: tools });
}

export async function pack() {
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  const args = ['pack', '--silent', '--pack-destination', packed];
  await output('npm', args, { cwd: join(projectDir, 'web') });
}

/** Path of the packed tarball. */
export function tarball() {
  const name = existsSync(packed) && readdirSync(packed).find((each) => each.endsWith('.tgz'));
  if (!name) throw new Error('not packed: npm run package-test');
  return join(packed, name);
}
