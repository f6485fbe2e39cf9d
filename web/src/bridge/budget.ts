/** So many at once, and so many a second after that (a token bucket). */
export class Budget {
  #left: number;
  #since: number;

  constructor(
    readonly most: number,
    readonly perSecond: number,
    /** milliseconds that only ever grow */
    readonly clock: () => number,
  ) {
    this.#left = most;
    this.#since = clock();
  }

  /** True if there was one left. */
  take(): boolean {
    const now = this.clock();
    this.#left = Math.min(this.most, this.#left + ((now - this.#since) / 1000) * this.perSecond);
    this.#since = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** What was taken turned out to cost nothing. */
  giveBack(): void {
    this.#left = Math.min(this.most, this.#left + 1);
  }
}
