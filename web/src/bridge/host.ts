// The other end, for hosts that are pages or run JavaScript: sends feeds in measure, hears the shell.
import type { FeedKind } from '../compass.js';
import type { Encoding, HostMessage, Ready, ShellError, ShellMessage } from '../contract/bridge.js';
import { CompassError } from '../error.js';
import { chunksOf, type FeedSource } from '../source.js';
import { toBase64 } from './bytes.js';
import { protocol } from './protocol.js';

type Unstamped<Message> = Message extends HostMessage ? Omit<Message, 'bridge'> : never;

export interface BridgeHostOptions {
  /** brings a message to the shell: an object whose `data` is a Uint8Array, or one that JSON can hold */
  post: (message: HostMessage | (Omit<HostMessage, 'data'> & { data: Uint8Array })) => void;
  /** all that the shell says, feed_ack left out */
  heard: (message: ShellMessage) => void;
  /** whether `post` can carry bytes as they are; else they go as base64 */
  carriesBytes?: boolean;
}

interface Sending {
  transfer: number;
  acknowledged: number;
  isRead: boolean;
  ended: CompassError | null;
  wake: () => void;
}

/** The host's side of the bridge. What it hears must come from the shell's window and origin. */
export class BridgeHost {
  readonly #options: BridgeHostOptions;
  readonly #sending = new Map<FeedKind, Sending>();
  readonly #ready: Promise<Ready>;
  #sayReady!: (ready: Ready) => void;
  // no host of this page had these numbers before: the shell takes none twice
  #transfers = Date.now();
  #page: number | null = null;

  constructor(options: BridgeHostOptions) {
    this.#options = options;
    this.#ready = new Promise((resolve) => {
      this.#sayReady = resolve;
    });
  }

  /** What the shell takes, once it is there. */
  get ready(): Promise<Ready> {
    return this.#ready;
  }

  /** A message as text; what is none of the shell's is left alone. */
  receive(text: unknown): void {
    const message = read(text);
    if (message === null) return;
    if (message.type === 'feed_ack') {
      this.#acknowledge(message);
      return;
    }
    if (message.type === 'feed_read') this.#read(message);
    if (message.type === 'ready') this.#begin(message);
    if (message.type === 'shell_error') this.#failed(message);
    this.#options.heard(message);
  }

  send(message: Unstamped<HostMessage>): void {
    this.#options.post({ bridge: protocol, ...message } as HostMessage);
  }

  /** Sends a feed, as fast as the shell uses it; done when it was read. Throws what went wrong. */
  async feed(feed: FeedKind, source: FeedSource): Promise<void> {
    this.#end(feed, new CompassError('cancelled', 'a newer transfer began', { feed }));
    const sending: Sending = {
      transfer: this.#transfers++,
      acknowledged: 0,
      isRead: false,
      ended: null,
      wake() {},
    };
    this.#sending.set(feed, sending);
    const { chunks: window } = await this.#ready;
    let sent = 0;
    const post = async (bytes: Uint8Array, last: boolean) => {
      await this.#until(sending, () => sent - sending.acknowledged < window);
      this.#chunk({ feed, transfer: sending.transfer, sequence: sent, last }, bytes);
      sent += 1;
    };
    for await (const bytes of chunksOf(source).chunks) await post(bytes, false);
    // only now it is known that none comes after
    await post(new Uint8Array(), true);
    await this.#until(sending, () => sending.isRead);
  }

  abort(feed: FeedKind): void {
    const sending = this.#sending.get(feed);
    if (sending === undefined) return;
    this.send({ type: 'feed_abort', feed, transfer: sending.transfer });
    this.#end(feed, new CompassError('cancelled', 'the host ended the transfer', { feed }));
  }

  #chunk(
    head: { feed: FeedKind; transfer: number; sequence: number; last: boolean },
    bytes: Uint8Array,
  ): void {
    const encoding: Encoding = this.#options.carriesBytes ? 'bytes' : 'base64';
    // a clone takes the whole buffer along that a chunk is a part of
    const data = this.#options.carriesBytes ? bytes.slice() : toBase64(bytes);
    this.#options.post({ bridge: protocol, type: 'feed_chunk', ...head, encoding, data } as never);
  }

  #acknowledge({
    feed,
    transfer,
    sequence,
  }: {
    feed: FeedKind;
    transfer: number;
    sequence: number;
  }) {
    const sending = this.#sending.get(feed);
    if (sending?.transfer !== transfer) return;
    sending.acknowledged = Math.max(sending.acknowledged, sequence + 1);
    sending.wake();
  }

  // a page that begins anew has nothing of what was sent to the one before
  #begin(ready: Ready): void {
    const isAnother = this.#page !== null && this.#page !== ready.page;
    this.#page = ready.page;
    this.#sayReady(ready);
    if (!isAnother) return;
    for (const feed of this.#sending.keys()) {
      this.#end(feed, new CompassError('cancelled', 'the page began anew', { feed }));
    }
  }

  #failed({ code, detail, feed, transfer }: ShellError): void {
    if (feed === 'none' || this.#sending.get(feed)?.transfer !== transfer) return;
    this.#end(feed, new CompassError(code, detail, { feed }));
  }

  #read({ feed, transfer }: { feed: FeedKind; transfer: number }): void {
    const sending = this.#sending.get(feed);
    if (sending?.transfer !== transfer) return;
    this.#sending.delete(feed);
    sending.isRead = true;
    sending.wake();
  }

  #end(feed: FeedKind, why: CompassError): void {
    const sending = this.#sending.get(feed);
    if (sending === undefined) return;
    this.#sending.delete(feed);
    sending.ended = why;
    sending.wake();
  }

  async #until(sending: Sending, isSo: () => boolean): Promise<void> {
    while (!isSo() && sending.ended === null) {
      await new Promise<void>((resolve) => {
        sending.wake = resolve;
      });
    }
    if (sending.ended !== null) throw sending.ended;
  }
}

function read(text: unknown): ShellMessage | null {
  if (typeof text !== 'string') return null;
  try {
    const value: ShellMessage | null = JSON.parse(text);
    return value?.bridge === protocol ? value : null;
  } catch {
    return null;
  }
}
