import type { MainModule } from '../wasm/compass.mjs';
import createModule from '../wasm/compass.mjs';

/** A fresh instance: its own memory, no state. */
export function instantiate(module: WebAssembly.Module): Promise<MainModule> {
  return new Promise((resolve, reject) => {
    const instantiateWasm = (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      // a device without room for another memory says so here, and the module would wait for ever
      WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
      return {};
    };
    createModule({ instantiateWasm }).then(resolve, reject);
  });
}
