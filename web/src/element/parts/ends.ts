import { html, nothing, type TemplateResult } from 'lit';
import type { Ends } from '../../contract/index.js';
import type { Ui } from '../ui.js';

/** Where a card of a mixture stands for either objective alone. */
export function endsLine(ui: Ui, ends: Ends | null): TemplateResult | typeof nothing {
  if (ends === null) return nothing;
  return html`<p class="ends quiet">${ui.say('ends.both', { ...ends })}</p>`;
}
