// What the tests of the package need before they begin: the tools, and the tarball.
//   tools/node_modules   by `npm ci`, apart from the project's own: bundlers, frameworks, runtimes
//   build/package/*.tgz  by `npm pack`, as it would be published
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { output } from '../../emsdk-config/run.mjs';
import { installIn } from '../runner/npm-tools.mjs';

export const tools = join(import.meta.dirname, 'tools');
const packed = join(projectDir, 'build/package');

export const installTools = () => installIn(tools);

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
