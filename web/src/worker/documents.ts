import {
  type Asked,
  type LedgerQuery,
  type Moment,
  type PostedQuery,
  type Query,
  seconds,
  type WhatIfQuery,
} from '../documents.js';
import type { Given, Verb } from './protocol.js';

/** The verbs that answer, each with the text of its document: the same bytes as on the page's thread. */
export class WorkerDocuments {
  readonly #ask: (verb: Verb, given: Given<Verb>) => Promise<string>;

  constructor(ask: (verb: Verb, given: Given<Verb>) => Promise<string>) {
    this.#ask = ask;
  }

  insights(query: Query = {}): Promise<string> {
    return this.#ask('insights', [dated(query)]);
  }

  posted(query: PostedQuery = {}): Promise<string> {
    return this.#ask('posted', [dated(query)]);
  }

  inspiration(id: string, query: Query = {}): Promise<string> {
    return this.#ask('inspiration', [id, dated(query)]);
  }

  product(id: string, query: Query = {}): Promise<string> {
    return this.#ask('product', [id, dated(query)]);
  }

  whatIf(id: string, query: WhatIfQuery = {}): Promise<string> {
    return this.#ask('whatIf', [id, dated(query)]);
  }

  ledger(query: LedgerQuery = {}): Promise<string> {
    return this.#ask('ledger', [dated(query)]);
  }

  audit(query: Query = {}): Promise<string> {
    return this.#ask('audit', [dated(query)]);
  }

  plan(query: Query = {}): Promise<string> {
    return this.#ask('plan', [dated(query)]);
  }

  feedback(events: string, moment: Moment = {}): Promise<string> {
    return this.#ask('feedback', [events, dated(moment)]);
  }

  learned(moment: Moment = {}): Promise<string> {
    return this.#ask('learned', [dated(moment)]);
  }

  record(asked: Asked): Promise<string> {
    return this.#ask('record', [dated(asked)]);
  }

  replay(record: string): Promise<string> {
    return this.#ask('replay', [record]);
  }

  status(): Promise<string> {
    return this.#ask('status', []);
  }
}

// the time of the call is the page's
const dated = <Asked extends { now?: number | Date }>(query: Asked): Asked => ({
  ...query,
  now: seconds(query.now),
});
