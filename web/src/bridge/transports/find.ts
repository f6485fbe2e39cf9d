import { channelTransport, type TextChannel } from './channel.js';
import { type MessagePortLike, portTransport } from './port.js';
import type { Transport } from './transport.js';
import { type WebKitHandler, webkitTransport } from './webkit.js';
import { windowTransport } from './window.js';

/** The name under which apps put up their end. */
export const hostName = 'creatorCompass';

export interface FindOptions {
  /** who may have put this page in an iframe; nobody if not given */
  origins?: readonly string[];
}

interface Host {
  webkit?: { messageHandlers?: Record<string, WebKitHandler | undefined> };
  [hostName]?: MessagePortLike | TextChannel;
  ReactNativeWebView?: TextChannel;
}

/** The transport to whichever host there is, or null on a page of its own. */
export function findTransport({ origins = [] }: FindOptions = {}): Transport | null {
  const host = globalThis as Host;
  const handler = host.webkit?.messageHandlers?.[hostName];
  if (handler !== undefined) return webkitTransport(handler);
  const injected = host[hostName];
  if (injected !== undefined) {
    return 'addEventListener' in injected ? portTransport(injected) : channelTransport(injected);
  }
  if (host.ReactNativeWebView !== undefined) return channelTransport(host.ReactNativeWebView);
  const isFramed = globalThis.parent !== globalThis.self;
  return isFramed && origins.length > 0 ? windowTransport({ target: parent, origins }) : null;
}
