import type { Transport } from './transport.js';

export interface WindowOptions {
  /** the window that the host is in: `parent` of an iframe */
  target: Window;
  /** who may be there, exactly: "https://shop.example" */
  origins: readonly string[];
  /** where messages arrive; this window if not given */
  scope?: Window;
}

/** postMessage between windows. Who speaks is known by window and origin, and nothing goes to `*`. */
export function windowTransport({ target, origins, scope = window }: WindowOptions): Transport {
  const allowed = new Set(origins.map(exactOrigin));
  if (allowed.size === 0) throw new TypeError('no origin is named: nobody could be spoken to');
  // until it has spoken it may be any of them; the browser delivers to the one that is there
  let partners = [...allowed];
  return {
    encodings: ['text', 'base64', 'bytes'],
    open: (arrivals) => {
      const listener = ({ source, origin, data }: MessageEvent) => {
        // other frames and the page itself have their own talk
        if (source !== target) return;
        if (!allowed.has(origin)) return arrivals.refuse('wrong_origin');
        if (arrivals.receive(data) === 'accepted') partners = [origin];
      };
      scope.addEventListener('message', listener);
      return () => scope.removeEventListener('message', listener);
    },
    send: (message) => {
      const text = JSON.stringify(message);
      for (const origin of partners) target.postMessage(text, origin);
    },
  };
}

// "null" is every sandboxed frame there is, and a path or a star says too much
function exactOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isExact = url?.origin === text && !text.includes('*');
  if (!isExact) throw new TypeError(`not an origin: ${text}`);
  return text;
}
