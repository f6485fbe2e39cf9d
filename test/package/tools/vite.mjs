import { build } from 'vite';

/** Builds the pages of a project into its dist. */
export const bundle = (root, { pages = ['index.html'], plugins = [] } = {}) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    build: {
      // no inline script: the page's policy allows none
      modulePreload: { polyfill: false },
      rollupOptions: { input: pages.map((page) => `${root}/${page}`) },
    },
  });
