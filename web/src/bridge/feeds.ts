import type { FeedKind } from '../compass.js';
import type { CreatorCompassElement, Feeds } from '../element/index.js';
import { limits, type ReceivedChunk, Refused } from './protocol.js';
import { Transfer } from './transfer.js';

// the number of what bears the news that a feed will not come
const none = -1;

export interface FeedsOptions {
  used: (feed: FeedKind, transfer: number, sequence: number) => void;
  /** the feed is what the screen shows; how long that took, from its first chunk */
  read: (feed: FeedKind, transfer: number, milliseconds: number) => void;
  clock: () => number;
  stall?: number;
}

/** The transfers of the three feeds; each new one is given to the element as a stream. */
export class IncomingFeeds {
  readonly #element: CreatorCompassElement;
  readonly #options: FeedsOptions;
  readonly #newest = new Map<FeedKind, Transfer>();
  /** transfers of which it is not known yet whether they were read, and when they began */
  readonly #unsettled = new Map<Transfer, number>();
  /** numbers of transfers that were begun, the oldest first */
  readonly #used = new Map<FeedKind, Set<number>>();
  #toGive: Feeds = {};
  #giving = false;

  constructor(element: CreatorCompassElement, options: FeedsOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** True if the window measures it: not the first of a transfer, nor one too late. Throws Refused. */
  add(chunk: ReceivedChunk): boolean {
    const isUsed = this.#transfer(chunk).add(chunk);
    return isUsed && chunk.sequence > 0;
  }

  /** Of the feed's newest transfer; null if none was begun. */
  numberOf(feed: FeedKind): number | null {
    const number = this.#newest.get(feed)?.number ?? none;
    return number === none ? null : number;
  }

  abort(feed: FeedKind, number: number): void {
    const running = this.#newest.get(feed);
    if (running?.number === number) running.fail('cancelled', 'the host ended the transfer');
  }

  /** The host says that this feed will not come: the element shows that, with what it has. */
  missing(feed: FeedKind, detail: string): void {
    const newest = this.#newest.get(feed);
    const isRunning = newest !== undefined && !newest.isOver;
    const bearer = isRunning ? newest : this.#begin(feed, newest?.number ?? none);
    bearer.fail('stream_failed', detail);
  }

  /** To be called when the element was updated: it may have read what came. */
  settle(): void {
    for (const [transfer, began] of this.#unsettled) {
      const { feed, number } = transfer;
      const { phase } = this.#element.session.feeds[feed];
      // the engine may still be at the end of it
      if (!transfer.isOver || (transfer.isFinished && phase === 'reading')) continue;
      this.#unsettled.delete(transfer);
      const isRead = transfer.isFinished && phase === 'read';
      if (isRead) this.#options.read(feed, number, this.#options.clock() - began);
    }
  }

  close(): void {
    for (const transfer of this.#newest.values()) transfer.fail('cancelled', 'the bridge closed');
  }

  #transfer({ feed, transfer }: ReceivedChunk): Transfer {
    const running = this.#newest.get(feed);
    if (running?.number === transfer) return running;
    this.#refuseUsed(feed, transfer);
    if (running !== undefined) this.#drop(running);
    return this.#begin(feed, transfer);
  }

  // an earlier feed, brought once more, must not take the place of a newer one
  #refuseUsed(feed: FeedKind, number: number): void {
    const used = this.#used.get(feed) ?? new Set();
    if (used.has(number)) throw new Refused('replayed', `${feed}: transfer ${number} again`);
    used.add(number);
    const [oldest] = used;
    if (used.size > limits.transfers && oldest !== undefined) used.delete(oldest);
    this.#used.set(feed, used);
  }

  #drop(transfer: Transfer): void {
    transfer.drop();
    this.#unsettled.delete(transfer);
  }

  #begin(feed: FeedKind, number: number): Transfer {
    const { used, clock, stall } = this.#options;
    const transfer = new Transfer(feed, number, {
      used: (sequence) => used(feed, number, sequence),
      ...(stall !== undefined && { stall }),
    });
    this.#newest.set(feed, transfer);
    this.#unsettled.set(transfer, clock());
    this.#toGive[feed] = transfer.stream;
    if (!this.#giving) void this.#give();
    return transfer;
  }

  // An element takes the feeds of one update together; the next ones wait for it to be done, or one
  // would take the other's place.
  async #give(): Promise<void> {
    this.#giving = true;
    await this.#element.updateComplete;
    this.#giving = false;
    this.#element.feeds = this.#toGive;
    this.#toGive = {};
  }
}
