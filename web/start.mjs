// `npm start`: everything from nothing, then the demo page.
// PORT chooses the port (5173); the address is printed when the page can be opened.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModule, buildPackage } from '../emsdk-config/build.mjs';
import { setup } from '../emsdk-config/setup.mjs';

const webDir = dirname(fileURLToPath(import.meta.url));

async function serve() {
  // only now: set-up may just have installed it
  const { build, preview } = await import('vite');
  const root = existsSync(join(webDir, 'index.html')) ? webDir : join(webDir, 'demo');
  if (!existsSync(join(root, 'index.html'))) throw new Error('there is no page in web/ yet');
  const config = ['js', 'ts', 'mjs']
    .map((end) => join(webDir, `vite.config.${end}`))
    .find(existsSync);
  const options = { root, configFile: config ?? false, logLevel: 'warn' };
  await build(options);
  const port = Number(process.env.PORT || 5173);
  // a taken port is an error and not another port: whoever set PORT waits there
  const server = await preview({ ...options, preview: { port, strictPort: true } });
  console.log(`\nCreator Compass: ${server.resolvedUrls.local[0]}`);
}

try {
  await setup();
  await buildModule();
  await buildPackage();
  await serve();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
