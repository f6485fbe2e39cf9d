// The entry for node: the same face, the wasm read from disk.
import { readFile } from 'node:fs/promises';
import { Compass as Base, type LoadOptions } from './compass.js';

export * from './public.js';

export type Compass = Base;
export const Compass = {
  async load(options: LoadOptions = {}): Promise<Base> {
    const wasm = options.wasm ?? (await readFile(new URL('../wasm/compass.wasm', import.meta.url)));
    return Base.loadFrom(wasm, options);
  },
};
