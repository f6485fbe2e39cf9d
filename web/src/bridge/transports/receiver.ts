import type { Arrivals } from './transport.js';

/** What hosts that can only run script in the page call: `creatorCompassBridge.receive(text)`. */
export const receiverName = 'creatorCompassBridge';

/**
 * Puts it up; returns how to take it down. Text only: an app hands over what it has as an argument of
 * callAsyncJavaScript, or quoted as a JSON string, never by pasting it into script.
 */
export function putUpReceiver(arrivals: Arrivals, scope: object = globalThis): () => void {
  const receiver = Object.freeze({
    receive: (payload: unknown) => {
      if (typeof payload === 'string') return arrivals.receive(payload);
      arrivals.refuse('malformed');
      return 'malformed';
    },
  });
  Object.defineProperty(scope, receiverName, { value: receiver, configurable: true });
  return () => {
    Reflect.deleteProperty(scope, receiverName);
  };
}
