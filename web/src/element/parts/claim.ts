import { html, nothing, type TemplateResult } from 'lit';
import type { Claim, Grade } from '../../contract/index.js';
import type { Ui } from '../ui.js';

/** What a claim's `need` counts; the place of the claim names it. */
export type NeedUnit =
  | 'views'
  | 'videos'
  | 'units'
  | 'buyers'
  | 'products'
  | 'creators'
  | 'choices'
  | 'days'
  | 'peers';

// how many of them are filled, the class of the grade says
const bars = html`<svg class="bars" viewBox="0 0 14 12" aria-hidden="true">
  <rect class="bar-1" x="0" y="7" width="3.5" height="5" rx="1"></rect>
  <rect class="bar-2" x="5.2" y="3.5" width="3.5" height="8.5" rx="1"></rect>
  <rect class="bar-3" x="10.4" y="0" width="3.5" height="12" rx="1"></rect>
</svg>`;

/** How sure something is: a glyph of bars, the words, and what is still missing. */
export function claim(ui: Ui, { grade, need }: Claim, unit: NeedUnit | null): TemplateResult {
  const more =
    need && unit !== null
      ? html`<span class="need">${ui.say(`need.${unit}`, { n: need })}</span>`
      : nothing;
  return html`<span class=${`claim claim-${grade}`} part="claim">
    ${bars}<span>${ui.say(`grade.${grade}`)}</span>${more}
  </span>`;
}

/** The glyph alone, its words for those who listen. */
export function sureness(ui: Ui, grade: Grade): TemplateResult {
  return html`<span class=${`claim claim-${grade}`}>
    ${bars}<span class="hidden">${ui.say(`grade.${grade}`)}</span>
  </span>`;
}
