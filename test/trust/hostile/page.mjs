// The page for hosts as it is shipped, with the script of these tests beside its own: both are built
// together, so that they share the package's modules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../module/samples.mjs';
import { templateParts } from './templates.mjs';

/** Resolves to the folder that holds it, and to what its templates hold. */
export async function hostilePage(name) {
  const { build } = await import('vite');
  const outDir = join(root, 'build/page', name);
  const configFile = join(root, 'web/hosts/page/vite.config.mjs');
  const input = {
    index: join(root, 'web/hosts/page/index.html'),
    trust: join(root, 'test/trust/hostile/run.mjs'),
  };
  const output = { entryFileNames: '[name].js' };
  const rollupOptions = { input, output };
  await build({ configFile, logLevel: 'warn', build: { outDir, rollupOptions } });
  const index = join(outDir, 'index.html');
  const script = '<script type="module" src="./trust.js"></script></head>';
  writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', script));
  return { folder: outDir, templates: templateParts(root, [index]) };
}
