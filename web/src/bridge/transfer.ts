import type { FeedKind } from '../compass.js';
import { CompassError } from '../error.js';
import { limits, type ReceivedChunk, Refused } from './protocol.js';

export interface TransferOptions {
  /** the chunk and all before it were used */
  used: (sequence: number) => void;
  stall?: number;
}

/**
 * One feed on its way from the host: chunks in, a stream out. It holds what was sent and not yet read,
 * never more than the window; a chunk is acknowledged when the reader comes for the next one.
 */
export class Transfer {
  readonly stream: ReadableStream<Uint8Array>;
  readonly #options: TransferOptions;
  readonly #waiting: Uint8Array[] = [];
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  /** of the chunk that is due */
  #due = 0;
  /** how many the reader was given */
  #given = 0;
  /** how many the host was told were used */
  #told = 0;
  #isWhole = false;
  #isOver = false;
  #isFinished = false;
  #wake: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly feed: FeedKind,
    readonly number: number,
    options: TransferOptions,
  ) {
    this.#options = options;
    // nothing is pulled ahead: what waits, waits here, where it is counted
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(),
        cancel: () => this.#end(),
      },
      { highWaterMark: 0 },
    );
  }

  /**
   * Takes the next chunk; false if it came too late to be of use. Throws Refused; a gap or a flood ends
   * the transfer.
   */
  add({ sequence, bytes, last }: ReceivedChunk): boolean {
    if (this.#isOver) {
      this.#options.used(sequence);
      return false;
    }
    // about no feed: the transfer goes on as if it had not come
    if (sequence < this.#due) throw new Refused('replayed', `chunk ${sequence} again`);
    if (sequence > this.#due || this.#isWhole) {
      throw this.#broken('out_of_order', `chunk ${sequence} where ${this.#due} was due`);
    }
    if (this.#waiting.length >= limits.chunks) {
      throw this.#broken('flood', `more than ${limits.chunks} chunks on their way`);
    }
    this.#due += 1;
    this.#isWhole = last;
    this.#waiting.push(bytes);
    this.#wake();
    return true;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** All of it was used. */
  get isFinished(): boolean {
    return this.#isFinished;
  }

  /** Another transfer took its place; the reader of this one is on its way out. */
  drop(): void {
    if (!this.#isOver) this.#end();
  }

  /** No more will come: whoever reads is told why. */
  fail(code: string, detail: string): void {
    if (this.#isOver) return;
    this.#end();
    this.#controller.error(new CompassError(code, detail, { feed: this.feed }));
  }

  // the reader comes for more, so it has used what it was given
  async #pull(): Promise<void> {
    this.#tell(this.#given);
    while (this.#waiting.length === 0 && !this.#isWhole && !this.#isOver) await this.#more();
    if (this.#isOver) return;
    const bytes = this.#waiting.shift();
    if (bytes === undefined) return this.#finish();
    this.#given += 1;
    this.#controller.enqueue(bytes);
  }

  #more(): Promise<void> {
    const patience = this.#options.stall ?? limits.stall;
    return new Promise((resolve) => {
      this.#timer = setTimeout(
        () => this.fail('stream_failed', `no chunk for ${patience} ms`),
        patience,
      );
      this.#wake = () => {
        clearTimeout(this.#timer);
        resolve();
      };
    });
  }

  #finish(): void {
    this.#end();
    this.#isFinished = true;
    this.#controller.close();
  }

  // what waits is let go, and acknowledged: the host must not wait for room
  #end(): void {
    this.#isOver = true;
    this.#waiting.length = 0;
    this.#tell(this.#due);
    this.#wake();
  }

  #tell(count: number): void {
    if (count <= this.#told) return;
    this.#told = count;
    this.#options.used(count - 1);
  }

  #broken(refusal: 'out_of_order' | 'flood', detail: string): Refused {
    this.fail('stream_failed', detail);
    return new Refused(refusal, detail, this.feed);
  }
}
