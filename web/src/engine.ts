import type { MainModule, Compass as Verbs } from '../wasm/compass.mjs';
import { CompassError } from './error.js';
import { instantiate } from './module.js';

/**
 * One instance of the module and its life: made from the compiled code, asked, dropped when it
 * traps, freed. Every answer is the text of a document.
 */
export class Engine {
  #module: MainModule | null = null;
  #verbs: Verbs | null = null;
  #policy: string | null = null;
  #disposed = false;
  #starting: Promise<void> | null = null;
  readonly #compiled: WebAssembly.Module;

  private constructor(compiled: WebAssembly.Module) {
    this.#compiled = compiled;
  }

  static async start(compiled: WebAssembly.Module): Promise<Engine> {
    const engine = new Engine(compiled);
    await engine.#start();
    return engine;
  }

  /** Resolves when an instance that trapped has another in its place; null if none did. */
  get restarting(): Promise<void> | null {
    return this.#starting;
  }

  /** Kept beside the instance, so that one that takes its place follows the same rules. */
  setPolicy(policy: string): void {
    this.ask((verbs) => verbs.setPolicy(policy));
    this.#policy = policy;
  }

  /** Calls a verb. An answer that is an error is thrown as one. */
  ask(call: (verbs: Verbs, module: MainModule) => string): string {
    if (this.#verbs === null || this.#module === null) {
      throw this.#disposed
        ? new CompassError('disposed', 'this Compass was disposed of')
        : new CompassError('engine_failed', 'the engine is being restarted');
    }
    let text: string;
    try {
      text = call(this.#verbs, this.#module);
    } catch (cause) {
      throw this.#trapped(cause);
    }
    if (text.startsWith('{"error":')) throw errorOf(text);
    return text;
  }

  /** Frees the instance; safe to call twice. */
  dispose(): void {
    this.#disposed = true;
    this.#verbs?.delete();
    this.#verbs = null;
    this.#module = null;
  }

  async #start(): Promise<void> {
    const module = await instantiate(this.#compiled);
    if (this.#disposed) return;
    this.#module = module;
    this.#verbs = new module.Compass();
    if (this.#policy !== null) this.setPolicy(this.#policy);
    this.#starting = null;
  }

  // a trap poisons its instance: drop it and start another, which has no feeds yet
  #trapped(cause: unknown): CompassError {
    this.#verbs = null;
    this.#module = null;
    this.#starting = this.#start();
    return new CompassError('engine_failed', 'the feeds have to be read again', {}, cause);
  }
}

function errorOf(text: string): CompassError {
  const { code, detail, feed, row, field, byte } = JSON.parse(text).error;
  return new CompassError(code, detail, { feed, row, field, byte });
}
