// `npm start`: everything from nothing, then the demo page.
// PORT chooses the port (5173); the address is printed when the page can be opened.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModule, buildPackage } from '../emsdk-config/build.mjs';
import { setup } from '../emsdk-config/setup.mjs';

const webDir = dirname(fileURLToPath(import.meta.url));

async function serve() {
  // only now: set-up may just have installed it
  const { build, preview } = await import('vite');
  const options = { configFile: join(webDir, 'vite.config.mjs'), logLevel: 'warn' };
  await build(options);
  // a port that is taken is an error and not another port: whoever named it waits there
  const port = Number(process.env.PORT || 5173);
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
