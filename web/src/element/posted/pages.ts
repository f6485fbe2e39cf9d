import type { VideoCard } from '../../contract/index.js';
import type { PostedOrder } from '../screens/posted.js';
import type { Ui } from '../ui.js';

// rows asked for at once
const pageRows = 50;
// pages kept; those longest unused go first
const keptPages = 12;

/** The rows of one order, asked of the engine a page at a time when they come in sight. */
export class PostedPages {
  readonly #pages = new Map<number, VideoCard[]>();

  constructor(
    readonly ui: Ui,
    readonly order: PostedOrder,
  ) {}

  at(index: number): VideoCard | null {
    const nth = Math.floor(index / pageRows);
    return this.#page(nth)[index - nth * pageRows] ?? null;
  }

  #page(nth: number): VideoCard[] {
    const kept = this.#pages.get(nth);
    if (kept !== undefined) {
      this.#pages.delete(nth);
      this.#pages.set(nth, kept);
      return kept;
    }
    const page = this.#ask(nth);
    this.#pages.set(nth, page);
    if (this.#pages.size > keptPages) this.#pages.delete(this.#pages.keys().next().value!);
    return page;
  }

  #ask(nth: number): VideoCard[] {
    const { session, query } = this.ui;
    const { now } = query;
    const window = { first: nth * pageRows, count: pageRows, ...(now !== undefined && { now }) };
    return session.engine?.posted({ ...this.order, ...window }).items ?? [];
  }
}
