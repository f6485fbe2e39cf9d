// The engine, started as the face starts it: from the last byte of the wasm to an engine that answers.
import { Compass } from '../../../web/dist/index.js';

globalThis.started = (async () => {
  const compass = await Compass.load();
  compass.status();
  const end = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [wasm] = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\.wasm$/.test(name));
  compass.dispose();
  return end - wasm.responseEnd;
})();
