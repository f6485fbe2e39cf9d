import { CompassError } from '../error.js';
import { Patience } from './patience.js';
import { revived, type ToPage, type ToWorker } from './protocol.js';

export type Start = Omit<Extract<ToWorker, { type: 'start' }>, 'type'>;

/** A message that is answered, before it has its number. */
type Call = Extract<ToWorker, { type: 'ask' | 'policy' | 'learned' | 'read' }>;
export type Asking = Call extends infer Each
  ? Each extends Call
    ? Omit<Each, 'call'>
    : never
  : never;

interface Waiting {
  /** messages of this call that the worker has still to deal with */
  owed: number;
  kind: 'answer' | 'chunk';
  resolve: (text: string) => void;
  reject: (error: CompassError) => void;
  taken: () => void;
}

// a script that is neither refused nor run: patience for a slow line, and an end to it
const patienceMs = 10_000;

/** One worker from its start to its end, and the calls that wait for its answers. */
export class Line {
  /** resolves when the engine is there; rejects if it will not be */
  readonly ready: Promise<void>;
  /** called when an engine that was there died */
  onLost: (error: CompassError) => void = () => undefined;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #working = new Patience((seconds) => this.#lose(`it did not answer for ${seconds} s`));
  #calls = 0;
  #isReady = false;
  #over: CompassError | null = null;
  #starting: ReturnType<typeof setTimeout> | undefined;
  #begin!: { ready: () => void; failed: (error: CompassError) => void };

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((ready, failed) => {
      this.#begin = { ready, failed };
    });
    // whoever waits for it hears of it
    this.ready.catch(() => undefined);
    worker.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.#receive(data));
    worker.addEventListener('messageerror', () => this.#lose('an answer could not be read'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#lose(event.message ?? 'its script cannot be had');
    });
  }

  get isOver(): boolean {
    return this.#over !== null;
  }

  /** Calls need not wait for it to be ready: they are answered in their order. */
  start(start: Start): void {
    this.#starting = setTimeout(() => this.#lose('it does not answer'), patienceMs);
    try {
      this.post({ type: 'start', ...start });
    } catch (cause) {
      // a browser that does not hand compiled code over
      this.#lose(String(cause));
    }
  }

  /** Sends a call: its number, and the text of its answer. `taken` is called for each chunk of a feed. */
  ask(asking: Asking, taken = () => {}): { call: number; answer: Promise<string> } {
    this.#calls += 1;
    const call = this.#calls;
    const answer = new Promise<string>((resolve, reject) => {
      if (this.#over !== null) return reject(this.#over);
      this.post({ ...asking, call });
      const kind = asking.type === 'read' ? 'chunk' : 'answer';
      const owed = asking.type === 'read' ? 0 : 1;
      this.#waiting.set(call, { owed, kind, resolve, reject, taken });
      this.#watch();
    });
    return { call, answer };
  }

  post(message: ToWorker, transfer: Transferable[] = []): void {
    if (this.#over !== null) return;
    this.#worker.postMessage(message, transfer);
    if (message.type === 'chunk' || message.type === 'end') this.#owe(message.call, 1);
  }

  /** How long it may take from now on, as the status of its engine says. */
  follow(status: string): void {
    this.#working.follow(status);
  }

  /** Ends the worker; what waits for an answer gets this error. */
  end(error: CompassError): void {
    if (this.#over !== null) return;
    this.#over = error;
    clearTimeout(this.#starting);
    this.#working.rest();
    this.#worker.terminate();
    this.#begin.failed(error);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #receive(message: ToPage): void {
    if (message.type === 'ready') this.#becameReady(message.status);
    else if (message.type === 'lost') this.#lose(revived(message.error));
    else this.#answered(message);
  }

  #answered(message: Extract<ToPage, { call: number }>): void {
    const waiting = this.#waiting.get(message.call);
    if (message.type === 'taken') {
      this.#owe(message.call, -1);
      waiting?.taken();
      return;
    }
    this.#waiting.delete(message.call);
    this.#watch();
    if (message.type === 'answer') waiting?.resolve(message.text);
    else waiting?.reject(revived(message.error));
  }

  #owe(call: number, messages: number): void {
    const waiting = this.#waiting.get(call);
    if (waiting !== undefined) waiting.owed += messages;
    this.#watch();
  }

  // it answers in its order: as long as something comes, it works
  #watch(): void {
    if (!this.#isReady) return;
    const owed = [...this.#waiting.values()].filter((each) => each.owed > 0);
    if (owed.length === 0) this.#working.rest();
    else this.#working.wait(owed.some(({ kind }) => kind === 'answer') ? 'answer' : 'chunk');
  }

  #becameReady(status: string): void {
    clearTimeout(this.#starting);
    this.#isReady = true;
    this.follow(status);
    this.#watch();
    this.#begin.ready();
  }

  #lose(cause: CompassError | string): void {
    if (this.#over !== null) return;
    const error = this.#isReady ? emptied(cause) : unstarted(cause);
    this.end(error);
    if (this.#isReady) this.onLost(error);
  }
}

// as an engine of the page's own thread says it of a trap
const emptied = (cause: unknown) =>
  new CompassError('engine_failed', 'the feeds have to be read again', {}, cause);

const unstarted = (cause: CompassError | string) =>
  cause instanceof CompassError
    ? cause
    : new CompassError('engine_failed', `the worker did not start: ${cause}`);
