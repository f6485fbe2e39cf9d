import type { FeedKind } from '../compass.js';
import type { View } from '../contract/index.js';
import type { Query } from '../documents.js';
import { CompassError } from '../error.js';
import type { Session } from './session/session.js';

// how long the first view waits for the slower feeds; then it comes with what there is
const patienceMs = 700;

export interface ViewHost {
  query: () => Query;
  changed: () => void;
  /** there is no view: what was asked cannot be answered, or the engine failed */
  failed: (error: CompassError) => void;
}

/** The newest view, and the last good one when there is no newer. */
export class ViewModel {
  view: View | null = null;
  error: CompassError | null = null;
  #patience: ReturnType<typeof setTimeout> | null = null;
  #restarted = false;

  constructor(
    readonly session: Session,
    readonly host: ViewHost,
  ) {}

  /** A feed was read or failed: look again once all are, or when waiting takes long. */
  settled(kind: FeedKind): void {
    const first = this.view === null && kind === 'creator';
    if (!this.session.reading) this.refresh();
    else if (first) this.#patience ??= setTimeout(() => this.refresh(), patienceMs);
  }

  refresh(): void {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    const { engine } = this.session;
    if (engine === null) return;
    try {
      this.view = engine.insights(this.host.query());
      this.error = null;
      this.#restarted = false;
    } catch (error) {
      this.#failed(error);
    }
    this.host.changed();
  }

  // a trap emptied the engine: read all again, once
  #failed(error: unknown): void {
    this.error =
      error instanceof CompassError
        ? error
        : new CompassError('engine_failed', String(error), {}, error);
    this.host.failed(this.error);
    if (this.error.code !== 'engine_failed' || this.#restarted) return;
    this.#restarted = true;
    setTimeout(() => this.session.again());
  }
}
