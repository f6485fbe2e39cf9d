import { html, type TemplateResult } from 'lit';
import type { Comparison } from '../../contract/index.js';
import { intervalBar } from '../charts/interval.js';
import { linear } from '../charts/scale.js';
import type { Ui } from '../ui.js';
import { claim } from './claim.js';
import { longList } from './long-list.js';

/** The creator's numbers among similar creators' first videos. */
export function benchmark(
  ui: Ui,
  comparisons: Comparison[],
  currency: string | null,
): TemplateResult {
  if (comparisons.length === 0) return html`<p class="card quiet">${ui.say('benchmark.none')}</p>`;
  const rows = html`<ul class="card comparisons plain" part="benchmark">
    ${comparisons.map((comparison) => html`<li>${comparisonRow(ui, comparison, currency)}</li>`)}
  </ul>`;
  return longList(ui, 'benchmark', comparisons.length, rows, { short: true });
}

export function comparisonRow(
  ui: Ui,
  comparison: Comparison,
  currency: string | null,
): TemplateResult {
  const { metric, own, percentile, interval, peers, quartiles } = comparison;
  const name = ui.say(`metric.${metric}`);
  const text =
    percentile === null
      ? ui.say('benchmark.no_peers')
      : ui.say('benchmark.ahead', { share: ui.format.percent(percentile), n: peers });
  const range = ui.format.range(interval, (share) => ui.format.percent(share));
  const value = (at: number | null) => ui.format.measure(metric, at, currency);
  return html`<div class="comparison">
    <span class="comparison-name">${name}</span>
    <strong class="comparison-own">${value(own)}</strong>
    ${intervalBar({ value: percentile, interval, neutral: 0.5, scale: linear(0, 1), label: `${name}: ${text} (${range})` })}
    <p class="meta dotted quiet">
      <span>${text}</span>
      ${quartiles === null ? '' : html`<span>${ui.say('benchmark.middle', { low: value(quartiles[0]), median: value(quartiles[1]), high: value(quartiles[2]) })}</span>`}
    </p>
    ${claim(ui, comparison.claim, 'peers')}
  </div>`;
}
