import { html, nothing, type TemplateResult } from 'lit';
import type { Audit } from '../../contract/index.js';
import { intervalBar } from '../charts/interval.js';
import { claim } from '../parts/claim.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

/** Whether the order of the products holds on the creator's own feeds, in words. */
export function auditSheet(ui: Ui, audit: Audit): SheetContent {
  return {
    key: 'audit',
    heading: ui.say('audit.heading'),
    body: html`
      <p><strong>${ui.say(`audit.${verdictOf(audit)}`)}</strong></p>
      ${audit.pairs === 0 ? nothing : figures(ui, audit)}
      <h3>${ui.say('audit.how')}</h3>
      <p>${ui.say('audit.method')}</p>
      <p class="quiet">${ui.say('audit.limits')}</p>
    `,
    foot: '',
  };
}

type Verdict = 'none' | 'unsure' | 'better' | 'worse';

function verdictOf({ pairs, gain, claim: { grade } }: Audit): Verdict {
  if (pairs === 0) return 'none';
  if (grade === 'not_enough_data') return 'unsure';
  return (gain ?? 0) > 0 ? 'better' : 'worse';
}

function figures(ui: Ui, audit: Audit): TemplateResult {
  const percent = (share: number | null) => ui.format.percent(share);
  const points = (share: number) => ui.format.number(100 * share, 0);
  const { creators, products, place, place_most_sold, gain, interval } = audit;
  const range = ui.format.range(interval, points);
  const label = ui.say('audit.gain', { n: points(gain ?? 0), range });
  return html`
    <p>${claim(ui, audit.claim, 'creators')}</p>
    <dl class="dates audit-places">
      <div><dt>${ui.say('audit.here')}</dt><dd>${percent(place)}</dd></div>
      <div><dt>${ui.say('audit.most_sold')}</dt><dd>${percent(place_most_sold)}</dd></div>
    </dl>
    ${intervalBar({ value: gain, interval, neutral: 0, scale: (share) => 50 + 50 * share, label })}
    <p>${label}</p>
    <p class="quiet">${ui.say('audit.of', { creators, products })}</p>
  `;
}
