import type { Asked, Query } from '../documents.js';
import type { Route } from './navigation.js';
import type { PostedOrder } from './screens/posted.js';

/** As many faults as the sheet of them asks for. */
export const ledgerRows = 200;

/** The moment asked about, where one is given. */
export const momentOf = ({ now }: Query): Pick<Asked, 'now'> => (now === undefined ? {} : { now });

/** What was asked for what is in sight: the sheet, else the screen. */
export function questionOf({ sheet, screen }: Route, query: Query, order: PostedOrder): Asked {
  const moment = momentOf(query);
  const aimed = { ...moment, ...aimOf(query) };
  switch (sheet?.kind) {
    case 'product':
    case 'inspiration':
      return { verb: sheet.kind, id: sheet.id, ...aimed };
    case 'audit':
    case 'plan':
      return { verb: sheet.kind, ...aimed };
    case 'learned':
      return { verb: 'learned', ...moment };
    case 'ledger':
      return { verb: 'ledger', count: ledgerRows, ...moment };
    default:
      return screen === 'posted' || sheet?.kind === 'video'
        ? { verb: 'posted', ...order, ...moment }
        : { verb: 'insights', ...aimed };
  }
}

function aimOf({ objective }: Query): Pick<Asked, 'objective' | 'followers_part'> {
  if (objective === undefined) return {};
  return typeof objective === 'string' ? { objective } : { followers_part: objective.followers };
}
