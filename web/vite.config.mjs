// The demo page: built and served by Vite from web/demo. The package itself is built by tsc alone.
import { defineConfig } from 'vite';

export default defineConfig({
  root: new URL('demo', import.meta.url).pathname,
  // the page lies wherever it is put
  base: './',
  build: {
    outDir: new URL('dist-demo', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'es2022',
    // wasm never becomes a data: URL, which connect-src 'self' would refuse
    assetsInlineLimit: 0,
    // no inline script: the page's policy allows none
    modulePreload: { polyfill: false },
  },
});
