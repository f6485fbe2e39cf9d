// What the configuration gives the worker (edge.capnp here, wrangler.toml at Cloudflare).

export interface Environment {
  /**
   * Where feeds are kept: a service binding, never an address that a request could choose. It answers
   * GET /{kind}/{key}, with an ETag if it has one, and PUT of the same if feeds may be put.
   */
  FEEDS: { fetch(url: string, init?: RequestInit): Promise<Response> };
  /** What may put feeds; without it nobody may. */
  PUT_TOKEN?: string;
  /** Seconds for which products and inspiration are taken as they are before the store is asked again. */
  SHOP_SECONDS?: string;
  /** Most bytes of products and inspiration together that one isolate holds. */
  SHOP_BYTES?: string;
  /** Most bytes of one creator feed. */
  CREATOR_BYTES?: string;
}

const whole = (text: string | undefined, usual: number): number => {
  const value = Number(text ?? usual);
  return Number.isSafeInteger(value) && value >= 0 ? value : usual;
};

export interface Limits {
  shopSeconds: number;
  shopBytes: number;
  creatorBytes: number;
}

// an isolate has 128 MB: what the engine makes of feeds is about twice their bytes, and while a new
// feed is read the old one is there too
export const limitsOf = (environment: Environment): Limits => ({
  shopSeconds: whole(environment.SHOP_SECONDS, 300),
  shopBytes: whole(environment.SHOP_BYTES, 16 * 2 ** 20),
  creatorBytes: whole(environment.CREATOR_BYTES, 2 * 2 ** 20),
});
