import { putUpReceiver } from './receiver.js';
import type { Transport } from './transport.js';

export interface WebKitHandler {
  /** with a handler that replies: a promise of the reply */
  postMessage(text: string): unknown;
}

/**
 * `window.webkit.messageHandlers[name]` of WKWebView and WebKitGTK. The host runs
 * `creatorCompassBridge.receive(text)`, or replies with a message.
 */
export function webkitTransport(handler: WebKitHandler, scope?: object): Transport {
  return {
    encodings: ['text', 'base64'],
    open: (arrivals) => putUpReceiver(arrivals, scope),
    send: (message) => handler.postMessage(JSON.stringify(message)),
  };
}
