import { cpSync } from 'node:fs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

/** Builds main.js of a project into dist/assets; the worker beside it, the wasm where it is looked for. */
export async function bundle(folder) {
  const thread = `${folder}/node_modules/creator-compass/dist/worker/thread.js`;
  const made = await rollup({
    input: { main: `${folder}/main.js`, thread },
    plugins: [nodeResolve({ browser: true }), json()],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  await made.write({ dir: `${folder}/dist/assets`, format: 'es' });
  await made.close();
  cpSync(`${folder}/node_modules/creator-compass/wasm`, `${folder}/dist/wasm`, { recursive: true });
}
