import type { FeedKind } from '../compass.js';
import type { Documents } from '../documents.js';
import { CompassError, type ErrorPlace } from '../error.js';

// What the page and the engine's worker say to each other. Each call has a number, which its answer
// bears; documents cross as the text they are. Of a feed no more chunks are on their way than `window`:
// the worker says of each when the engine has it.

/** chunks of one feed that may be on their way or waiting */
export const window = 4;

export type Verb = keyof Documents;

/** Of a verb: what it is given. */
export type Given<Name extends Verb> = Parameters<Documents[Name]>;

export type ToWorker =
  /** the first of all: makes the engine */
  | { type: 'start'; wasm: WebAssembly.Module; policy: string | null; learned: string }
  | { type: 'ask'; call: number; verb: Verb; given: Given<Verb> }
  | { type: 'policy'; call: number; policy: string }
  /** what an earlier session kept; empty: nothing */
  | { type: 'learned'; call: number; learned: string }
  /** a feed begins; its chunks and its end bear the same number */
  | { type: 'read'; call: number; kind: FeedKind }
  | { type: 'chunk'; call: number; bytes: Uint8Array }
  | { type: 'end'; call: number }
  /** no more of it will come */
  | { type: 'abandon'; call: number };

export type ToPage =
  /** the engine is there, and follows the policy; text of its status */
  | { type: 'ready'; status: string }
  /** text of the document; the status after a policy; empty after a feed and what was learned */
  | { type: 'answer'; call: number; text: string }
  | { type: 'failed'; call: number; error: PlainError }
  /** the engine has the feed's next chunk */
  | { type: 'taken'; call: number }
  /** there is no engine any more, and there will be none in this worker */
  | { type: 'lost'; error: PlainError };

/** An error as it crosses: structured clones of errors lose what is ours. */
export interface PlainError extends ErrorPlace {
  code: string;
  detail: string;
}

export function plain(error: unknown): PlainError {
  const { code, detail, feed, row, field, byte } =
    error instanceof CompassError ? error : new CompassError('engine_failed', String(error));
  return { code, detail, feed, row, field, byte };
}

export function revived({ code, detail, ...place }: PlainError): CompassError {
  return new CompassError(code, detail, place);
}
