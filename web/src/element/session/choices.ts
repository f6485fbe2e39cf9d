import type { CreatorFeed } from '../../contract/index.js';

// What the creator chose on this visit. The engine ranks again at once because it reads the creator
// feed anew, with the id where the contract has it: in the showcase, or among the dismissed.

export type ChoiceKind = 'showcase' | 'dismissed';

export interface Choice {
  kind: ChoiceKind;
  id: string;
}

export class Choices {
  #made: Choice[] = [];
  /** the feed as the host gave it */
  #feed: Uint8Array | null = null;
  /** whose choices these are */
  #creator: string | null = null;

  /** Begins anew with a feed; choices of the same creator stay. */
  setFeed(bytes: Uint8Array): void {
    this.#feed = bytes;
    if (this.any && this.#parsed().creator.id !== this.#creator) this.#made = [];
  }

  get any(): boolean {
    return this.#made.length > 0;
  }

  get canApply(): boolean {
    return this.#feed !== null;
  }

  has(choice: Choice): boolean {
    return this.#made.some((made) => isSame(made, choice));
  }

  add(choice: Choice): void {
    this.remove(choice);
    this.#made.push(choice);
  }

  remove(choice: Choice): void {
    this.#made = this.#made.filter((made) => !isSame(made, choice));
  }

  /** The creator feed with the choices in it, as JSON text. */
  applied(): string {
    const feed = this.#parsed();
    this.#creator = feed.creator.id;
    for (const { kind, id } of this.#made) {
      const ids = feed.creator[kind] ?? [];
      feed.creator[kind] = ids.includes(id) ? ids : [...ids, id];
    }
    return JSON.stringify(feed);
  }

  #parsed(): CreatorFeed {
    return JSON.parse(new TextDecoder().decode(this.#feed ?? new Uint8Array()));
  }
}

const isSame = (one: Choice, other: Choice) => one.kind === other.kind && one.id === other.id;
