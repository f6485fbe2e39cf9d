/// <reference lib="esnext.disposable" preserve="true" />
import type { FeedKind, LoadOptions, ReadOptions } from '../compass.js';
import type * as contract from '../contract/index.js';
import {
  type Asked,
  feedbackText,
  type LedgerQuery,
  type Moment,
  type PostedQuery,
  type Query,
  type Told,
  textOf,
  type WhatIfQuery,
} from '../documents.js';
import { CompassError } from '../error.js';
import { shippedWasm } from '../shipped.js';
import { type FeedSource, readFailure } from '../source.js';
import { compile } from '../wasm.js';
import { WorkerDocuments } from './documents.js';
import { Line } from './line.js';
import { type MakeWorker, made, makeWorker } from './make.js';
import type { Given, Verb } from './protocol.js';
import { sendFeed } from './sending.js';

export interface WorkerLoadOptions extends LoadOptions {
  /** makes the worker of creator-compass/worker/thread, where the page's bundler does not */
  worker?: MakeWorker;
}

/**
 * The engine in a worker of its own: the verbs of Compass, each a promise, and the page's thread stays
 * free. A worker that dies is started anew, and tells so as an engine that trapped does.
 */
export class CompassWorker implements Disposable {
  /** the same verbs with their documents as text */
  readonly documents = new WorkerDocuments((verb, given) => this.#ask(verb, given));
  readonly #make: MakeWorker;
  readonly #wasm: WebAssembly.Module;
  #policy: string | null;
  /** what the engine keeps of the creator's choices; empty: nothing */
  #learned = '';
  #line: Line;
  /** feeds were lost, and nobody who asks has been told yet */
  #untold: CompassError | null = null;
  #disposed = false;

  private constructor(
    make: MakeWorker,
    wasm: WebAssembly.Module,
    policy: string | null,
    line: Line,
  ) {
    this.#make = make;
    this.#wasm = wasm;
    this.#policy = policy;
    this.#line = this.#started(line);
  }

  /** Fetches and compiles the engine while its worker starts, and sets its policy. */
  static load({ wasm = shippedWasm(), ...more }: WorkerLoadOptions = {}): Promise<CompassWorker> {
    return CompassWorker.start(compile(wasm), more);
  }

  /** The same with code that is still being compiled. */
  static async start(
    compiling: Promise<WebAssembly.Module>,
    { policy, worker = makeWorker }: Omit<WorkerLoadOptions, 'wasm'> = {},
  ): Promise<CompassWorker> {
    // of both that may fail one is awaited
    compiling.catch(() => undefined);
    const line = new Line(made(worker));
    try {
      const rules = policy === undefined ? null : textOf(policy);
      const client = new CompassWorker(worker, await compiling, rules, line);
      await line.ready;
      return client;
    } catch (error) {
      line.end(gone());
      throw error;
    }
  }

  /** Replaces the rules; on an error the earlier ones stay. */
  async setPolicy(policy: string | object): Promise<void> {
    const text = textOf(policy);
    const line = this.#living();
    line.follow(await line.ask({ type: 'policy', policy: text }).answer);
    // kept, so that a worker that takes its place follows the same rules
    this.#policy = text;
  }

  /**
   * Reads a feed while it arrives. It replaces the earlier feed of its kind when it was read whole,
   * or not at all. A newer read of the same kind cancels this one.
   */
  async read(kind: FeedKind, source: FeedSource, options: ReadOptions = {}): Promise<void> {
    const line = this.#living();
    try {
      await sendFeed(line, kind, source, options);
    } catch (error) {
      throw readFailure(error, kind);
    }
  }

  /** What next, what to sell, what to make. */
  async insights(query: Query = {}): Promise<contract.View> {
    return JSON.parse(await this.documents.insights(query));
  }

  /** A page of the creator's own videos. */
  async posted(query: PostedQuery = {}): Promise<contract.PostedPage> {
    return JSON.parse(await this.documents.posted(query));
  }

  /** One inspiration video, opened. */
  async inspiration(id: string, query: Query = {}): Promise<contract.InspirationDetail> {
    return JSON.parse(await this.documents.inspiration(id, query));
  }

  /** One product with all of its arithmetic. */
  async product(id: string, query: Query = {}): Promise<contract.ProductDetail> {
    return JSON.parse(await this.documents.product(id, query));
  }

  /** What would change a product's place in the list, with all else held fixed. */
  async whatIf(id: string, query: WhatIfQuery = {}): Promise<contract.WhatIf> {
    return JSON.parse(await this.documents.whatIf(id, query));
  }

  /** What the feeds say that cannot be. */
  async ledger(query: LedgerQuery = {}): Promise<contract.LedgerPage> {
    return JSON.parse(await this.documents.ledger(query));
  }

  /** Whether the order of products holds on these feeds: a back-test over the creators in them. */
  async audit(query: Query = {}): Promise<contract.Audit> {
    return JSON.parse(await this.documents.audit(query));
  }

  /** The next three videos, made to teach most, and what the creator's own have shown. */
  async plan(query: Query = {}): Promise<contract.Plan> {
    return JSON.parse(await this.documents.plan(query));
  }

  /** Tells what the creator did with products; resolves to what is kept. */
  async feedback(events: Told, moment: Moment = {}): Promise<contract.Learned> {
    return JSON.parse(await this.documents.feedback(feedbackText(events), moment));
  }

  /** What is kept of the creator's choices, and what they taught. */
  async learned(moment: Moment = {}): Promise<contract.Learned> {
    return JSON.parse(await this.documents.learned(moment));
  }

  /** Gives back what an earlier session kept; null forgets it all, as if it had never been. */
  async setLearned(kept: contract.Learned | string | null): Promise<void> {
    const learned = kept === null ? '' : textOf(kept);
    await this.#living().ask({ type: 'learned', learned }).answer;
    // kept, so that a worker that takes its place goes on with it
    this.#learned = learned;
  }

  /** What the answer to a question is made from: hashes of feeds, policy and answer; replay takes it. */
  async record(asked: Asked): Promise<contract.Recording> {
    return JSON.parse(await this.documents.record(asked));
  }

  /** Asks a recorded question again: whether the answer is the same, to the byte. */
  async replay(record: contract.Recording | string): Promise<contract.Replay> {
    return JSON.parse(await this.documents.replay(textOf(record)));
  }

  /** What is loaded: rows, bytes and hash of each feed. */
  async status(): Promise<contract.Status> {
    return JSON.parse(await this.documents.status());
  }

  /** Ends the worker; safe to call twice. */
  dispose(): void {
    this.#disposed = true;
    this.#line.end(gone());
    forgotten.unregister(this);
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  async #ask(verb: Verb, given: Given<Verb>): Promise<string> {
    const line = this.#living();
    this.#tell(this.#untold);
    try {
      const text = await line.ask({ type: 'ask', verb, given }).answer;
      if (verb === 'feedback') this.#learned = text;
      return text;
    } catch (error) {
      if (error === this.#untold) this.#untold = null;
      throw error;
    }
  }

  // an engine without feeds answers too: once it is said that they were lost
  #tell(untold: CompassError | null): void {
    this.#untold = null;
    if (untold !== null) throw untold;
  }

  // one that did not start is tried again when something is asked of it, and not by itself
  #living(): Line {
    if (this.#disposed) throw gone();
    if (this.#line.isOver) this.#line = this.#started(new Line(made(this.#make)));
    return this.#line;
  }

  #started(line: Line): Line {
    // a client that nobody holds any more must not be held by its worker
    const client = new WeakRef(this);
    line.onLost = (error) => {
      const holder = client.deref();
      if (holder !== undefined) holder.#lost(error);
    };
    line.start({ wasm: this.#wasm, policy: this.#policy, learned: this.#learned });
    forgotten.unregister(this);
    forgotten.register(this, line, this);
    return line;
  }

  #lost(error: CompassError): void {
    this.#untold = error;
    try {
      this.#living();
    } catch {
      // the next call tries again, and says so
    }
  }
}

const forgotten = new FinalizationRegistry<Line>((line) => line.end(gone()));

const gone = () => new CompassError('disposed', 'this Compass was disposed of');
