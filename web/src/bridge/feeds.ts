import type { FeedKind } from '../compass.js';
import type { CreatorCompassElement, Feeds } from '../element/index.js';
import type { ReceivedChunk } from './protocol.js';
import { Transfer, type TransferOptions } from './transfer.js';

export interface FeedsOptions {
  used: (feed: FeedKind, transfer: number, sequence: number) => void;
  finished: (feed: FeedKind, milliseconds: number) => void;
  clock: () => number;
  stall?: number;
}

/** The transfers of the three feeds; each new one is given to the element as a stream. */
export class IncomingFeeds {
  readonly #element: CreatorCompassElement;
  readonly #options: FeedsOptions;
  readonly #newest = new Map<FeedKind, Transfer>();
  #toGive: Feeds = {};
  #giving = false;

  constructor(element: CreatorCompassElement, options: FeedsOptions) {
    this.#element = element;
    this.#options = options;
  }

  /** Throws Refused. */
  add(chunk: ReceivedChunk): void {
    this.#transfer(chunk).add(chunk);
  }

  abort(feed: FeedKind, number: number): void {
    const running = this.#newest.get(feed);
    if (running?.number === number) running.fail('cancelled', 'the host ended the transfer');
  }

  /** The host says that this feed will not come: the element shows that, with what it has. */
  missing(feed: FeedKind, detail: string): void {
    const newest = this.#newest.get(feed);
    const isRunning = newest !== undefined && !newest.isOver;
    const bearer = isRunning ? newest : this.#begin(feed, newest?.number ?? -1);
    bearer.fail('stream_failed', detail);
  }

  close(): void {
    for (const transfer of this.#newest.values()) transfer.fail('cancelled', 'the bridge closed');
  }

  #transfer({ feed, transfer }: ReceivedChunk): Transfer {
    const running = this.#newest.get(feed);
    if (running?.number === transfer) return running;
    running?.drop();
    return this.#begin(feed, transfer);
  }

  #begin(feed: FeedKind, number: number): Transfer {
    const { used, finished, ...rest } = this.#options;
    const options: TransferOptions = {
      ...rest,
      used: (sequence) => used(feed, number, sequence),
      finished: (milliseconds) => finished(feed, milliseconds),
    };
    const transfer = new Transfer(feed, number, options);
    this.#newest.set(feed, transfer);
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
