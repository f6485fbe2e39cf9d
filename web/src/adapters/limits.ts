import { CompassError } from '../error.js';
import type { Limits } from './types.js';

const mebibyte = 1024 * 1024;

/** Several times what the largest real exports hold, and still what a phone has room for. */
export const defaultLimits: Limits = {
  bytes: 256 * mebibyte,
  unpacked: 256 * mebibyte,
  entries: 1000,
  rows: 500_000,
  depth: 64,
};

/** Counts against one limit; the error names the source. */
export class Budget {
  #used = 0;

  constructor(
    private readonly limit: number,
    private readonly code: string,
    private readonly what: string,
  ) {}

  spend(amount: number, source: string): void {
    this.#used += amount;
    if (this.#used > this.limit) {
      throw new CompassError(this.code, `more than ${this.limit} ${this.what}`, { feed: source });
    }
  }
}
