import { putUpReceiver } from './receiver.js';
import type { Transport } from './transport.js';

export interface TextChannel {
  postMessage(text: string): unknown;
}

/**
 * An object that only takes text: Android's addJavascriptInterface, `ReactNativeWebView`, a
 * JavaScriptChannel of Flutter. The host runs `creatorCompassBridge.receive(text)`.
 */
export function channelTransport(channel: TextChannel, scope?: object): Transport {
  return {
    encodings: ['text', 'base64'],
    open: (arrivals) => putUpReceiver(arrivals, scope),
    // called on the object: bridges of Java and of React Native want it as `this`
    send: (message) => channel.postMessage(JSON.stringify(message)),
  };
}
