// TikTok Shop webhooks: type 17 (a product was added to, changed in or taken out of a video) is the exact
// source of which videos are e-commerce videos; type 55 is the check before posting.
import type { Adapter } from './adapter.js';
import type { Context } from './context.js';
import { creatorFeed } from './feeds.js';
import { type Input, unknownPayload } from './input.js';
import { jsonOf } from './json.js';
import { isObject, Row } from './row.js';

export const webhooks: Adapter = {
  name: 'webhooks',
  title: 'TikTok Shop webhooks 17 and 55',
  gives: ['creator'],
  takes: 'bodies of webhooks, one or a list of them in each source (JSON)',
  recognises: ({ head }) => /"type"\s*:\s*"?(17|55)\b/.test(head) && /"data"\s*:/.test(head),
  async adapt(inputs, context) {
    const events = await eventsOf(inputs, context);
    // a webhook comes late, twice or before an earlier one: its own time is the order
    const times = new Map(events.map((event) => [event, event.seconds('timestamp') ?? 0]));
    const ordered = [...events].sort((some, other) => times.get(some)! - times.get(other)!);
    const links = new Links(context);
    for (const event of ordered) {
      context.countRow(event.source);
      links.take(event);
      event.rest();
    }
    const found = { ...links.creator, videos: links.videos };
    const asOf = Math.max(0, ...times.values()) || null;
    return { creator: creatorFeed(found, asOf, inputs[0]!.name, context) };
  },
};

async function eventsOf(inputs: readonly Input[], context: Context): Promise<Row[]> {
  const events: Row[] = [];
  for (const input of inputs) {
    const document = await jsonOf(input, context);
    for (const body of Array.isArray(document) ? document : [document]) {
      if (!isObject(body) || !('type' in body)) throw unknownPayload(input.name, 'a webhook');
      events.push(new Row(body, input.name, '', context));
    }
  }
  return events;
}

class Links {
  readonly #products = new Map<string, Set<string>>();
  readonly #done = new Set<string>();
  #creator: string | null = null;

  constructor(private readonly context: Context) {}

  get creator() {
    return this.#creator === null ? {} : { id: this.#creator };
  }

  /** Videos that were ever linked; one whose last product was taken out has none. */
  get videos() {
    return [...this.#products].map(([id, products]) => ({
      id,
      products: [...products].map((product) => ({ id: product })),
    }));
  }

  take(event: Row): void {
    const type = event.text('type');
    event.skip('timestamp', 'tts_notification_id', 'notification_id', 'shop_id', 'client_key');
    const who = event.id('creator_open_id');
    const data = event.child('data');
    const mine = this.context.options.creator?.id ?? this.#creator ?? who;
    if (who !== null && who !== mine) {
      event.unmapped('creator_open_id', 'other_creator');
      data?.skipAll();
      return;
    }
    this.#creator ??= who;
    if (type === '17' && data !== null) this.link(data);
    else {
      data?.skipAll();
      // what the check found is about a video that is not posted yet: no feed has it
      event.unmapped('data', type === '55' ? 'no_place' : 'unknown_event');
    }
  }

  private link(data: Row): void {
    const event = data.child('event');
    const product = data.id('product_id');
    const video = event?.id('content_id') ?? null;
    const scene = event?.text('scene') ?? null;
    const verb = event?.text('type')?.toUpperCase() ?? null;
    if (event === null || product === null || video === null)
      return void data.unmapped('event', 'no_id');
    if (scene !== null && scene !== 'VIDEO') return void event.unmapped('scene', 'not_a_video');
    const key = JSON.stringify([video, product, verb]);
    if (this.#done.has(key)) event.warn('content_id', 'duplicate_row');
    this.#done.add(key);
    const products = this.#products.get(video) ?? new Set();
    this.#products.set(video, products);
    if (verb === 'REMOVE') products.delete(product);
    else products.add(product);
    // added again after it was taken out is no duplicate
    const others = verb === 'REMOVE' ? ['ADD', 'UPDATE'] : ['REMOVE'];
    for (const other of others) this.#done.delete(JSON.stringify([video, product, other]));
    this.context.report.mapped('events', 1);
  }
}
