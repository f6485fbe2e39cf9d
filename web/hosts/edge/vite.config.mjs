// The worker as two modules in web/dist-edge: worker.js, and compass.wasm beside it, which the platform
// compiles.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const out = join(import.meta.dirname, '../../dist-edge');
const wasm = join(import.meta.dirname, '../../wasm/compass.wasm');

const besideWorker = {
  name: 'wasm-beside-worker',
  enforce: 'pre',
  resolveId: (id) => (id === './compass.wasm' ? { id, external: true } : null),
  writeBundle() {
    copyFileSync(wasm, join(out, 'compass.wasm'));
    // what the module would fetch where nobody gave it the code
    rmSync(join(out, 'assets'), { recursive: true, force: true });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [besideWorker],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: join(import.meta.dirname, 'worker.ts'),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'worker.js', codeSplitting: false },
    },
  },
});
