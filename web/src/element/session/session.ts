import type { FeedKind } from '../../compass.js';
import { asCompassError, CompassError } from '../../error.js';
import { type Links, linksOf, shippedLinks } from '../links.js';
import { type AnyCompass, type StartOptions, startEngine } from './engine.js';
import { absent, canReadAgain, type FeedOrigin, type FeedState, feedKinds } from './feed.js';
import { type Choice, Learning, type LearningHost } from './learning.js';
import { Openings } from './openings.js';

export type EngineState = 'none' | 'loading' | 'ready' | 'failed';

// often enough for the eye
const progressMs = 100;

/** The engine and its feeds over the life of the element: loads, reads, reads again, patches. */
export class Session {
  engine: AnyCompass | null = null;
  engineState: EngineState = 'none';
  engineError: CompassError | null = null;
  readonly feeds: Record<FeedKind, FeedState> = {
    creator: absent,
    products: absent,
    inspiration: absent,
  };
  readonly learning: Learning;
  /** of the rules in force: what the engine did not take does not count */
  links: Links = shippedLinks;
  readonly #origins = new Map<FeedKind, FeedOrigin>();
  readonly #openings = new Openings();
  #ownsEngine = false;
  #newerPolicy: string | object | null = null;
  #starts = 0;
  #progressTold: ReturnType<typeof setTimeout> | null = null;

  /** `changed` is called whenever a state here did; `settled` when a feed was read or failed; `lost` when the
   * engine lost what it had read, and says whether it is read again. */
  constructor(
    readonly changed: () => void,
    readonly settled: (kind: FeedKind) => Promise<void>,
    readonly failed: (error: CompassError) => void,
    readonly lost: (error: CompassError) => boolean,
    learning: LearningHost,
  ) {
    this.learning = new Learning(learning);
  }

  /** Asks the engine that there is; one that lost its feeds is given them again. */
  async ask<Answer>(
    question: (engine: AnyCompass) => Answer | Promise<Answer>,
  ): Promise<Answer | null> {
    if (this.engine === null) return null;
    try {
      return await question(this.engine);
    } catch (error) {
      if (error instanceof CompassError && error.code === 'engine_failed') this.lost(error);
      throw error;
    }
  }

  /** Loads an engine of its own and reads what was given meanwhile. */
  async start(options: StartOptions): Promise<void> {
    const nth = ++this.#starts;
    this.engineState = 'loading';
    this.engineError = null;
    this.changed();
    try {
      const engine = await startEngine(options);
      // the host gave its own meanwhile, or the element is gone
      if (nth !== this.#starts) return engine.dispose();
      if (options.policy !== undefined) this.links = linksOf(options.policy);
      this.engine = engine;
      this.#ownsEngine = true;
      this.engineState = 'ready';
    } catch (error) {
      if (nth !== this.#starts) return;
      this.engineState = 'failed';
      this.engineError = asCompassError(error, 'engine_failed');
      this.failed(this.engineError);
    }
    const newer = this.#newerPolicy;
    this.#newerPolicy = null;
    if (newer !== null) void this.setPolicy(newer);
    void this.restoreLearned();
    this.changed();
    if (this.engine !== null) this.readAll();
  }

  /**
   * Rules in place of those the engine has; one that is still on its way gets them when it is there.
   * What the engine does not take is told as an error, and the earlier rules stay.
   */
  async setPolicy(policy: string | object): Promise<void> {
    const { engine } = this;
    if (engine === null) {
      if (this.engineState === 'loading') this.#newerPolicy = policy;
      return;
    }
    try {
      await engine.setPolicy(policy);
      if (engine === this.engine) this.links = linksOf(policy);
    } catch (error) {
      this.failed(asCompassError(error, 'bad_argument'));
    }
  }

  /** Takes an engine of the host's, with whatever it has read. */
  use(engine: AnyCompass): void {
    this.dispose();
    this.engine = engine;
    this.engineState = 'ready';
    void this.adopt();
    this.readAll();
  }

  /** What the engine holds counts as read: the host may read feeds into it by itself. */
  async adopt(): Promise<void> {
    const { engine } = this;
    if (engine === null) return;
    // one that fails says so where a view is asked of it
    const { feeds } = await Promise.resolve(engine.status()).catch(() => ({ feeds: [] }));
    if (engine !== this.engine) return;
    for (const { feed, loaded, bytes } of feeds) {
      if (!loaded || this.feeds[feed].phase === 'reading') continue;
      this.feeds[feed] = { phase: 'read', read: bytes, total: bytes, error: null };
    }
    this.changed();
  }

  /** A new source of a feed; null takes the wish back, what was read stays; undefined: as it was. */
  give(kind: FeedKind, origin: FeedOrigin | null | undefined): void {
    if (origin === undefined) return;
    this.#openings.stop(kind);
    if (origin === null) {
      this.#origins.delete(kind);
      if (this.feeds[kind].phase === 'reading') this.feeds[kind] = absent;
      void this.adopt();
      return;
    }
    this.#origins.set(kind, origin);
    this.feeds[kind] = { ...absent, phase: 'reading' };
    if (this.engine !== null) void this.#read(kind, origin);
    else this.#openings.openEarly(kind, origin);
  }

  readAll(): void {
    for (const [kind, origin] of this.#origins) void this.#read(kind, origin);
  }

  /** Reads again what can be read again; false if there is nothing of the kind. */
  again(only: (state: FeedState) => boolean = () => true): boolean {
    const repeatable = [...this.#origins].filter(
      ([kind, origin]) => canReadAgain(origin) && only(this.feeds[kind]),
    );
    for (const [kind, origin] of repeatable) void this.#read(kind, origin);
    return repeatable.length > 0;
  }

  /** The network came or went: what failed without it is read again. */
  reconnected(): void {
    if (navigator.onLine && this.engineState === 'ready')
      this.again(({ phase }) => phase === 'failed');
  }

  get reading(): boolean {
    return Object.values(this.feeds).some(({ phase }) => phase === 'reading');
  }

  /** Makes or takes back a choice and ranks again; false where there is no engine. */
  async choose(choice: Choice, made: boolean): Promise<boolean> {
    if (this.engine === null) return false;
    await this.learning.choose(this.engine, choice, made);
    await this.settled('creator');
    return true;
  }

  /** Goes on with what was kept of an earlier visit, or by the host. */
  async restoreLearned(): Promise<void> {
    if (this.engine === null) return;
    try {
      await this.learning.restore(this.engine);
    } catch (error) {
      this.failed(asCompassError(error, 'bad_argument'));
    }
  }

  /** Ends an engine of its own that nobody looks at, unless that would lose a feed for good. */
  rest(): void {
    const canBeginAgain = [...this.#origins.values()].every(canReadAgain);
    const isOurs = this.#ownsEngine || this.engineState === 'loading';
    if (isOurs && canBeginAgain) this.dispose();
  }

  dispose(): void {
    this.#starts += 1;
    this.#openings.stopAll();
    if (this.#ownsEngine) this.engine?.dispose();
    this.engine = null;
    this.#ownsEngine = false;
    this.engineState = 'none';
  }

  async #read(kind: FeedKind, origin: FeedOrigin): Promise<void> {
    const { source, signal } = this.#openings.take(kind, origin);
    this.#set(kind, { ...absent, phase: 'reading' });
    const onProgress = (progress: { read: number; total: number | null }) =>
      this.#progress(kind, progress);
    try {
      await this.engine!.read(kind, await source, { signal, onProgress });
      this.#set(kind, { ...this.feeds[kind], phase: 'read' });
    } catch (error) {
      if (signal.aborted) return;
      const problem = asCompassError(error, 'stream_failed');
      const isLost = problem.code === 'engine_failed' && canReadAgain(origin);
      if (isLost && this.lost(problem)) return;
      this.#set(kind, { ...this.feeds[kind], phase: 'failed', error: problem });
      this.failed(problem);
      if (problem.code === 'engine_failed') this.#readAfterTrap(kind, problem);
    }
    void this.settled(kind);
  }

  // Another instance takes the place of one that failed, without feeds. The feed over which it failed is not
  // given to it again; those that cannot be read again have to come from the host.
  #readAfterTrap(kind: FeedKind, problem: CompassError): void {
    if (problem.cause !== undefined) this.#origins.delete(kind);
    for (const other of feedKinds) {
      const origin = this.#origins.get(other);
      if (this.feeds[other].phase !== 'read' || (origin && canReadAgain(origin))) continue;
      this.#set(other, { ...this.feeds[other], phase: 'failed', error: problem });
    }
    this.again();
  }

  #set(kind: FeedKind, state: FeedState): void {
    this.feeds[kind] = state;
    this.changed();
  }

  // told now and then, and not with each chunk: a picture of the whole element is made each time
  #progress(kind: FeedKind, progress: { read: number; total: number | null }): void {
    this.feeds[kind] = { ...progress, phase: 'reading', error: null };
    this.#progressTold ??= setTimeout(() => {
      this.#progressTold = null;
      this.changed();
    }, progressMs);
  }
}
