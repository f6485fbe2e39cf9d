/** A feed as it arrives in the worker: a stream of the chunks that the page sends. */
export class Arriving {
  readonly stream: ReadableStream<Uint8Array>;
  readonly #waiting: Uint8Array[] = [];
  #ended = false;
  #reading = false;
  #wake: () => void = () => undefined;

  /** `taken` is called for each chunk when the engine has it. */
  constructor(readonly taken: () => void) {
    // nothing is kept in the stream itself: whoever asks for a chunk is done with the one before
    const strategy = { highWaterMark: 0 };
    this.stream = new ReadableStream({ pull: (controller) => this.#pull(controller) }, strategy);
  }

  add(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    if (this.#reading) this.taken();
    this.#reading = false;
    while (this.#waiting.length === 0 && !this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const chunk = this.#waiting.shift();
    if (chunk === undefined) return controller.close();
    this.#reading = true;
    controller.enqueue(chunk);
  }
}
