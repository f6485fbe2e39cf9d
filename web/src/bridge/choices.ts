import type { CompassAction, CreatorCompassElement } from '../element/index.js';
import { limits } from './protocol.js';

type ChoiceKind = 'showcase' | 'dismissed';

const made: Record<string, ChoiceKind> = { add_to_showcase: 'showcase', dismiss: 'dismissed' };

/** Choices the host was told of: one that fails there is taken back on the screen. */
export class ToldChoices {
  readonly #told = new Map<number, { kind: ChoiceKind; id: string }>();

  add(sequence: number, { action, id }: CompassAction): void {
    const kind = Object.hasOwn(made, action) ? made[action] : undefined;
    if (kind === undefined || id === null) return;
    this.#told.set(sequence, { kind, id });
    const [oldest] = this.#told.keys();
    if (this.#told.size > limits.openActions && oldest !== undefined) this.#told.delete(oldest);
  }

  done(sequence: number): void {
    this.#told.delete(sequence);
  }

  async failed(sequence: number, element: CreatorCompassElement): Promise<void> {
    const choice = this.#told.get(sequence);
    if (choice === undefined) return;
    this.#told.delete(sequence);
    await element.session.choose(choice, false);
    element.setToast({ code: 'toast.failed', choice: null });
  }
}
