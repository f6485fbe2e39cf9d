import type { AboutFeed, ShellMessage } from '../contract/bridge.js';
import type { CompassEvents, CreatorCompassElement } from '../element/index.js';
import type { ToldChoices } from './choices.js';
import { protocol } from './protocol.js';

export type Unstamped<Message> = Message extends ShellMessage ? Omit<Message, 'bridge'> : never;
export type Send = (message: Unstamped<ShellMessage>) => void;

export const stamped = (message: Unstamped<ShellMessage>): ShellMessage =>
  ({ bridge: protocol, ...message }) as ShellMessage;

export interface OutboxOptions {
  send: Send;
  failed: (code: string, detail: string, feed: AboutFeed) => void;
  /** whether the host does this action itself */
  takes: (action: string) => boolean;
  choices: ToldChoices;
  clock: () => number;
}

type Told = { [Name in keyof CompassEvents]: (event: CustomEvent<CompassEvents[Name]>) => void };

/** Tells the host what comes out of the element; returns how to stop. */
export function tell(element: CreatorCompassElement, options: OutboxOptions): () => void {
  const { send, failed, takes, choices, clock } = options;
  let sequence = 0;
  const told: Told = {
    'compass-action': (event) => {
      const { action, intent, id } = event.detail;
      if (takes(action)) event.preventDefault();
      choices.add(sequence, event.detail);
      send({ type: 'action', sequence, action, intent, id });
      sequence += 1;
    },
    'compass-objective': ({ detail }) => {
      const { objective } = detail;
      if (typeof objective === 'string') send({ type: 'objective_changed', objective });
      else send({ type: 'mixture_changed', ...objective });
      void timed(element, clock).then((milliseconds) =>
        send({ type: 'metrics', name: 'objective', milliseconds, feed: 'none' }),
      );
    },
    'compass-learned': ({ detail: { learned } }) =>
      send({ type: 'learned_changed', learned: learned === null ? null : JSON.stringify(learned) }),
    'compass-ready': ({ detail }) => {
      const { milliseconds } = detail;
      send({ type: 'metrics', name: 'first_view', milliseconds, feed: 'none' });
    },
    'compass-error': ({ detail: { code, detail, feed } }) =>
      failed(code, detail, feed as AboutFeed),
  };
  const listeners = Object.entries(told) as [string, EventListener][];
  for (const [name, listener] of listeners) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of listeners) element.removeEventListener(name, listener);
  };
}

// until the element has nothing left to draw
async function timed(element: CreatorCompassElement, clock: () => number): Promise<number> {
  const began = clock();
  while (!(await element.updateComplete));
  return clock() - began;
}
