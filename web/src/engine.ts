import type { MainModule, Compass as Verbs } from '../wasm/compass.mjs';
import { CompassError } from './error.js';
import { instantiate } from './module.js';

/** What outlives an engine that was forgotten: its instance, and where it was made (in debug). */
interface Kept {
  verbs: Verbs | null;
  made: string | undefined;
}

// a net, not the way: memory comes back when the collector gets round to it
const forgotten = new FinalizationRegistry<Kept>(({ verbs, made }) => {
  verbs?.delete();
  if (made !== undefined) console.warn(`creator-compass: never disposed of: ${made}`);
});

/**
 * One instance of the module and its life: made from the compiled code, asked, dropped when it
 * traps, freed. Every answer is the text of a document.
 */
export class Engine {
  #module: MainModule | null = null;
  #policy: string | null = null;
  #learned = '';
  #disposed = false;
  /** the instance that takes the place of one that trapped, on its way */
  #starting: Promise<void> | null = null;
  readonly #compiled: WebAssembly.Module;
  readonly #kept: Kept;

  private constructor(compiled: WebAssembly.Module, debug: boolean) {
    this.#compiled = compiled;
    this.#kept = { verbs: null, made: debug ? new Error('made').stack : undefined };
    forgotten.register(this, this.#kept, this);
  }

  /** `debug`: one that is collected without having been disposed of is reported on the console. */
  static async start(compiled: WebAssembly.Module, { debug = false } = {}): Promise<Engine> {
    const engine = new Engine(compiled, debug);
    await engine.#start();
    return engine;
  }

  /** True but after a trap, until there is another instance. */
  get isReady(): boolean {
    return this.#kept.verbs !== null || this.#disposed;
  }

  /** Resolves when the instance after a trap is there; tries again if it did not come about. */
  async ready(): Promise<void> {
    if (this.isReady) return;
    this.#starting ??= this.#start();
    await this.#starting;
  }

  /** Kept beside the instance, so that one that takes its place follows the same rules. */
  setPolicy(policy: string): void {
    this.ask((verbs) => verbs.setPolicy(policy), policy);
    this.#policy = policy;
  }

  /** In place of what was learned so far; '' forgets it. */
  setLearned(kept: string): void {
    this.ask((verbs) => verbs.setLearned(kept), kept);
    this.#learned = kept;
  }

  /** What the instance keeps now, so that one that takes its place goes on with it. */
  keepLearned(kept: string): void {
    this.#learned = kept;
  }

  /**
   * Calls a verb. An answer that is an error is thrown as one. `texts`: those that are passed to it,
   * which need room in its memory.
   */
  ask(call: (verbs: Verbs, module: MainModule) => string, ...texts: string[]): string {
    const { verbs } = this.#kept;
    if (verbs === null || this.#module === null) {
      throw this.#disposed
        ? new CompassError('disposed', 'this Compass was disposed of')
        : new CompassError('engine_failed', 'the engine is being restarted');
    }
    let text: string;
    try {
      if (!verbs.hasRoom(bytesOf(texts))) throw new CompassError('out_of_memory');
      text = call(verbs, this.#module);
    } catch (cause) {
      if (cause instanceof CompassError) throw cause;
      throw isMisuse(cause)
        ? new CompassError('bad_argument', cause.message)
        : this.#trapped(cause);
    }
    // no room was left even to say so
    if (text === '') throw new CompassError('out_of_memory');
    if (text.startsWith('{"error":')) throw errorOf(text);
    return text;
  }

  /** Frees the instance; safe to call twice. */
  dispose(): void {
    this.#disposed = true;
    forgotten.unregister(this);
    this.#kept.verbs?.delete();
    this.#kept.verbs = null;
    this.#module = null;
  }

  async #start(): Promise<void> {
    try {
      const module = await instantiate(this.#compiled);
      if (this.#disposed) return;
      this.#kept.verbs = new module.Compass();
      this.#module = module;
    } catch (cause) {
      throw new CompassError('engine_failed', 'no instance can be made', {}, cause);
    } finally {
      this.#starting = null;
    }
    if (this.#policy !== null) this.setPolicy(this.#policy);
    if (this.#learned !== '') this.setLearned(this.#learned);
  }

  // a trap poisons its instance: drop it and start another, which has no feeds yet
  #trapped(cause: unknown): CompassError {
    this.#kept.verbs = null;
    this.#module = null;
    // whoever reads next waits for it, and hears of it if it did not come about
    this.#starting = this.#start();
    this.#starting.catch(() => undefined);
    return new CompassError('engine_failed', 'the feeds have to be read again', {}, cause);
  }
}

/** A value of a type that the verb does not take: it was turned away before the call, nothing is lost. */
const isMisuse = (cause: unknown): cause is Error =>
  cause instanceof Error && cause.name === 'BindingError';

/** As UTF-8, at most. */
const bytesOf = (texts: string[]): number =>
  // a value of another type is turned away by the call itself
  texts.reduce((sum, text) => sum + (typeof text === 'string' ? 3 * text.length + 16 : 0), 0);

function errorOf(text: string): CompassError {
  const { code, detail, feed, row, field, byte } = JSON.parse(text).error;
  return new CompassError(code, detail, { feed, row, field, byte });
}
