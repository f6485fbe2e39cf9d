import type { AboutFeed, Counts, ShellMessage } from '../contract/bridge.js';
import type { CompassProperties, CreatorCompassElement } from '../element/index.js';
import { asCompassError } from '../error.js';
import { ToldChoices } from './choices.js';
import { IncomingFeeds } from './feeds.js';
import { Inbox } from './inbox.js';
import { stamped, tell, type Unstamped } from './outbox.js';
import { PolicyGate } from './policy.js';
import { limits, type Receipt, type ReceivedMessage, type Refusal } from './protocol.js';
import { hostMessageTypes } from './shapes.js';
import type { Transport } from './transports/transport.js';

export interface BridgeOptions {
  /** an error of the host's own, for the page's log */
  onHostError?: (problem: { code: string; detail: string; feed: string }) => void;
  /** a feed without its next chunk for so long has failed, milliseconds; 30,000 if not given */
  stall?: number;
  /** milliseconds that only ever grow; the page's own if not given */
  clock?: () => number;
}

type Handlers = {
  [Type in ReceivedMessage['type']]: (message: Extract<ReceivedMessage, { type: Type }>) => unknown;
};

/** The element and its host: takes the host's messages to the one, and tells the other. */
export class Bridge {
  readonly #element: CreatorCompassElement;
  readonly #transport: Transport;
  readonly #options: BridgeOptions;
  readonly #inbox: Inbox;
  readonly #feeds: IncomingFeeds;
  readonly #policy: PolicyGate;
  readonly #choices = new ToldChoices();
  readonly #stops: (() => void)[];
  readonly #updates = {
    hostUpdated: () => {
      this.#policy.attempt();
      this.#feeds.settle();
    },
  };
  readonly #handlers: Handlers = {
    hello: ({ takes }) => {
      this.#takes = new Set(takes);
      this.#sayReady();
    },
    feed_chunk: (chunk) => this.#feeds.add(chunk),
    feed_abort: ({ feed, transfer }) => this.#feeds.abort(feed, transfer),
    set_objective: ({ objective }) => this.#set({ objective }),
    set_mixture: ({ followers }) => this.#set({ objective: { followers } }),
    set_theme: ({ theme }) => this.#set({ theme }),
    set_locale: ({ locale }) => this.#set({ locale }),
    set_now: ({ now }) => this.#set({ now }),
    set_policy: ({ policy }) => this.#policy.set(policy),
    set_learned: ({ learned }) => this.#set({ learned }),
    tell: ({ events }) => void this.#tell(events),
    action_result: ({ action, outcome }) => this.#choices.result(action, outcome, this.#element),
    host_error: ({ code, detail: given, feed }) => {
      const detail = given.slice(0, limits.detail);
      this.#options.onHostError?.({ code, detail, feed });
      if (feed !== 'none') this.#feeds.missing(feed, detail);
    },
    get_counts: () => this.#send({ type: 'counts', ...this.counts }),
  };
  #takes: ReadonlySet<string> = new Set();
  #undelivered = 0;

  constructor(element: CreatorCompassElement, transport: Transport, options: BridgeOptions = {}) {
    this.#element = element;
    this.#transport = transport;
    this.#options = options;
    const { clock = () => performance.now(), stall } = options;
    this.#inbox = new Inbox({
      handle: (message) => this.#handle(message),
      answer: ({ refusal, detail, feed }) => this.#failed(refusal, detail, feed),
      clock,
    });
    this.#feeds = new IncomingFeeds(element, {
      used: (feed, transfer, sequence) =>
        this.#send({ type: 'feed_ack', feed, transfer, sequence }),
      read: (feed, transfer, milliseconds) => {
        this.#send({ type: 'feed_read', feed, transfer });
        this.#send({ type: 'metrics', name: 'feed', milliseconds, feed });
      },
      clock,
      ...(stall !== undefined && { stall }),
    });
    this.#policy = new PolicyGate(element, ({ code, detail }) => this.#failed(code, detail));
    element.addController(this.#updates);
    this.#stops = [
      () => element.removeController(this.#updates),
      transport.open({
        receive: (payload) => this.receive(payload),
        refuse: (refusal) => this.#inbox.refuse(refusal),
      }),
      tell(element, {
        send: (message) => this.#send(message),
        failed: (code, detail, feed) => this.#failed(code, detail, feed),
        takes: (action) => this.#takes.has(action),
        choices: this.#choices,
        clock,
      }),
    ];
    this.#sayReady();
  }

  /** How many messages were refused, by reason. */
  get refused(): Readonly<Record<Refusal, number>> {
    return this.#inbox.refused;
  }

  /** How many messages the host did not take. */
  get undelivered(): number {
    return this.#undelivered;
  }

  /** What became of the host's messages; the host itself reads them by `get_counts`. */
  get counts(): Omit<Counts, 'bridge' | 'type'> {
    const { accepted, refused } = this.#inbox;
    return { accepted, ...refused, undelivered: this.#undelivered };
  }

  /** A message of the host's, as its transport brought it. */
  receive(payload: unknown): Receipt {
    return this.#inbox.receive(payload);
  }

  /** Stops listening and telling; feeds on their way end. */
  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#feeds.close();
  }

  #handle(message: ReceivedMessage): unknown {
    const does = this.#handlers[message.type] as (message: ReceivedMessage) => unknown;
    return does(message);
  }

  #set(properties: Partial<CompassProperties>): void {
    Object.assign(this.#element, properties);
  }

  async #tell(events: string): Promise<void> {
    try {
      await this.#element.tell(events);
    } catch (error) {
      const { code, detail } = asCompassError(error);
      this.#failed(code, detail);
    }
  }

  #failed(code: string, detail: string, feed: AboutFeed = 'none'): void {
    const transfer = feed === 'none' ? null : this.#feeds.numberOf(feed);
    this.#send({ type: 'shell_error', code, detail, feed, transfer });
  }

  #sayReady(): void {
    this.#send({
      type: 'ready',
      page: Math.floor(performance.timeOrigin),
      accepts: hostMessageTypes,
      encodings: this.#transport.encodings,
      chunk_bytes: limits.chunkBytes,
      chunks: limits.chunks,
      message_length: limits.messageLength,
    });
  }

  // a host that answers does so with a message of its own
  #send(message: Unstamped<ShellMessage>): void {
    void this.#deliver(stamped(message));
  }

  async #deliver(message: ShellMessage): Promise<void> {
    try {
      const reply = await this.#transport.send(message);
      if (typeof reply === 'string' && reply !== '') this.receive(reply);
    } catch {
      this.#undelivered += 1;
      if (message.type === 'action') void this.#choices.failed(message.sequence, this.#element);
    }
  }
}
