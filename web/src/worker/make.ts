/** Makes the worker that runs thread.js; a page that lays it elsewhere gives its own. */
export type MakeWorker = () => Worker;

// Bundlers look for the last line as it stands. `Worker` is the platform's, or one that hands it the
// address in the form that a page with trusted types asks for.
export const makeWorker: MakeWorker = () => {
  const Worker = trusting();
  return new Worker(new URL('./thread.js', import.meta.url), { type: 'module' });
};

interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createScriptURL(address: string): unknown };
}

interface Rules {
  createScriptURL(address: string): string;
}

// a page's policy may allow a name once only
let kept: typeof Worker | null = null;

function trusting(): typeof Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return Worker;
  if (kept !== null) return kept;
  const policy = trustedTypes.createPolicy('creator-compass', {
    createScriptURL: (address) => address,
  });
  kept = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(address)) as string, options);
    }
  };
  return kept;
}
