import type { Transport } from './transport.js';

/** What Android's WebMessageListener injects; a MessagePort is one too. */
export interface MessagePortLike {
  postMessage(text: string): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  /** a MessagePort waits for it */
  start?(): void;
}

/**
 * A port whose other end is the host. The app says for which origins and frames it is there, so that
 * the page has nobody to check. Bytes come as whole ArrayBuffers, which are frames.
 */
export function portTransport(port: MessagePortLike): Transport {
  return {
    encodings: ['text', 'base64', 'bytes'],
    open: (arrivals) => {
      const listener = ({ data }: MessageEvent) => void arrivals.receive(data);
      port.addEventListener('message', listener);
      port.start?.();
      return () => port.removeEventListener('message', listener);
    },
    send: (message) => port.postMessage(JSON.stringify(message)),
  };
}
