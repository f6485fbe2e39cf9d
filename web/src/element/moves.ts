import type { ReactiveController, ReactiveControllerHost } from 'lit';

// slow enough to be followed, quick enough for a slider
const milliseconds = 260;

/**
 * Cards that a new order moved are seen on their way: each begins where it was and ends where it is.
 * (Paul Lewis' FLIP: first, last, invert, play.) Not while a screen is made, and not for those who want
 * no motion.
 */
export class Moves implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: ParentNode };
  readonly #isWanted = matchMedia('(prefers-reduced-motion: no-preference)');
  /** where each card was; null: nothing was chosen that moves them */
  #before: Map<string, DOMRect> | null = null;

  constructor(host: ReactiveControllerHost & { renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** The next order may be another: the creator chose what to rank for. */
  expect(): void {
    if (this.#isWanted.matches) this.#before ??= new Map();
  }

  hostUpdate(): void {
    if (this.#before === null) return;
    for (const card of this.#cards()) this.#before.set(placeOf(card), card.getBoundingClientRect());
  }

  hostUpdated(): void {
    const before = this.#before;
    if (before === null) return;
    const moved = this.#cards().map((card) => wayOf(card, before.get(placeOf(card))));
    if (moved.every((way) => way === null)) return;
    this.#before = null;
    for (const way of moved) way?.();
  }

  #cards(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('article[data-id]')];
  }
}

const placeOf = ({ className, dataset }: HTMLElement): string => `${className} ${dataset.id}`;

// what sets a card on its way; null where it stands as it stood, or was not there
function wayOf(card: HTMLElement, from: DOMRect | undefined): (() => void) | null {
  if (from === undefined || from.height === 0) return null;
  const to = card.getBoundingClientRect();
  const [x, y] = [from.left - to.left, from.top - to.top];
  if (Math.abs(x) + Math.abs(y) < 1) return null;
  return () => {
    const begin = { transform: `translate(${x}px, ${y}px)` };
    card.animate([begin, { transform: 'none' }], { duration: milliseconds, easing: 'ease-out' });
  };
}
