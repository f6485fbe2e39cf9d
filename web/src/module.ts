import type { MainModule } from '../wasm/compass.mjs';
import createModule from '../wasm/compass.mjs';

/** A fresh instance: its own memory, no state. */
export async function instantiate(module: WebAssembly.Module): Promise<MainModule> {
  return createModule({
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) {
      void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
      return {};
    },
  });
}
