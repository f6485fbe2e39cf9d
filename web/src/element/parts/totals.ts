import { html, type TemplateResult } from 'lit';
import type { Total } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { money, moneyNote } from './money.js';
import { tile } from './stats.js';

/** Sums over the creator's videos, each with how many videos state it. */
export function totals(ui: Ui, sums: Total[]): TemplateResult {
  return html`<dl class="tiles" part="totals">
    ${sums.map((sum) => tile(ui, sum.metric, valueText(ui, sum), noteText(ui, sum)))}
  </dl>`;
}

function valueText(ui: Ui, { metric, value, max, currency, estimated }: Total): string {
  if (metric === 'revenue') return money(ui, { minor: value, max_minor: max, currency, estimated });
  if (metric === 'watch_seconds') return ui.format.hours(value);
  return max === null
    ? ui.format.compact(value)
    : `${ui.format.compact(value)} – ${ui.format.compact(max)}`;
}

function noteText(ui: Ui, sum: Total): string {
  const videos = ui.say('totals.videos', { n: sum.videos });
  return [sum.metric === 'revenue' ? moneyNote(ui, sum) : '', videos].filter(Boolean).join(' · ');
}
