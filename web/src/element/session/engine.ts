import type { Compass } from '../../compass.js';
import { CompassError } from '../../error.js';
import { shippedWasm } from '../../shipped.js';
import { compile, type WasmSource } from '../../wasm.js';
import { CompassWorker } from '../../worker/client.js';

/** What the screens ask: an engine on the page's own thread or in a worker, ours or the host's. */
export type AnyCompass = Compass | CompassWorker;

export interface StartOptions {
  wasm?: WasmSource;
  policy?: string | object;
  /** on the page's own thread */
  noWorker?: boolean;
}

/** An engine in a worker; on the page's own thread where the page, or its browser, allows no worker. */
export async function startEngine(options: StartOptions): Promise<AnyCompass> {
  const { wasm = shippedWasm(), policy, noWorker = false } = options;
  const rules = policy === undefined ? {} : { policy };
  const compiling = compile(wasm);
  if (!noWorker) {
    try {
      return await CompassWorker.start(compiling, rules);
    } catch (error) {
      // what is wrong with the code or the rules is wrong on every thread
      if (!(error instanceof CompassError && error.code === 'engine_failed')) throw error;
    }
  }
  const [code, face] = await Promise.all([compiling, import('../../compass.js')]);
  return face.Compass.loadFrom(code, rules);
}
