import type { VideoCard } from '../../contract/index.js';
import type { PostedOrder } from '../screens/posted.js';
import type { Ui } from '../ui.js';

// rows asked for at once
const pageRows = 50;
// pages kept; those longest unused go first
const keptPages = 12;

/** The rows of one order, asked of the engine a page at a time when they come in sight. */
export class PostedPages {
  /** null: asked for and not there yet */
  readonly #pages = new Map<number, readonly VideoCard[] | null>();

  /** `came` is called when a page is there. */
  constructor(
    readonly ui: Ui,
    readonly order: PostedOrder,
    readonly came: () => void,
  ) {}

  /** null where its page is still on its way */
  at(index: number): VideoCard | null {
    const nth = Math.floor(index / pageRows);
    return this.#page(nth)?.[index - nth * pageRows] ?? null;
  }

  /** Whether all these rows are there; those that are not are asked for. */
  holds(indexes: readonly number[]): boolean {
    const nths = new Set(indexes.map((index) => Math.floor(index / pageRows)));
    return [...nths].map((nth) => this.#page(nth)).every((page) => page !== null);
  }

  #page(nth: number): readonly VideoCard[] | null {
    const kept = this.#pages.get(nth);
    if (kept === undefined) void this.#ask(nth);
    this.#pages.delete(nth);
    this.#pages.set(nth, kept ?? null);
    if (this.#pages.size > keptPages) this.#pages.delete(this.#pages.keys().next().value!);
    return kept ?? null;
  }

  async #ask(nth: number): Promise<void> {
    const { session, query } = this.ui;
    const { now } = query;
    const window = { first: nth * pageRows, count: pageRows, ...(now !== undefined && { now }) };
    try {
      const page = await session.ask((engine) => engine.posted({ ...this.order, ...window }));
      // scrolled far away meanwhile: it is asked for again when it is wanted
      if (!this.#pages.has(nth)) return;
      this.#pages.set(nth, page?.items ?? []);
      this.came();
    } catch {
      // the view that comes after an engine's failure brings new pages
      this.#pages.delete(nth);
    }
  }
}
