// `npm start`: everything from nothing, then the demo page.
// PORT chooses the port (5173); the address is printed when the page can be opened.
import { buildModule, buildPackage } from '../emsdk-config/build.mjs';
import { setup } from '../emsdk-config/setup.mjs';
import { buildDemo, demoConfig } from './build.mjs';

async function serve() {
  await buildDemo();
  const { preview } = await import('vite');
  // a port that is taken is an error and not another port: whoever named it waits there
  const port = Number(process.env.PORT || 5173);
  const server = await preview({ ...demoConfig, preview: { port, strictPort: true } });
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
