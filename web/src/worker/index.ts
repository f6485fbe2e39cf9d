// The engine in a worker, for pages whose own thread is to stay free.

export { CompassError, type ErrorPlace } from '../error.js';
export { CompassWorker, type WorkerLoadOptions } from './client.js';
export type { MakeWorker } from './make.js';
