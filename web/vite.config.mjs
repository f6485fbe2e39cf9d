// The demo page: built and served by Vite from web/demo. The package itself is built by tsc alone.
import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';

const demo = new URL('demo', import.meta.url).pathname;

/** offline.json names every file of the build, for the service worker to keep. */
function offlineList() {
  return {
    name: 'offline-list',
    generateBundle(_, bundle) {
      // the playground is for whoever opens it: no visitor of the demo fetches an editor
      const made = Object.keys(bundle).filter((file) => !/\.map$|playground/.test(file));
      const copied = readdirSync(`${demo}/public`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
        .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${demo}/public/`.length));
      const files = ['index.html', ...made, ...copied].map((file) => `./${file}`);
      const source = JSON.stringify([...new Set(files)]);
      this.emitFile({ type: 'asset', fileName: 'offline.json', source });
    },
  };
}

export default defineConfig({
  root: demo,
  // the page lies wherever it is put
  base: './',
  plugins: [offlineList()],
  build: {
    outDir: new URL('dist-demo', import.meta.url).pathname,
    emptyOutDir: true,
    target: 'es2022',
    // wasm never becomes a data: URL, which connect-src 'self' would refuse
    assetsInlineLimit: 0,
    // no inline script: the page's policy allows none
    modulePreload: { polyfill: false },
    rollupOptions: { input: [`${demo}/index.html`, `${demo}/playground.html`] },
  },
});
