// The entry for pages and workers: finds the wasm beside the script, as bundlers understand it.
import { Compass as Base, type LoadOptions } from './compass.js';
import { shippedWasm } from './shipped.js';

export * from './public.js';

export type Compass = Base;
export const Compass = {
  /** Loads the engine: fetches, compiles, makes an instance. */
  load(options: LoadOptions = {}): Promise<Base> {
    return Base.loadFrom(options.wasm ?? shippedWasm(), options);
  },
};
