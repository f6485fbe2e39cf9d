// Real platforms' payloads as feeds of the contract: docs/adapters.md.
export { CompassError } from '../error.js';
export { adapt, adapterNames, recognise } from './adapt.js';
export { type AdaptedFiles, adaptFiles } from './adapt-files.js';
export { feedText } from './feeds.js';
export { defaultLimits } from './limits.js';
export { merge } from './merge.js';
export type { Doubt, Reason, Report, ReportLine } from './report.js';
export type { Adapted, AdapterSource, AdaptOptions, Feeds, Limits, NamedSource } from './types.js';
