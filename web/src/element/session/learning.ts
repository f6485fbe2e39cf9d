import type { FeedbackEvent, Learned } from '../../contract/index.js';
import { seconds, type Told } from '../../documents.js';
import { CompassError } from '../../error.js';
import type { AnyCompass } from './engine.js';

// What the creator does here with products, told to the engine, and what it keeps of that between
// visits: on this page, or at the host.

/** `learned`: forgets what was learned; its id is empty. */
export type ChoiceKind = 'showcase' | 'dismissed' | 'learned';

export interface Choice {
  kind: ChoiceKind;
  id: string;
}

export interface LearningHost {
  now: () => number | Date | undefined;
  /** as text, from an earlier visit; null: nothing */
  kept: () => string | null;
  keep: (learned: Learned | null) => void;
}

export class Learning {
  readonly #host: LearningHost;
  /** of this visit: what can be taken back */
  #made: Choice[] = [];
  /** looked at since the last view */
  readonly #opened = new Set<string>();
  #learned: Learned | null = null;
  #forgotten: Learned | null = null;

  constructor(host: LearningHost) {
    this.#host = host;
  }

  has(choice: Choice): boolean {
    return this.#made.some((made) => isSame(made, choice));
  }

  /** Makes a choice, or takes it back. */
  async choose(engine: AnyCompass, choice: Choice, made: boolean): Promise<void> {
    if (choice.kind === 'learned') await (made ? this.#forget(engine) : this.#remember(engine));
    else await this.tell(engine, [this.#event(choice, made)]);
    this.#made = this.#made.filter((other) => !isSame(other, choice));
    if (made) this.#made.push(choice);
  }

  /** All of a product was looked at: told with the next view, so that one view is of one state. */
  opened(product: string): void {
    this.#opened.add(product);
  }

  async tellOpened(engine: AnyCompass): Promise<void> {
    if (this.#opened.size === 0) return;
    const at = this.#now;
    const events = [...this.#opened].map((product) => ({ at, kind: 'opened' as const, product }));
    this.#opened.clear();
    try {
      await this.tell(engine, events);
    } catch (error) {
      // of a product that a newer feed does not have
      if (!(error instanceof CompassError)) throw error;
    }
  }

  async tell(engine: AnyCompass, events: Told): Promise<void> {
    this.#take(await engine.feedback(events, { now: this.#now }));
  }

  /** Gives an engine what was kept; what it does not take is thrown, and not kept any longer. */
  async restore(engine: AnyCompass): Promise<void> {
    const kept = this.#host.kept();
    if (kept === null) return;
    try {
      await engine.setLearned(kept);
      this.#learned = JSON.parse(kept);
    } catch (error) {
      this.#take(null);
      throw error;
    }
  }

  async #forget(engine: AnyCompass): Promise<void> {
    this.#forgotten = this.#learned;
    await engine.setLearned(null);
    this.#take(null);
  }

  async #remember(engine: AnyCompass): Promise<void> {
    await engine.setLearned(this.#forgotten);
    this.#take(this.#forgotten);
  }

  #take(learned: Learned | null): void {
    this.#learned = learned;
    this.#host.keep(learned);
  }

  get #now(): number {
    return seconds(this.#host.now());
  }

  #event({ kind, id }: Choice, made: boolean): FeedbackEvent {
    const did = kind === 'showcase' ? 'added' : 'dismissed';
    return { at: this.#after(id), kind: made ? did : 'taken_back', product: id };
  }

  // of two in one second the engine could not tell which came last
  #after(product: string): number {
    const before = (this.#learned?.choices ?? []).filter((choice) => choice.product === product);
    return Math.max(this.#now, ...before.map(({ at }) => at + 1));
  }
}

const isSame = (one: Choice, other: Choice) => one.kind === other.kind && one.id === other.id;
