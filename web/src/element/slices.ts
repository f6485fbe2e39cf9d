import { nextTask } from '../turn.js';

/** How far a part of the screen is: not begun, made out of sight, or in sight. */
export type Made = 'later' | 'hidden' | 'shown';

/**
 * The heavy parts of a screen, made in a task each when they come first, so that the page's thread is
 * never held for long. They are made out of sight and shown together, so that the page is laid out once;
 * until then grey shapes keep their places, and the screen is marked as busy. A part that was shown once
 * is made at once from then on.
 */
export class Slices {
  readonly #known = new Set<string>();
  readonly #made = new Set<string>();
  readonly #shown = new Set<string>();
  #hasRoom = false;
  #isLacking = false;
  #isBusy = false;
  #waits = false;

  /** `again` is called when the next picture may be made. */
  constructor(readonly again: () => void) {}

  /** whether parts still wait for their turn, or to be shown */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** A new picture begins. One that comes between two of ours makes nothing more. */
  begin(): void {
    if (!this.#waits && !this.#isLacking) for (const part of this.#made) this.#shown.add(part);
    this.#hasRoom = !this.#waits;
    this.#isLacking = false;
    this.#isBusy = false;
  }

  /** How far this part is in this picture, which makes one more at most. */
  of(part: string): Made {
    if (this.#shown.has(part)) return 'shown';
    this.#isBusy = true;
    if (!this.#waits) void this.#wait();
    if (this.#made.has(part)) return 'hidden';
    // the picture in which a part is heard of first has enough to do with the rest
    if (this.#known.has(part) && this.#hasRoom) {
      this.#hasRoom = false;
      this.#made.add(part);
      return 'hidden';
    }
    this.#known.add(part);
    this.#isLacking = true;
    return 'later';
  }

  async #wait(): Promise<void> {
    this.#waits = true;
    await nextTask();
    this.#waits = false;
    this.again();
  }
}
