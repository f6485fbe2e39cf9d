// The page for hosts, built for one test: tests that run beside each other do not share it.
import { join } from 'node:path';
import { root } from '../module/samples.mjs';

/** Resolves to the folder that holds it. */
export async function buildPage(name) {
  const { build } = await import('vite');
  const outDir = join(root, 'build/page', name);
  const configFile = join(root, 'web/hosts/page/vite.config.mjs');
  await build({ configFile, logLevel: 'warn', build: { outDir } });
  return outDir;
}
