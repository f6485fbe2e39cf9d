import type { CompassAction, CreatorCompassElement } from '../element/index.js';
import { limits, Refused } from './protocol.js';

type ChoiceKind = 'showcase' | 'dismissed';

const made: Record<string, ChoiceKind> = { add_to_showcase: 'showcase', dismiss: 'dismissed' };

/** Actions the host was told of: a choice that fails there is taken back on the screen. */
export class ToldChoices {
  /** without a result yet; null: no choice */
  readonly #told = new Map<number, { kind: ChoiceKind; id: string } | null>();

  add(sequence: number, { action, id }: CompassAction): void {
    const kind = Object.hasOwn(made, action) ? made[action] : undefined;
    this.#told.set(sequence, kind === undefined || id === null ? null : { kind, id });
    const [oldest] = this.#told.keys();
    if (this.#told.size > limits.openActions && oldest !== undefined) this.#told.delete(oldest);
  }

  /** The host says how it went, once. Throws Refused if it did before, or was not told of it. */
  result(sequence: number, outcome: 'done' | 'failed', element: CreatorCompassElement): void {
    if (!this.#told.has(sequence)) throw new Refused('replayed', `a result of action ${sequence}`);
    if (outcome === 'done') this.#told.delete(sequence);
    else void this.failed(sequence, element);
  }

  async failed(sequence: number, element: CreatorCompassElement): Promise<void> {
    const choice = this.#told.get(sequence);
    this.#told.delete(sequence);
    if (choice === undefined || choice === null) return;
    await element.session.choose(choice, false);
    element.setToast({ code: 'toast.failed', choice: null });
  }
}
