import { CompassError } from '../../error.js';
import type { SheetMaker } from './content.js';

/** The sheets' part of the program: fetched when one is opened first. */
export class LaterSheets {
  error: CompassError | null = null;
  #make: SheetMaker | null = null;
  #asked = false;

  /** `changed` is called when it came, or did not. */
  constructor(readonly changed: (error: CompassError | null) => void) {}

  get make(): SheetMaker | null {
    if (!this.#asked) void this.#fetch();
    return this.#make;
  }

  /** What did not come is asked for again with the next sheet. */
  forgive(): void {
    if (this.error === null) return;
    this.error = null;
    this.#asked = false;
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    try {
      this.#make = (await import('./content.js')).sheetContent;
    } catch (cause) {
      this.error = new CompassError('stream_failed', 'the sheets cannot be fetched', {}, cause);
    }
    this.changed(this.error);
  }
}
