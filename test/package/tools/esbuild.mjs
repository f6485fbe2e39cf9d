import { cpSync } from 'node:fs';
import { build } from 'esbuild';

/** Builds main.js of a project into dist/assets; the worker beside it, the wasm where it is looked for. */
export async function bundle(folder) {
  const { warnings } = await build({
    absWorkingDir: folder,
    entryPoints: { main: './main.js', thread: 'creator-compass/worker/thread' },
    outdir: 'dist/assets',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(warnings[0].text);
  cpSync(`${folder}/node_modules/creator-compass/wasm`, `${folder}/dist/wasm`, { recursive: true });
}
