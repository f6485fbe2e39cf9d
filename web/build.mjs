// The demo page, built by Vite into dist-demo. Its sources are the package's own files in dist.
import { fileURLToPath } from 'node:url';

export const demoConfig = {
  configFile: fileURLToPath(new URL('vite.config.mjs', import.meta.url)),
  logLevel: 'warn',
};

export async function buildDemo() {
  // only now: set-up may just have installed it
  const { build } = await import('vite');
  await build(demoConfig);
}
