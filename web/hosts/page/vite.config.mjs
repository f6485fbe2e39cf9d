// The page for hosts, built into web/dist-page: what an app packs, or a site serves.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // the page lies wherever it is put
  base: './',
  build: {
    outDir: '../../dist-page',
    emptyOutDir: true,
    target: 'es2022',
    // wasm never becomes a data: URL, which connect-src 'self' would refuse
    assetsInlineLimit: 0,
    // no inline script: the page's policy allows none
    modulePreload: { polyfill: false },
  },
});
