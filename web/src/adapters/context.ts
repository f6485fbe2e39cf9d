import { Budget, defaultLimits } from './limits.js';
import { Reporter } from './report.js';
import type { AdaptOptions, Limits } from './types.js';

/** What all parts of one call share: options, limits, the report. */
export class Context {
  readonly limits: Limits;
  readonly report = new Reporter();
  readonly #rows: Budget;

  constructor(readonly options: AdaptOptions) {
    this.limits = { ...defaultLimits, ...options.limits };
    this.#rows = new Budget(this.limits.rows, 'too_many_rows', 'rows');
  }

  /** Every row of every source passes here once. */
  countRow(source: string): void {
    this.#rows.spend(1, source);
  }
}
