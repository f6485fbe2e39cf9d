import { CompassError } from '../error.js';

/** Makes the worker that runs thread.js; a page that lays it elsewhere gives its own. */
export type MakeWorker = () => Worker;

export const makeWorker: MakeWorker = () => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes === undefined ? plainly() : underName(trusting(trustedTypes), plainly);
};

// Bundlers look for this line as it stands: webpack follows it only where `Worker` is the platform's own
// name, and each takes the address only if it is made on the spot.
const plainly = () => new Worker(new URL('./thread.js', import.meta.url), { type: 'module' });

/** The worker, or why there is none. */
export function made(make: MakeWorker): Worker {
  try {
    return make();
  } catch (cause) {
    throw new CompassError('engine_failed', `no worker can be made: ${cause}`, {}, cause);
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createScriptURL(address: string): unknown };
}

interface Rules {
  createScriptURL(address: string): string;
}

// for that one line `Worker` is another, which hands over the address as trusted types ask for it;
// nothing else runs in between
function underName(Trusting: typeof Worker, make: MakeWorker): Worker {
  const { Worker: plain } = globalThis;
  globalThis.Worker = Trusting;
  try {
    return make();
  } finally {
    globalThis.Worker = plain;
  }
}

// a page's policy may allow a name once only
let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

function trusting(trustedTypes: TrustedTypes): typeof Worker {
  policy ??= trustedTypes.createPolicy('creator-compass', {
    createScriptURL: (address) => address,
  });
  const named = policy;
  return class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(named.createScriptURL(String(address)) as string, options);
    }
  };
}
