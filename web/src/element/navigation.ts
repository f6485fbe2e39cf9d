import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { VideoCard } from '../contract/index.js';

export type Screen = 'entrance' | 'insights' | 'posted';

export type SheetRoute =
  | { kind: 'product' | 'inspiration'; id: string }
  | { kind: 'video'; video: VideoCard }
  | { kind: 'ledger' }
  | { kind: 'audit' }
  | { kind: 'learned' }
  | { kind: 'plan' };

export interface Route {
  screen: Screen;
  sheet: SheetRoute | null;
}

const mark = 'creatorCompass';

/**
 * Where the creator is, as a stack: screens and sheets. Each step is an entry of the page's history
 * too, so that the back gesture closes a sheet; `ownsHistory` false leaves the history alone.
 */
export class Navigation implements ReactiveController {
  ownsHistory = true;
  /** called when the place changed */
  onMove: () => void = () => undefined;
  #stack: Route[] = [{ screen: 'insights', sheet: null }];
  /** depth of the history entry at which this element began */
  #base = 0;
  /** on the way back through the history, which takes a while; what is opened meanwhile waits for it */
  #leaving = false;
  #next: Route | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get route(): Route {
    return this.#stack.at(-1)!;
  }

  /** whether another screen lies behind this one; a sheet is no screen */
  get hasScreenBehind(): boolean {
    return this.#stack.some(({ screen }) => screen !== this.route.screen);
  }

  hostConnected(): void {
    this.#base = depthOf(history.state);
    window.addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#popped);
    this.#leaving = false;
    this.#next = null;
  }

  /** Where all begins: no way back from there. */
  start(screen: Screen): void {
    this.#stack = [{ screen, sheet: null }];
    this.#moved();
  }

  show(screen: Screen): void {
    this.#push({ screen, sheet: null });
  }

  open(sheet: SheetRoute): void {
    this.#push({ screen: this.route.screen, sheet });
  }

  back(): void {
    if (this.#stack.length === 1 || this.#leaving) return;
    if (this.ownsHistory && depthOf(history.state) > this.#base) {
      this.#leaving = true;
      history.back();
    } else this.#cutTo(this.#stack.length - 1);
  }

  #push(route: Route): void {
    if (this.#leaving) {
      this.#next = route;
      return;
    }
    this.#stack.push(route);
    if (this.ownsHistory) pushEntry(this.#base + this.#stack.length - 1);
    this.#moved();
  }

  #popped = (event: PopStateEvent): void => {
    this.#leaving = false;
    if (!this.ownsHistory) return;
    this.#cutTo(Math.max(1, depthOf(event.state) - this.#base + 1));
    const next = this.#next;
    this.#next = null;
    if (next !== null) this.#push(next);
  };

  // going forward again leads nowhere: what was there may be gone
  #cutTo(length: number): void {
    if (length >= this.#stack.length) return;
    this.#stack.length = length;
    this.#moved();
  }

  #moved(): void {
    this.#host.requestUpdate();
    this.onMove();
  }
}

const depthOf = (state: unknown): number => {
  const depth = (state as Record<string, unknown> | null)?.[mark];
  return typeof depth === 'number' ? depth : 0;
};

function pushEntry(depth: number): void {
  try {
    history.pushState({ ...history.state, [mark]: depth }, '');
  } catch {
    // a document without a history of its own (srcdoc, some webviews)
  }
}
