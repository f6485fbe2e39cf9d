import { html } from 'lit';
import type { View } from '../../contract/index.js';
import { recordButton } from '../parts/as-of.js';
import type { Ui } from '../ui.js';
import { auditSheet } from './audit.js';
import type { SheetDocument } from './document.js';
import { inspirationSheet } from './inspiration.js';
import { learnedSheet } from './learned.js';
import { ledgerSheet } from './ledger.js';
import { planSheet } from './plan.js';
import { productSheet } from './product.js';
import type { SheetContent } from './sheet.js';
import { videoSheet } from './video.js';

export type SheetMaker = typeof sheetContent;

/** What the sheet of a document shows, and at its end what it was made from. */
export function sheetContent(ui: Ui, view: View, document: SheetDocument): SheetContent {
  const content = contentOf(ui, view, document);
  if (document.kind === 'gone') return content;
  return { ...content, body: html`${content.body}<p>${recordButton(ui)}</p>` };
}

function contentOf(ui: Ui, view: View, document: SheetDocument): SheetContent {
  switch (document.kind) {
    case 'product':
      return productSheet(ui, document.detail, document.whatIf, view.currency);
    case 'inspiration':
      return inspirationSheet(ui, document.detail, view.currency);
    case 'video':
      return videoSheet(ui, document.video, view.currency);
    case 'ledger':
      return ledgerSheet(ui, view, document.page);
    case 'audit':
      return auditSheet(ui, document.audit);
    case 'plan':
      return planSheet(ui, document.plan);
    case 'learned':
      return learnedSheet(ui, document.learned);
    case 'gone':
      return {
        key: 'gone',
        heading: ui.say('gone.title'),
        body: html`<p>${ui.say('gone.text')}</p>`,
        foot: '',
      };
  }
}
