import type { View } from '../../contract/index.js';
import type { SheetRoute } from '../navigation.js';
import type { Ui } from '../ui.js';
import { inspirationSheet } from './inspiration.js';
import { ledgerSheet } from './ledger.js';
import { productSheet } from './product.js';
import type { SheetContent } from './sheet.js';
import { videoSheet } from './video.js';

export type SheetMaker = typeof sheetContent;

/** What the sheet of a route shows; null where what it is about is gone. */
export function sheetContent(ui: Ui, view: View, route: SheetRoute): SheetContent | null {
  const { engine } = ui.session;
  if (engine === null) return null;
  switch (route.kind) {
    case 'product':
      return productSheet(ui, engine.product(route.id, ui.query), view.currency);
    case 'inspiration':
      return inspirationSheet(ui, engine.inspiration(route.id, ui.query), view.currency);
    case 'video':
      return videoSheet(ui, route.video, view.currency);
    case 'ledger':
      return ledgerSheet(
        ui,
        view,
        engine.ledger({ count: 200, ...(ui.query.now !== undefined && { now: ui.query.now }) }),
      );
  }
}
