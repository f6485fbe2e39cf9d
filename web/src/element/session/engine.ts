import type { FeedKind, ReadOptions } from '../../compass.js';
import type {
  InspirationDetail,
  LedgerPage,
  PostedPage,
  ProductDetail,
  Status,
  View,
} from '../../contract/index.js';
import type { LedgerQuery, PostedQuery, Query } from '../../documents.js';
import { CompassError } from '../../error.js';
import type { FeedSource } from '../../source.js';
import { compile, shippedWasm, type WasmSource } from '../../wasm.js';
import { CompassWorker } from '../../worker/client.js';

type Soon<Value> = Value | Promise<Value>;

/** What the screens ask: an engine in a worker or on the page's own thread, ours or the host's. */
export interface AnyCompass {
  setPolicy(policy: string | object): Soon<void>;
  read(kind: FeedKind, source: FeedSource, options?: ReadOptions): Promise<void>;
  insights(query?: Query): Soon<View>;
  posted(query?: PostedQuery): Soon<PostedPage>;
  inspiration(id: string, query?: Query): Soon<InspirationDetail>;
  product(id: string, query?: Query): Soon<ProductDetail>;
  ledger(query?: LedgerQuery): Soon<LedgerPage>;
  status(): Soon<Status>;
  dispose(): void;
}

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
  const [code, { Compass }] = await Promise.all([compiling, import('../../compass.js')]);
  return Compass.loadFrom(code, rules);
}
