import { html, type TemplateResult } from 'lit';
import type { Freshness, View } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';

/** How old a feed's numbers are, in words. */
export function freshnessText(ui: Ui, { as_of, age_days, stale, missing }: Freshness): string {
  if (missing) return ui.say('as_of.missing');
  if (as_of === null) return ui.say('as_of.unknown');
  const date = ui.format.date(as_of);
  return stale && age_days !== null
    ? ui.say('as_of.stale', { date, n: age_days })
    : ui.say('as_of.date', { date });
}

/** The date the creator's numbers are of; opens what the feeds are and what is wrong in them. */
export function asOfButton(ui: Ui, { freshness, ledger }: View): TemplateResult {
  const own = freshness.find(({ feed }) => feed === 'creator');
  const faults = ledger.total === 0 ? '' : ui.say('ledger.count', { n: ledger.total });
  const text = own === undefined ? '' : freshnessText(ui, own);
  return html`<button type="button" class="as-of" @click=${() => ui.open({ kind: 'ledger' })}
    aria-label=${[text, faults, ui.say('ledger.open')].filter(Boolean).join('. ')}>
    ${icon('clock')}<span>${text}</span>${faults === '' ? '' : html`<span class="faults">${icon('warning')}${ui.format.number(ledger.total, 0)}</span>`}
  </button>`;
}

/** Saves what this screen or sheet was made from. */
export function recordButton(ui: Ui): TemplateResult {
  return html`<button type="button" class="button button-text" data-action="export_record"
    @click=${() => ui.act('export_record')}>${ui.say('action.export_record')}</button>`;
}

/** The end of every screen: dates of all feeds, where it was computed. */
export function footer(ui: Ui, view: View): TemplateResult {
  return html`<footer class="foot quiet" part="footer">
    <dl class="dates">
      ${view.freshness.map((feed) => html`<div><dt>${ui.say(`feed.${feed.feed}`)}</dt><dd>${freshnessText(ui, feed)}</dd></div>`)}
    </dl>
    <button type="button" class="button button-quiet" @click=${() => ui.open({ kind: 'ledger' })}>${ui.say('ledger.open')}</button>
    ${recordButton(ui)}
    <p>${icon('lock')}${ui.say('foot.device')}</p>
  </footer>`;
}
