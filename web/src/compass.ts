import type { Compass as Engine, MainModule } from '../wasm/compass.mjs';
import type {
  InspirationDetail,
  LedgerPage,
  PostedPage,
  ProductDetail,
  Status,
  View,
} from './contract/index.js';
import { CompassError } from './error.js';
import { compile, instantiate, type WasmSource } from './module.js';
import { chunksOf, type FeedSource } from './source.js';
import { turns } from './turn.js';

export type FeedKind = 'creator' | 'products' | 'inspiration';
export type Objective = 'gmv' | 'followers';
export type Sort = 'recency' | 'revenue' | 'views' | 'items_sold';
export type Direction = 'descending' | 'ascending';

export interface LoadOptions {
  /** the wasm, if it does not lie beside this script */
  wasm?: WasmSource;
  /** rules in place of the shipped ones: JSON text or the object */
  policy?: string | object;
}

export interface ReadOptions {
  signal?: AbortSignal;
  /** bytes read so far, and all of them if the source says */
  onProgress?: (progress: { read: number; total: number | null }) => void;
}

export interface Query {
  /** the one in the creator feed if not given */
  objective?: Objective;
  /** epoch seconds or a Date; the time of the call if not given */
  now?: number | Date;
}

export interface PostedQuery {
  sort?: Sort;
  direction?: Direction;
  /** first row of the page, from 0 */
  first?: number;
  count?: number;
  now?: number | Date;
}

/** The engine on this device. One instance holds one creator's feeds; nothing leaves it. */
export class Compass implements Disposable {
  #engine: Engine | null = null;
  #module: MainModule | null = null;
  #policy: string | null = null;
  readonly #compiled: WebAssembly.Module;
  /** the newest read of each feed; an older one gives way */
  readonly #reads = new Map<FeedKind, symbol>();

  private constructor(compiled: WebAssembly.Module) {
    this.#compiled = compiled;
  }

  /** Fetches and compiles the engine, makes an instance and sets its policy. */
  static async loadFrom(wasm: WasmSource, options: LoadOptions = {}): Promise<Compass> {
    const compass = new Compass(await compile(wasm));
    await compass.#start();
    if (options.policy !== undefined) compass.setPolicy(options.policy);
    return compass;
  }

  /** Replaces the rules; on an error the earlier ones stay. */
  setPolicy(policy: string | object): void {
    const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
    this.#ask((engine) => engine.setPolicy(text));
    this.#policy = text;
  }

  /**
   * Reads a feed while it arrives. It replaces the earlier feed of its kind when it was read whole,
   * or not at all. A newer read of the same kind cancels this one.
   */
  async read(kind: FeedKind, source: FeedSource, options: ReadOptions = {}): Promise<void> {
    const { signal, onProgress } = options;
    const turn = turns();
    const token = Symbol(kind);
    this.#reads.set(kind, token);
    try {
      signal?.throwIfAborted();
      const { chunks, total } = chunksOf(source);
      this.#feed(kind, (engine, feed) => engine.begin(feed));
      let read = 0;
      for await (const chunk of abortable(chunks, signal)) {
        this.#refuseIfStale(kind, token);
        this.#feed(kind, (engine, feed) => engine.write(feed, chunk as unknown as string));
        read += chunk.byteLength;
        onProgress?.({ read, total });
        await turn();
      }
      this.#refuseIfStale(kind, token);
      this.#feed(kind, (engine, feed) => engine.finish(feed));
    } catch (error) {
      if (this.#reads.get(kind) === token) this.#abandon(kind);
      throw failure(error, kind);
    } finally {
      if (this.#reads.get(kind) === token) this.#reads.delete(kind);
    }
  }

  /** What next, what to sell, what to make. */
  insights({ objective, now }: Query = {}): View {
    return this.#ask((engine) => engine.insights(objective ?? '', seconds(now)));
  }

  /** A page of the creator's own videos. */
  posted({ sort, direction, first, count, now }: PostedQuery = {}): PostedPage {
    return this.#ask((engine) =>
      engine.posted(
        sort ?? 'recency',
        direction ?? 'descending',
        first ?? 0,
        count ?? 50,
        seconds(now),
      ),
    );
  }

  /** One inspiration video, opened. */
  inspiration(id: string, { objective, now }: Query = {}): InspirationDetail {
    return this.#ask((engine) => engine.inspiration(id, objective ?? '', seconds(now)));
  }

  /** One product with all of its arithmetic. */
  product(id: string, { objective, now }: Query = {}): ProductDetail {
    return this.#ask((engine) => engine.product(id, objective ?? '', seconds(now)));
  }

  /** What the feeds say that cannot be. */
  ledger({ first = 0, count = 100, now }: { first?: number; count?: number; now?: number } = {}) {
    return this.#ask<LedgerPage>((engine) => engine.ledger(first, count, seconds(now)));
  }

  /** What is loaded: rows, bytes and hash of each feed. */
  status(): Status {
    return this.#ask((engine) => engine.status());
  }

  /** Frees the instance; safe to call twice. */
  dispose(): void {
    this.#engine?.delete();
    this.#engine = null;
    this.#module = null;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  async #start(): Promise<void> {
    this.#module = await instantiate(this.#compiled);
    this.#engine = new this.#module.Compass();
    if (this.#policy !== null) this.setPolicy(this.#policy);
  }

  /** Calls the engine and turns its answer into an object, or into the error it holds. */
  #ask<T>(call: (engine: Engine, module: MainModule) => string): T {
    if (this.#engine === null || this.#module === null) {
      throw new CompassError('disposed', 'this Compass was disposed of, or its engine failed');
    }
    let text: string;
    try {
      text = call(this.#engine, this.#module);
    } catch (cause) {
      throw this.#trapped(cause);
    }
    const answer = JSON.parse(text);
    if (answer.error !== undefined) {
      const { code, detail, feed, row, field, byte } = answer.error;
      throw new CompassError(code, detail, { feed, row, field, byte });
    }
    return answer;
  }

  /** A trap poisons its instance: drop it, and start a new one without feeds. */
  #trapped(cause: unknown): CompassError {
    this.#engine = null;
    this.#module = null;
    void this.#start();
    return new CompassError('engine_failed', 'the feeds have to be read again', {}, cause);
  }

  #feed(kind: FeedKind, call: (engine: Engine, feed: FeedOf<MainModule>) => string): void {
    this.#ask((engine, module) => call(engine, module.Feed[kind]));
  }

  #abandon(kind: FeedKind): void {
    if (this.#engine !== null && this.#module !== null) {
      this.#engine.abandon(this.#module.Feed[kind]);
    }
  }

  #refuseIfStale(kind: FeedKind, token: symbol): void {
    if (this.#reads.get(kind) === token) return;
    throw new CompassError('cancelled', 'a newer read of this feed began', { feed: kind });
  }
}

type FeedOf<M extends MainModule> = M['Feed'][FeedKind];

function seconds(now: number | Date | undefined): number {
  if (now instanceof Date) return Math.floor(now.getTime() / 1000);
  return Math.floor(now ?? Date.now() / 1000);
}

/** What anything thrown while reading becomes; an abort keeps its own reason. */
function failure(error: unknown, feed: FeedKind): unknown {
  if (error instanceof CompassError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new CompassError('stream_failed', String(error), { feed }, error);
}

/** Ends the iteration as soon as the signal says so, even while a chunk is awaited. */
async function* abortable<T>(items: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // a source that hangs must not hold the caller
    void iterator.return?.();
  }
}
