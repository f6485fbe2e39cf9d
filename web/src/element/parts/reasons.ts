import { html, type TemplateResult } from 'lit';
import type { Receipt } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { claim, sureness } from './claim.js';
import { effectText, receiptText } from './receipt.js';

// a mixture has the success of either objective
function factorName(ui: Ui, { factor, objective }: Receipt): string {
  const name = ui.say(`factor.${factor}`);
  return objective === null ? name : `${name} (${ui.say(`objective.end_${objective}`)})`;
}

/** Every factor of a score, none left out: its name, what it does, how sure that is. */
export function reasons(ui: Ui, receipts: Receipt[], currency: string | null): TemplateResult {
  return html`<ul class="reasons plain" aria-label=${ui.say('reasons.label')}>
    ${receipts.map(
      (receipt) => html`<li class="reason">
        <span class="reason-name">${factorName(ui, receipt)}</span>
        <strong class="reason-effect">${effectText(ui, receipt, currency)}</strong>
        ${sureness(ui, receipt.claim.grade)}
      </li>`,
    )}
  </ul>`;
}

/** The same with the arithmetic of each in a sentence. */
export function reasonRows(ui: Ui, receipts: Receipt[], currency: string | null): TemplateResult {
  return html`<ul class="reason-rows plain">
    ${receipts.map(
      (receipt) => html`<li>
        <p class="reason-head"><span>${factorName(ui, receipt)}</span><strong>${effectText(ui, receipt, currency)}</strong></p>
        <p class="quiet">${receiptText(ui, receipt, currency)}</p>
        ${claim(ui, receipt.claim, receipt.n_unit)}
      </li>`,
    )}
  </ul>`;
}
