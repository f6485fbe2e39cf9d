import type { Compass as Verbs } from '../wasm/compass.mjs';
import type { Engine } from './engine.js';

export type Objective = 'gmv' | 'followers';
export type Sort = 'recency' | 'revenue' | 'views' | 'items_sold';
export type Direction = 'descending' | 'ascending';

export interface Query {
  /** the one in the creator feed if not given */
  objective?: Objective;
  /** epoch seconds or a Date; the time of the call if not given */
  now?: number | Date;
}

export interface PostedQuery {
  sort?: Sort;
  direction?: Direction;
  /** first row of the page, from 0 */
  first?: number;
  count?: number;
  now?: number | Date;
}

export interface LedgerQuery {
  first?: number;
  count?: number;
  now?: number | Date;
}

/** The verbs that answer, each with the text of its document: the same bytes on every engine. */
export class Documents {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  insights({ objective = undefined, now }: Query = {}): string {
    return this.#engine.ask(
      (verbs) => verbs.insights(objective ?? '', seconds(now)),
      objective ?? '',
    );
  }

  posted(query: PostedQuery = {}): string {
    const { sort = 'recency', direction = 'descending', first = 0, count = 50, now } = query;
    return this.#engine.ask(
      (verbs) => verbs.posted(sort, direction, first, count, seconds(now)),
      sort,
      direction,
    );
  }

  inspiration(id: string, { objective, now }: Query = {}): string {
    const call = (verbs: Verbs) => verbs.inspiration(id, objective ?? '', seconds(now));
    return this.#engine.ask(call, id, objective ?? '');
  }

  product(id: string, { objective, now }: Query = {}): string {
    const call = (verbs: Verbs) => verbs.product(id, objective ?? '', seconds(now));
    return this.#engine.ask(call, id, objective ?? '');
  }

  ledger({ first = 0, count = 100, now }: LedgerQuery = {}): string {
    return this.#engine.ask((verbs) => verbs.ledger(first, count, seconds(now)));
  }

  audit({ objective, now }: Query = {}): string {
    const call = (verbs: Verbs) => verbs.audit(objective ?? '', seconds(now));
    return this.#engine.ask(call, objective ?? '');
  }

  status(): string {
    return this.#engine.ask((verbs) => verbs.status());
  }
}

/** The moment as the engine takes it: the time of this call if none is given. */
export function seconds(now: number | Date | undefined): number {
  if (now instanceof Date) return Math.floor(now.getTime() / 1000);
  return Math.floor(now ?? Date.now() / 1000);
}

/** Rules as JSON text. */
export function policyText(policy: string | object): string {
  return typeof policy === 'string' ? policy : JSON.stringify(policy);
}
