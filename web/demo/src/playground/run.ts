// Asks the engine, in its worker, for what the page shows. Only what changed is read again; a newer run
// takes the place of one that is still on its way.
import type { FeedKind, ProductDetail, View } from '../../../dist/index.js';
import { CompassError, type CompassWorker } from '../../../dist/worker/index.js';
import type { Aim } from './aim.js';
import { type Kind, kinds, now, type Texts } from './documents.js';

export interface Shown {
  view: View;
  /** the chosen product's arithmetic; null if the feeds do not have it */
  detail: ProductDetail | null;
}

export interface Outcome {
  /** null: the engine could not be asked */
  shown: Shown | null;
  problems: Map<Kind, CompassError>;
  /** the rules that hold: the last ones that were taken */
  policy: string | null;
  /** something was read that the screen does not show yet */
  isChanged: boolean;
}

export class Runs {
  readonly #taken = new Map<Kind, string>();
  readonly #problems = new Map<Kind, CompassError>();
  #policy: string | null = null;
  #newest = new AbortController();

  constructor(readonly engine: CompassWorker) {}

  /** Null if a newer run began meanwhile. */
  async run(texts: Texts, objective: Aim, chosen: string | null): Promise<Outcome | null> {
    this.#newest.abort();
    this.#newest = new AbortController();
    const { signal } = this.#newest;
    const changed = kinds.filter((kind) => this.#taken.get(kind) !== texts[kind]);
    for (const kind of changed) await this.#take(kind, texts[kind], signal);
    if (signal.aborted) return null;
    const shown = await this.#ask(objective, chosen);
    if (signal.aborted) return null;
    const problems = new Map(this.#problems);
    return { shown, problems, policy: this.#policy, isChanged: changed.length > 0 };
  }

  async #take(kind: Kind, text: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      if (kind === 'policy') {
        await this.engine.setPolicy(text);
        this.#policy = text;
      } else await this.engine.read(kind satisfies FeedKind, text, { signal });
      this.#problems.delete(kind);
    } catch (error) {
      if (signal.aborted) return;
      this.#problems.set(kind, asCompassError(error));
    }
    // a text that is refused is not given again as it is
    this.#taken.set(kind, text);
  }

  async #ask(objective: Aim, chosen: string | null): Promise<Shown | null> {
    const query = { objective, now };
    try {
      const view = await this.engine.insights(query);
      const id = chosen ?? view.products?.items[0]?.id;
      const detail =
        id === undefined ? null : await this.engine.product(id, query).catch(() => null);
      return { view, detail };
    } catch (error) {
      // an engine that died has lost what it had read
      if (asCompassError(error).code === 'engine_failed') this.#taken.clear();
      return null;
    }
  }
}

const asCompassError = (error: unknown) =>
  error instanceof CompassError ? error : new CompassError('engine_failed', String(error));
