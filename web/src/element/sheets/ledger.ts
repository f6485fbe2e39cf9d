import { html, nothing, type TemplateResult } from 'lit';
import type { Fault, LedgerPage, View } from '../../contract/index.js';
import { freshnessText } from '../parts/as-of.js';
import { icon } from '../parts/icon.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

/** How old the feeds are, and what they say that cannot be, in words. */
export function ledgerSheet(ui: Ui, view: View, page: LedgerPage): SheetContent {
  return {
    key: 'ledger',
    heading: ui.say('ledger.heading'),
    body: html`
      <h3>${ui.say('ledger.dates')}</h3>
      <dl class="dates">
        ${view.freshness.map((feed) => html`<div><dt>${ui.say(`feed.${feed.feed}`)}</dt><dd>${freshnessText(ui, feed)}</dd></div>`)}
      </dl>
      <h3>${ui.say('ledger.faults')}</h3>
      ${
        page.total === 0
          ? html`<p>${icon('check')}${ui.say('ledger.none')}</p>`
          : html`<p class="quiet">${ui.say('ledger.note', { n: page.total })}</p>
            <ul class="fault-list plain">${page.entries.map((fault) => faultRow(ui, fault, view.currency))}</ul>
            ${page.entries.length < page.total ? html`<p class="quiet">${ui.say('ledger.rest', { n: page.total - page.entries.length })}</p>` : nothing}`
      }
      <p class="quiet">${icon('lock')}${ui.say('foot.device')}</p>
    `,
    foot: '',
  };
}

function faultRow(ui: Ui, fault: Fault, currency: string | null): TemplateResult {
  const { code, feed, row, field, stated, implied } = fault;
  return html`<li class="fault">
    ${icon('warning')}
    <div>
      <p>${ui.say(`fault.${code}`, { stated: numberText(ui, fault, stated, currency), implied: numberText(ui, fault, implied, currency) })}</p>
      <p class="quiet place">${ui.say(`feed.${feed}`)}${row === null ? '' : ` · ${ui.say('ledger.row', { n: row + 1 })}`}${field === '' ? '' : html` · <bdi><code>${field}</code></bdi>`}</p>
    </div>
  </li>`;
}

const dated = new Set(['posted_in_future', 'as_of_in_future', 'stale']);
const inMillionths = new Set(['shares_far_from_one']);
const inMoney = new Set(['gmv_far_from_units', 'price_below_zero']);

// the unit of the two numbers is the field's
function numberText(ui: Ui, { code }: Fault, value: number, currency: string | null): string {
  if (dated.has(code)) return ui.format.date(value);
  if (inMillionths.has(code)) return ui.format.percent(value / 1e6, 1);
  if (inMoney.has(code)) return ui.format.minor(value, currency);
  return ui.format.number(value, 0);
}
