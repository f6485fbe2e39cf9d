// What runs in the worker: an engine, and the messages that reach it.
import type { ToPage, ToWorker } from './protocol.js';
import { Serving } from './serving.js';

const serving = new Serving((message: ToPage) => postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => serving.receive(data));
// what could not be cloned here: a compiled module from another process
addEventListener('messageerror', () => serving.lost('a message could not be read'));
// an engine that trapped and could not be made anew
addEventListener('unhandledrejection', ({ reason }) => serving.lost(reason));
