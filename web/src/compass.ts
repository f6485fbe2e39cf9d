/// <reference lib="esnext.disposable" preserve="true" />
import type {
  Audit,
  InspirationDetail,
  Learned,
  LedgerPage,
  Plan,
  PostedPage,
  ProductDetail,
  Recording,
  Replay,
  Status,
  View,
  WhatIf,
} from './contract/index.js';
import {
  type Asked,
  Documents,
  feedbackText,
  type LedgerQuery,
  type Moment,
  type PostedQuery,
  type Query,
  type Told,
  textOf,
  type WhatIfQuery,
} from './documents.js';
import { Engine } from './engine.js';
import { CompassError } from './error.js';
import { abortable, chunksOf, type FeedSource, pieces, readFailure } from './source.js';
import { turns } from './turn.js';
import { compile, type WasmSource } from './wasm.js';

export type FeedKind = 'creator' | 'products' | 'inspiration';

export interface LoadOptions {
  /** the wasm, if it does not lie beside this script */
  wasm?: WasmSource;
  /** rules in place of the shipped ones: JSON text or the object */
  policy?: string | object;
  /** reports on the console an engine that was forgotten: collected and never disposed of */
  debug?: boolean;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** bytes read so far, and all of them if the source says */
  onProgress?: (progress: { read: number; total: number | null }) => void;
}

/** The engine on this device. One instance holds one creator's feeds; nothing leaves it. */
export class Compass implements Disposable {
  /** the same verbs with their documents as text */
  readonly documents: Documents;
  readonly #engine: Engine;
  /** the newest read of each feed; an older one gives way */
  readonly #reads = new Map<FeedKind, symbol>();

  private constructor(engine: Engine) {
    this.#engine = engine;
    this.documents = new Documents(engine);
  }

  /** Fetches and compiles the engine, makes an instance and sets its policy. */
  static async loadFrom(wasm: WasmSource, options: LoadOptions = {}): Promise<Compass> {
    const { policy, debug = false } = options;
    const compass = new Compass(await Engine.start(await compile(wasm), { debug }));
    try {
      if (policy !== undefined) compass.setPolicy(policy);
      return compass;
    } catch (error) {
      compass.dispose();
      throw error;
    }
  }

  /** Replaces the rules; on an error the earlier ones stay. */
  setPolicy(policy: string | object): void {
    this.#engine.setPolicy(textOf(policy));
  }

  /**
   * Reads a feed while it arrives. It replaces the earlier feed of its kind when it was read whole,
   * or not at all. A newer read of the same kind cancels this one.
   */
  async read(kind: FeedKind, source: FeedSource, options: ReadOptions = {}): Promise<void> {
    const token = Symbol(kind);
    this.#reads.set(kind, token);
    const isNewest = () => this.#reads.get(kind) === token;
    try {
      await this.#stream(kind, source, options, isNewest);
    } catch (error) {
      if (isNewest()) this.#abandon(kind);
      throw readFailure(error, kind);
    } finally {
      if (isNewest()) this.#reads.delete(kind);
    }
  }

  /**
   * Reads a feed that is here already, in one go: nothing else comes between this and the next verb,
   * which is what a server needs that answers for several creators. Cancels reads of the same kind.
   */
  readNow(kind: FeedKind, bytes: Uint8Array): void {
    this.#reads.delete(kind);
    try {
      this.#engine.ask((verbs, module) => verbs.begin(module.Feed[kind]));
      for (const chunk of pieces(bytes)) {
        this.#engine.ask((verbs, module) => verbs.write(module.Feed[kind], chunk));
      }
      this.#engine.ask((verbs, module) => verbs.finish(module.Feed[kind]));
    } catch (error) {
      this.#abandon(kind);
      throw error;
    }
  }

  /** What next, what to sell, what to make. */
  insights(query: Query = {}): View {
    return JSON.parse(this.documents.insights(query));
  }

  /** A page of the creator's own videos. */
  posted(query: PostedQuery = {}): PostedPage {
    return JSON.parse(this.documents.posted(query));
  }

  /** One inspiration video, opened. */
  inspiration(id: string, query: Query = {}): InspirationDetail {
    return JSON.parse(this.documents.inspiration(id, query));
  }

  /** One product with all of its arithmetic. */
  product(id: string, query: Query = {}): ProductDetail {
    return JSON.parse(this.documents.product(id, query));
  }

  /** What would change a product's place in the list, with all else held fixed. */
  whatIf(id: string, query: WhatIfQuery = {}): WhatIf {
    return JSON.parse(this.documents.whatIf(id, query));
  }

  /** What the feeds say that cannot be. */
  ledger(query: LedgerQuery = {}): LedgerPage {
    return JSON.parse(this.documents.ledger(query));
  }

  /** Whether the order of products holds on these feeds: a back-test over the creators in them. */
  audit(query: Query = {}): Audit {
    return JSON.parse(this.documents.audit(query));
  }

  /** The next three videos, made to teach most, and what the creator's own have shown. */
  plan(query: Query = {}): Plan {
    return JSON.parse(this.documents.plan(query));
  }

  /**
   * Tells what the creator did with products; it moves their factor `learned` from the next answer on.
   * Returns what is kept, for the host to keep beside it: setLearned takes it another day.
   */
  feedback(events: Told, moment: Moment = {}): Learned {
    return JSON.parse(this.documents.feedback(feedbackText(events), moment));
  }

  /** What is kept of the creator's choices, and what they taught. */
  learned(moment: Moment = {}): Learned {
    return JSON.parse(this.documents.learned(moment));
  }

  /** Gives back what an earlier session kept; null forgets it all, as if it had never been. */
  setLearned(kept: Learned | string | null): void {
    this.#engine.setLearned(kept === null ? '' : textOf(kept));
  }

  /** What the answer to a question is made from: hashes of feeds, policy and answer; replay takes it. */
  record(asked: Asked): Recording {
    return JSON.parse(this.documents.record(asked));
  }

  /** Asks a recorded question again: whether the answer is the same, to the byte. */
  replay(record: Recording | string): Replay {
    return JSON.parse(this.documents.replay(textOf(record)));
  }

  /** What is loaded: rows, bytes and hash of each feed. */
  status(): Status {
    return JSON.parse(this.documents.status());
  }

  /** Frees the engine; safe to call twice. */
  dispose(): void {
    this.#engine.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  async #stream(
    kind: FeedKind,
    source: FeedSource,
    { signal, onProgress }: ReadOptions,
    isNewest: () => boolean,
  ): Promise<void> {
    const refuseIfStale = () => {
      if (!isNewest()) throw new CompassError('cancelled', 'a newer read began', { feed: kind });
    };
    const turn = turns();
    signal?.throwIfAborted();
    const { chunks, total } = chunksOf(source);
    if (!this.#engine.isReady) {
      await this.#engine.ready();
      refuseIfStale();
    }
    this.#engine.ask((verbs, module) => verbs.begin(module.Feed[kind]));
    let read = 0;
    for await (const chunk of abortable(chunks, signal)) {
      refuseIfStale();
      this.#engine.ask((verbs, module) => verbs.write(module.Feed[kind], chunk));
      read += chunk.byteLength;
      onProgress?.({ read, total });
      await turn();
    }
    refuseIfStale();
    this.#engine.ask((verbs, module) => verbs.finish(module.Feed[kind]));
  }

  #abandon(kind: FeedKind): void {
    try {
      this.#engine.ask((verbs, module) => {
        verbs.abandon(module.Feed[kind]);
        return '{}';
      });
    } catch {
      // disposed of, or failed, in the meantime: there is nothing to abandon
    }
  }
}
