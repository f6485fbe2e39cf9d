// The element's bridge to the app it is in: connect(element) finds the host and speaks with it.
import type { CreatorCompassElement } from '../element/index.js';
import { Bridge, type BridgeOptions } from './bridge.js';
import { type FindOptions, findTransport } from './transports/find.js';
import type { Transport } from './transports/transport.js';

export type { HostMessage, ShellMessage } from '../contract/bridge.js';
export { Bridge, type BridgeOptions } from './bridge.js';
export { limits, protocol, type Receipt, type Refusal } from './protocol.js';
export { channelTransport, type TextChannel } from './transports/channel.js';
export { type FindOptions, findTransport, hostName } from './transports/find.js';
export { type MessagePortLike, portTransport } from './transports/port.js';
export { receiverName } from './transports/receiver.js';
export type { Arrivals, Transport } from './transports/transport.js';
export { type WebKitHandler, webkitTransport } from './transports/webkit.js';
export { type WindowOptions, windowTransport } from './transports/window.js';

export interface ConnectOptions extends BridgeOptions, FindOptions {
  /** in place of the one that is found */
  transport?: Transport;
}

/** Connects an element with its host; null on a page that is in none. */
export function connect(
  element: CreatorCompassElement,
  { transport, ...options }: ConnectOptions = {},
): Bridge | null {
  const found = transport ?? findTransport(options);
  return found === null ? null : new Bridge(element, found, options);
}
