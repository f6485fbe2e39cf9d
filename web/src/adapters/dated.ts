// Posting times of a whole column at once: the column tells the order of day and month.
import type { Video } from '../contract/common.js';
import type { Context } from './context.js';
import { calendarOf, dateInName, tell } from './dates.js';

/** Videos whose time is still text. */
export class Dated {
  readonly #texts: { video: Video; text: string }[] = [];

  constructor(
    private readonly source: string,
    private readonly column: string,
    private readonly context: Context,
  ) {}

  add(video: Video, text: string | null): void {
    if (text !== null) this.#texts.push({ video, text });
  }

  /** Sets `posted_at` of each, or reports why not. */
  resolve(): void {
    const { report } = this.context;
    const texts = this.#texts.map(({ text }) => text);
    const calendar = calendarOf(texts, this.context, dateInName(this.source));
    for (const { video, text } of this.#texts) {
      const told = tell(text, calendar);
      if (told.at === null) report.unmapped(this.source, this.column, told.why);
      else {
        video.posted_at = told.at;
        for (const doubt of told.doubts) report.warn(this.source, this.column, doubt);
      }
    }
  }
}
