// The pages, bundled by Vite into build/bench/site.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../module/samples.mjs';

export const site = join(root, 'build/bench/site');

const page = (name) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

export async function buildSite() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    build: {
      outDir: site,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: ['index', 'start', 'shell'].map(page) },
    },
    worker: { format: 'es' },
  });
}
