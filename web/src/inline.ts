// The entry for hosts that cannot serve a .wasm file: the same face, the wasm inside the script. It is
// unpacked in memory, so that no policy for connections is asked; only 'wasm-unsafe-eval' is needed.
import { packed } from '../wasm/packed.mjs';
import { Compass as Base, type LoadOptions } from './compass.js';
import { CompassError } from './error.js';
import { compile } from './wasm.js';

export * from './public.js';

export type Compass = Base;
export const Compass = {
  /** Loads the engine: unpacks, compiles, makes an instance. */
  async load(options: LoadOptions = {}): Promise<Base> {
    return Base.loadFrom(options.wasm ?? (await compiledWasm()), options);
  },
};

let compiling: Promise<WebAssembly.Module> | null = null;

/**
 * The compiled code, for what else takes it as `wasm`: `<creator-compass>`, `CompassWorker.load`. It is
 * unpacked and compiled once.
 */
export function compiledWasm(): Promise<WebAssembly.Module> {
  compiling ??= unpacked().then(compile);
  return compiling;
}

async function unpacked(): Promise<ArrayBuffer> {
  if (typeof DecompressionStream === 'undefined') {
    throw new CompassError('wasm_refused', 'this browser unpacks nothing: serve compass.wasm');
  }
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
