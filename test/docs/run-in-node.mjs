// A block of JavaScript in node, as somebody's file in a project that has the package installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from '../../emsdk-config/run.mjs';
import { root } from '../module/samples.mjs';

// below the workspace, where node finds the package by its name
const folder = join(root, 'build/docs/blocks');

export async function runInNode({ path, line, code }) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${path.replaceAll('/', '-')}-${line}.mjs`);
  writeFileSync(file, code);
  return output(process.execPath, ['--no-warnings', file], { cwd: root });
}
