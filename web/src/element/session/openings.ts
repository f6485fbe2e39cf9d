import type { FeedKind } from '../../compass.js';
import type { FeedSource } from '../../source.js';
import { type FeedOrigin, opened } from './feed.js';

/** Feeds on their way: what stops each, and those that were asked for before there was an engine. */
export class Openings {
  readonly #aborts = new Map<FeedKind, AbortController>();
  readonly #early = new Map<FeedKind, Promise<FeedSource>>();

  /** Opens a feed ahead of its reading: the network need not wait for the engine to be compiled. */
  openEarly(kind: FeedKind, origin: FeedOrigin): void {
    const early = opened(origin, this.#abortFor(kind).signal);
    // whoever awaits it later hears of it
    early.catch(() => undefined);
    this.#early.set(kind, early);
  }

  /** The feed's source, and the signal that a newer one, or an end, gives. */
  take(kind: FeedKind, origin: FeedOrigin): { source: Promise<FeedSource>; signal: AbortSignal } {
    const early = this.#early.get(kind);
    this.#early.delete(kind);
    const running = this.#aborts.get(kind);
    const { signal } = early !== undefined && running ? running : this.#abortFor(kind);
    return { source: early ?? opened(origin, signal), signal };
  }

  stop(kind: FeedKind): void {
    this.#aborts.get(kind)?.abort();
    this.#early.delete(kind);
  }

  stopAll(): void {
    for (const abort of this.#aborts.values()) abort.abort();
    this.#early.clear();
  }

  #abortFor(kind: FeedKind): AbortController {
    this.#aborts.get(kind)?.abort();
    const abort = new AbortController();
    this.#aborts.set(kind, abort);
    return abort;
  }
}
