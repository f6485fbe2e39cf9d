// The entry for pages and workers: finds the wasm beside the script, as bundlers understand it.
import { Compass as Base, type LoadOptions } from './compass.js';
import { shippedWasm } from './shipped.js';

export type { FeedKind, LoadOptions, ReadOptions } from './compass.js';
export type * from './contract/index.js';
export type {
  Asked,
  Direction,
  LedgerQuery,
  Mixture,
  Moment,
  Objective,
  PostedQuery,
  Query,
  Sort,
  Told,
  WhatIfQuery,
} from './documents.js';
export { CompassError, type ErrorPlace } from './error.js';
export type { FeedSource } from './source.js';
export type { WasmSource } from './wasm.js';

export type Compass = Base;
export const Compass = {
  /** Loads the engine: fetches, compiles, makes an instance. */
  load(options: LoadOptions = {}): Promise<Base> {
    return Base.loadFrom(options.wasm ?? shippedWasm(), options);
  },
};
