// The engines of this isolate: one for each pair of products and inspiration feeds, which it has read
// once and every creator's request shares. Creators come and go between them.
import { Compass, type FeedKind } from '../../src/compass.js';
import { CompassError } from '../../src/error.js';
import { limited, Refusal } from './answers.js';
import wasm from './compass.wasm';
import type { Environment, Limits } from './environment.js';
import { fetchFeed } from './store.js';

export interface ShopKeys {
  products: string | null;
  inspiration: string | null;
}

type ShopKind = Exclude<FeedKind, 'creator'>;
const shopKinds: readonly ShopKind[] = ['products', 'inspiration'];

/** A request, as far as it is about shops. */
export interface Call {
  environment: Environment;
  limits: Limits;
  /** what goes on though the one who asked went away */
  keepAlive(work: Promise<unknown>): void;
}

/** What this isolate has done since it began. */
export const counts = { products: 0, inspiration: 0, failed: 0, creator: 0, shops: 0 };

class Shop {
  #engine: Compass | null = null;
  #bytes = new Map<ShopKind, number>();
  #etags = new Map<ShopKind, string | null>();
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<void> | null = null;

  constructor(readonly keys: ShopKeys) {}

  get bytes(): number {
    return [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** The engine with feeds that were asked for within `shopSeconds`; who comes meanwhile waits. */
  async ready(call: Call): Promise<Compass> {
    const isOld = Date.now() - this.#checkedAt >= call.limits.shopSeconds * 1_000;
    if (isOld || this.#engine === null) {
      this.#checking ??= this.#check(call).finally(() => {
        this.#checking = null;
      });
      // who asked first may go away; the others wait for what was begun for them
      call.keepAlive(this.#checking.catch(() => undefined));
      await this.#checking;
    }
    // disposed of while it was read: another shop took its room
    if (this.#engine === null) throw new Refusal(503, 'shop_dropped', 'ask again');
    return this.#engine;
  }

  dispose(): void {
    this.#engine?.dispose();
    this.#engine = null;
  }

  async #check({ environment, limits }: Call): Promise<void> {
    const engine = this.#engine ?? (await Compass.loadFrom(wasm));
    try {
      for (const kind of shopKinds)
        await this.#refresh(engine, kind, environment, limits.shopBytes);
    } catch (problem) {
      if (this.#engine === null || isGone(problem)) {
        engine.dispose();
        throw toldOfStore(problem);
      }
      // the feeds before stay, as old as the view says that they are
      counts.failed += 1;
    }
    this.#engine = engine;
    this.#checkedAt = Date.now();
  }

  async #refresh(engine: Compass, kind: ShopKind, environment: Environment, shopBytes: number) {
    const key = this.keys[kind];
    if (key === null) return;
    const others = this.bytes - (this.#bytes.get(kind) ?? 0);
    const etag = this.#engine === null ? null : (this.#etags.get(kind) ?? null);
    const feed = await fetchFeed(environment, kind, key, etag);
    if (feed === null) return;
    let bytes = 0;
    const body = limited(feed, shopBytes - others, (more) => {
      bytes += more;
    });
    // while it comes others are answered, out of the feed before
    await engine.read(kind, body);
    counts[kind] += 1;
    this.#bytes.set(kind, bytes);
    this.#etags.set(kind, feed.headers.get('etag'));
  }
}

const isGone = (problem: unknown) => problem instanceof Refusal && problem.status === 404;

// what is wrong with a feed of the store is not the fault of who asks
function toldOfStore(problem: unknown): unknown {
  if (!(problem instanceof CompassError) || problem.cause instanceof Refusal) return problem;
  const { code, feed, row, field, byte, detail } = problem;
  return new Refusal(502, code, detail, {}, { feed, row, field, byte });
}

/** asked for last at the end */
const shops = new Map<string, Shop>();

/** Calls `use` with the engine of the two feeds; it must not wait for anything in there. */
export async function withShop<T>(
  keys: ShopKeys,
  call: Call,
  use: (engine: Compass) => T,
): Promise<T> {
  const name = JSON.stringify([keys.products, keys.inspiration]);
  const shop = shops.get(name) ?? new Shop(keys);
  shops.delete(name);
  shops.set(name, shop);
  try {
    const engine = await shop.ready(call);
    makeRoom(shop, call.limits.shopBytes);
    return use(engine);
  } catch (problem) {
    // an engine that failed has no feeds any more
    const isBroken = problem instanceof CompassError && problem.code === 'engine_failed';
    if (isBroken || isGone(problem) || shop.bytes === 0) drop(name, shop);
    throw problem;
  } finally {
    counts.shops = shops.size;
  }
}

/** The next question reads it again. */
export function forget(kind: ShopKind, key: string): void {
  for (const [name, shop] of shops) {
    if (shop.keys[kind] === key) drop(name, shop);
  }
}

function drop(name: string, shop: Shop): void {
  if (shops.get(name) === shop) shops.delete(name);
  shop.dispose();
}

function makeRoom(newest: Shop, most: number): void {
  let held = [...shops.values()].reduce((sum, shop) => sum + shop.bytes, 0);
  for (const [name, shop] of shops) {
    if (held <= most) return;
    if (shop === newest) continue;
    held -= shop.bytes;
    drop(name, shop);
  }
}
