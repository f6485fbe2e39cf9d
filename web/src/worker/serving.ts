import { Compass, type FeedKind } from '../compass.js';
import { Arriving } from './arriving.js';
import { plain, type ToPage, type ToWorker } from './protocol.js';

export type Say = (message: ToPage) => void;

type Start = Extract<ToWorker, { type: 'start' }>;

interface Reading {
  arriving: Arriving;
  abort: AbortController;
}

/** The worker's end: one engine, asked by messages. */
export class Serving {
  readonly #say: Say;
  #compass: Promise<Compass> | null = null;
  readonly #readings = new Map<number, Reading>();

  constructor(say: Say) {
    this.#say = say;
  }

  // in the order in which they came: whatever waits for the engine waits for the same promise
  receive(message: ToWorker): void {
    switch (message.type) {
      case 'start':
        void this.#start(message);
        break;
      case 'ask':
        void this.#answer(message.call, ({ documents }) => {
          const ask = documents[message.verb] as (...given: unknown[]) => string;
          return ask.apply(documents, message.given);
        });
        break;
      case 'policy':
        void this.#answer(message.call, (compass) => {
          compass.setPolicy(message.policy);
          return compass.documents.status();
        });
        break;
      case 'learned':
        void this.#answer(message.call, (compass) => {
          compass.setLearned(message.learned);
          return '';
        });
        break;
      case 'read':
        this.#read(message.call, message.kind);
        break;
      case 'chunk':
        this.#readings.get(message.call)?.arriving.add(message.bytes);
        break;
      case 'end':
        this.#readings.get(message.call)?.arriving.end();
        break;
      case 'abandon':
        this.#readings.get(message.call)?.abort.abort();
        break;
    }
  }

  /** Something failed that no call was about: the engine cannot be had again in here. */
  lost(cause: unknown): void {
    this.#say({ type: 'lost', error: plain(cause) });
  }

  async #start({ wasm, policy, learned }: Start): Promise<void> {
    this.#compass = Compass.loadFrom(wasm, policy === null ? {} : { policy });
    try {
      const compass = await this.#compass;
      compass.setLearned(learned);
      this.#say({ type: 'ready', status: compass.documents.status() });
    } catch (error) {
      this.lost(error);
    }
  }

  #read(call: number, kind: FeedKind): void {
    const abort = new AbortController();
    const arriving = new Arriving(() => this.#say({ type: 'taken', call }));
    this.#readings.set(call, { arriving, abort });
    const { signal } = abort;
    void this.#answer(call, async (compass) => {
      await compass.read(kind, arriving.stream, { signal });
      return '';
    }).then(() => this.#readings.delete(call));
  }

  async #answer(call: number, ask: (compass: Compass) => string | Promise<string>): Promise<void> {
    try {
      const text = await ask(await this.#compass!);
      this.#say({ type: 'answer', call, text });
    } catch (error) {
      this.#say({ type: 'failed', call, error: plain(error) });
    }
  }
}
