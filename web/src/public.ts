// What every entry of the engine gives beside its `Compass`.

export type { FeedKind, LoadOptions, ReadOptions } from './compass.js';
export type * from './contract/index.js';
export type {
  Asked,
  Direction,
  LedgerQuery,
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
