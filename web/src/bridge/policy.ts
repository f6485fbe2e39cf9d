import type { CreatorCompassElement } from '../element/index.js';
import { CompassError } from '../error.js';
import { parsed } from './codec.js';

/**
 * Rules from the host. The engine tries them first: those that it does not take never reach the
 * element, whose earlier ones stay. What comes before the engine is there waits for it.
 */
export class PolicyGate {
  readonly #element: CreatorCompassElement;
  readonly #failed: (error: CompassError) => void;
  #waiting: { text: string; policy: object } | null = null;

  constructor(element: CreatorCompassElement, failed: (error: CompassError) => void) {
    this.#element = element;
    this.#failed = failed;
  }

  /** Throws Refused if it is no JSON object. */
  set(text: string): void {
    this.#waiting = { text, policy: parsed(text) };
    this.attempt();
  }

  /** To be called when the element was updated: its engine may be there now. */
  attempt(): void {
    void this.#attempt();
  }

  async #attempt(): Promise<void> {
    const { engine } = this.#element.session;
    if (this.#waiting === null || engine === null) return;
    const { text, policy } = this.#waiting;
    this.#waiting = null;
    try {
      await engine.setPolicy(text);
      this.#element.policy = policy;
    } catch (error) {
      if (!(error instanceof CompassError)) throw error;
      this.#failed(error);
    }
  }
}
