import type { Encoding, ShellMessage } from '../../contract/bridge.js';
import type { Receipt, Refusal } from '../protocol.js';

/** Where a transport puts what it was given. */
export interface Arrivals {
  receive(payload: unknown): Receipt;
  /** a message that the transport itself turned away */
  refuse(refusal: Refusal): void;
}

/** A way to one host and back. Messages leave as JSON text: all hosts can read that. */
export interface Transport {
  /** how chunks may travel on it */
  readonly encodings: Encoding[];
  /** Begins to listen; returns how to stop. */
  open(arrivals: Arrivals): () => void;
  /** Some hosts answer: with JSON text of a message. A promise that never settles is no harm. */
  send(message: ShellMessage): unknown;
}
