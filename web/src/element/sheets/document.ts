import type {
  Audit,
  InspirationDetail,
  Learned,
  LedgerPage,
  Plan,
  ProductDetail,
  VideoCard,
  View,
  WhatIf,
} from '../../contract/index.js';
import type { Query } from '../../documents.js';
import { CompassError } from '../../error.js';
import type { SheetRoute } from '../navigation.js';
import { ledgerRows, momentOf } from '../question.js';
import type { AnyCompass } from '../session/engine.js';
import type { Session } from '../session/session.js';

/** What a sheet is made from. */
export type SheetDocument =
  | { kind: 'product'; detail: ProductDetail; whatIf: WhatIf }
  | { kind: 'inspiration'; detail: InspirationDetail }
  | { kind: 'video'; video: VideoCard }
  | { kind: 'ledger'; page: LedgerPage }
  | { kind: 'audit'; audit: Audit }
  | { kind: 'learned'; learned: Learned }
  | { kind: 'plan'; plan: Plan }
  /** what it is about is gone from a newer feed */
  | { kind: 'gone' };

// what comes sooner needs no word that it is coming
const skeletonAfterMs = 100;

/**
 * The document of the sheet in sight, asked of the engine again with each view. The newest question
 * wins; what is there stays until the answer comes.
 */
export class SheetDocuments {
  /** null before the first answer */
  document: SheetDocument | null = null;
  /** whether it is of the sheet in sight, and not of the one before */
  isCurrent = false;
  /** whether this sheet was opened a while ago */
  isLate = false;
  #route: SheetRoute | null = null;
  #view: View | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly changed: () => void) {}

  /** Sees to it that the sheet of this route comes. */
  open(route: SheetRoute, view: View, session: Session, query: Query): void {
    if (route === this.#route && view === this.#view) return;
    if (route !== this.#route) {
      this.#begin();
      if (route.kind === 'product') session.learning.opened(route.id);
    }
    this.#route = route;
    this.#view = view;
    void this.#ask(route, view, session, query);
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#route = null;
    this.#view = null;
    this.document = null;
  }

  async #ask(route: SheetRoute, view: View, session: Session, query: Query): Promise<void> {
    const document = await documentOf(route, session, query);
    if (route !== this.#route || view !== this.#view) return;
    this.document = document;
    this.isCurrent = true;
    this.changed();
  }

  #begin(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.isCurrent = false;
    this.isLate = false;
    this.#timer = setTimeout(() => {
      this.isLate = true;
      this.changed();
    }, skeletonAfterMs);
  }
}

async function documentOf(
  route: SheetRoute,
  session: Session,
  query: Query,
): Promise<SheetDocument> {
  try {
    return (await session.ask((engine) => asked(route, engine, query))) ?? { kind: 'gone' };
  } catch (error) {
    if (!(error instanceof CompassError)) throw error;
    return { kind: 'gone' };
  }
}

async function asked(route: SheetRoute, engine: AnyCompass, query: Query): Promise<SheetDocument> {
  switch (route.kind) {
    case 'product':
      return productOf(route.id, engine, query);
    case 'inspiration':
      return { kind: 'inspiration', detail: await engine.inspiration(route.id, query) };
    case 'video':
      return route;
    case 'ledger':
      return { kind: 'ledger', page: await engine.ledger(ledgerQuery(query)) };
    case 'audit':
      return { kind: 'audit', audit: await engine.audit(query) };
    case 'plan':
      return { kind: 'plan', plan: await engine.plan(query) };
    case 'learned':
      return { kind: 'learned', learned: await engine.learned(momentOf(query)) };
  }
}

async function productOf(id: string, engine: AnyCompass, query: Query): Promise<SheetDocument> {
  const [detail, whatIf] = await Promise.all([engine.product(id, query), engine.whatIf(id, query)]);
  return { kind: 'product', detail, whatIf };
}

const ledgerQuery = (query: Query) => ({ count: ledgerRows, ...momentOf(query) });
