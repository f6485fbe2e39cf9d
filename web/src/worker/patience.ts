import type { Status } from '../contract/index.js';

type Limits = Status['limits'];

// how much later than asked for a timer may ring on a device that is awake
const slackMs = 2_000;
// time for an answer that came while the page's own thread was held
const turnMs = 100;

/** How long a worker is waited for, as the policy says, before it is given up. */
export class Patience {
  #limits: Limits = { answer_milliseconds: 30_000, chunk_milliseconds: 10_000 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `over` is called when it ends, with the seconds that it lasted. */
  constructor(readonly over: (seconds: number) => void) {}

  follow(status: string): void {
    this.#limits = (JSON.parse(status) as Status).limits;
  }

  /** Waits from now on. */
  wait(what: 'answer' | 'chunk'): void {
    this.rest();
    const limit = this.#limits[`${what}_milliseconds`];
    const begun = performance.now();
    this.#timer = setTimeout(() => {
      const late = performance.now() - begun - limit;
      // a device that slept: the worker slept too
      if (late > slackMs) this.wait(what);
      else this.#timer = setTimeout(() => this.over(limit / 1000), turnMs);
    }, limit);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }
}
