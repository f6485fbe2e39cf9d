import type { Learned } from '../contract/index.js';
import type { Aim } from './aim.js';

/** Something the creator wants done. `action` is a code of the policy, or one of the shell's own. */
export interface CompassAction {
  action: string;
  /** what the policy says the host is asked to do; null for the shell's own actions */
  intent: string | null;
  /** of the product or video it is about */
  id: string | null;
}

export interface CompassProblem {
  code: string;
  /** for the developer's log */
  detail: string;
  feed: string;
}

export interface CompassReady {
  /** from the element's start to its first view */
  milliseconds: number;
}

/** What comes out of the element, by the event's name. All bubble and cross shadow roots. */
export interface CompassEvents {
  /** cancelable: the element then leaves what it would do itself (scroll, re-rank, fetch anew) */
  'compass-action': CompassAction;
  'compass-objective': { objective: Aim };
  'compass-ready': CompassReady;
  'compass-error': CompassProblem;
  /** to be kept between visits; null: nothing any longer */
  'compass-learned': { learned: Learned | null };
}

/** Fires one; false if the host took it over. */
export function fire<Name extends keyof CompassEvents>(
  target: EventTarget,
  name: Name,
  detail: CompassEvents[Name],
): boolean {
  const cancelable = name === 'compass-action';
  const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
  return target.dispatchEvent(event);
}

declare global {
  interface HTMLElementEventMap {
    'compass-action': CustomEvent<CompassAction>;
    'compass-objective': CustomEvent<{ objective: Aim }>;
    'compass-ready': CustomEvent<CompassReady>;
    'compass-error': CustomEvent<CompassProblem>;
    'compass-learned': CustomEvent<CompassEvents['compass-learned']>;
  }
}
