import type { FeedKind } from '../compass.js';
import type { View } from '../contract/index.js';
import type { Query } from '../documents.js';
import { CompassError } from '../error.js';
import { nextTask } from '../turn.js';
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
  /** what is being asked, while it is */
  #asking: Promise<void> | null = null;
  /** something changed since it was asked */
  #isStale = false;

  constructor(
    readonly session: Session,
    readonly host: ViewHost,
  ) {}

  /** Resolves when no answer is waited for; null if none is. */
  get asking(): Promise<void> | null {
    return this.#asking;
  }

  /** A feed was read or failed: look again once all are, or when waiting takes long. */
  async settled(kind: FeedKind): Promise<void> {
    const first = this.view === null && kind === 'creator';
    if (!this.session.reading) await this.refresh();
    else if (first) this.#patience ??= setTimeout(() => this.refresh(), patienceMs);
  }

  /** Looks again; resolves when the newest view is there. One question at a time, however often asked. */
  async refresh(): Promise<void> {
    if (this.#patience !== null) clearTimeout(this.#patience);
    this.#patience = null;
    if (this.session.engine === null) return;
    this.#isStale = true;
    this.#asking ??= this.#ask();
    await this.#asking;
  }

  async #ask(): Promise<void> {
    // not before whoever began this knows that it runs
    await null;
    while (this.#isStale) {
      this.#isStale = false;
      const { engine } = this.session;
      if (engine === null) break;
      const answer = await this.#answer(async () => {
        await this.session.learning.tellOpened(engine);
        return engine.insights(this.host.query());
      });
      // it was parsed in this task; what is made of it is made in another
      await nextTask();
      // asked anew meanwhile, or of another engine: this one is of the past
      if (!this.#isStale && engine === this.session.engine) this.#take(answer);
    }
    this.#asking = null;
  }

  async #answer(ask: () => View | Promise<View>): Promise<View | CompassError> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof CompassError) return error;
      return new CompassError('engine_failed', String(error), {}, error);
    }
  }

  #take(answer: View | CompassError): void {
    if (answer instanceof CompassError) {
      this.error = answer;
      this.host.failed(answer);
      if (answer.code === 'engine_failed') this.lost();
    } else {
      this.view = answer;
      this.error = null;
      this.#restarted = false;
    }
    this.host.changed();
  }

  /** A trap emptied the engine: all is read again, once; false where that did not help. */
  lost(): boolean {
    if (this.#restarted) return false;
    this.#restarted = true;
    setTimeout(() => this.session.again());
    return true;
  }
}
