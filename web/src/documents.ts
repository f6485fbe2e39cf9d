import type { Compass as Verbs } from '../wasm/compass.mjs';
import type { Feedback, FeedbackEvent, Mixture, Question } from './contract/index.js';
import type { Engine } from './engine.js';

export type Objective = 'gmv' | 'followers';
export type Sort = 'recency' | 'revenue' | 'views' | 'items_sold';
export type Direction = 'descending' | 'ascending';

export interface Query {
  /** the one in the creator feed if not given; between the two, by thousandths: 0 is gmv alone, 1 followers alone */
  objective?: Objective | Mixture;
  /** epoch seconds or a Date; the time of the call if not given */
  now?: number | Date;
}

export interface WhatIfQuery extends Query {
  /** id of the product to compare with; the cards around it and the list's edge if not given */
  other?: string;
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

/** When something is told or asked. */
export interface Moment {
  /** epoch seconds or a Date; the time of the call if not given */
  now?: number | Date;
}

/** A question as a document: a verb of the engine and what it is given. */
export type Asked = Pick<Question, 'verb'> &
  Partial<Omit<Question, 'verb' | 'now'>> & {
    /** epoch seconds or a Date; the time of the call if not given */
    now?: number | Date;
  };

/** The verbs that answer, each with the text of its document: the same bytes on every engine. */
export class Documents {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  insights({ objective, now }: Query = {}): string {
    const [name, followers] = aimed(objective);
    return this.#engine.ask((verbs) => verbs.insights(name, followers, seconds(now)), name);
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
    const [name, followers] = aimed(objective);
    const call = (verbs: Verbs) => verbs.inspiration(id, name, followers, seconds(now));
    return this.#engine.ask(call, id, name);
  }

  product(id: string, { objective, now }: Query = {}): string {
    const [name, followers] = aimed(objective);
    const call = (verbs: Verbs) => verbs.product(id, name, followers, seconds(now));
    return this.#engine.ask(call, id, name);
  }

  whatIf(id: string, { other = '', objective, now }: WhatIfQuery = {}): string {
    const [name, followers] = aimed(objective);
    const call = (verbs: Verbs) => verbs.whatIf(id, other, name, followers, seconds(now));
    return this.#engine.ask(call, id, other, name);
  }

  ledger({ first = 0, count = 100, now }: LedgerQuery = {}): string {
    return this.#engine.ask((verbs) => verbs.ledger(first, count, seconds(now)));
  }

  audit({ objective, now }: Query = {}): string {
    const [name, followers] = aimed(objective);
    return this.#engine.ask((verbs) => verbs.audit(name, followers, seconds(now)), name);
  }

  plan({ objective, now }: Query = {}): string {
    const [name, followers] = aimed(objective);
    return this.#engine.ask((verbs) => verbs.plan(name, followers, seconds(now)), name);
  }

  /** `events`: a feedback document. */
  feedback(events: string, { now }: Moment = {}): string {
    const kept = this.#engine.ask((verbs) => verbs.feedback(events, seconds(now)), events);
    this.#engine.keepLearned(kept);
    return kept;
  }

  learned({ now }: Moment = {}): string {
    return this.#engine.ask((verbs) => verbs.learned(seconds(now)));
  }

  /** What the answer to a question is made from. */
  record(asked: Asked): string {
    const question = questionText(asked);
    return this.#engine.ask((verbs) => verbs.record(question), question);
  }

  /** A recorded question asked again; `record`: the document as text. */
  replay(record: string): string {
    return this.#engine.ask((verbs) => verbs.replay(record), record);
  }

  status(): string {
    return this.#engine.ask((verbs) => verbs.status());
  }
}

// the objective's name and the followers' part, as the engine takes them: one of the two
function aimed(objective: Query['objective']): [string, number | undefined] {
  if (typeof objective !== 'object' || objective === null) return [objective ?? '', undefined];
  return ['', objective.followers ?? Number.NaN];
}

/** The moment as the engine takes it: the time of this call if none is given. */
export function seconds(now: number | Date | undefined): number {
  if (now instanceof Date) return Math.floor(now.getTime() / 1000);
  return Math.floor(now ?? Date.now() / 1000);
}

/** A document as JSON text. */
export function textOf(document: string | object): string {
  return typeof document === 'string' ? document : JSON.stringify(document);
}

const questionText = ({ now, ...asked }: Asked): string =>
  JSON.stringify({ ...asked, now: seconds(now) });

/** What the creator did: as a list, as the document that tells it, or as its text. */
export type Told = readonly FeedbackEvent[] | Feedback | string;

export function feedbackText(events: Told): string {
  return textOf(Array.isArray(events) ? { contract: 'feedback@1', events } : events);
}
