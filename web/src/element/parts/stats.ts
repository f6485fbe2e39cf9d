import { html, type TemplateResult } from 'lit';
import type { Metric, Stats } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { money, moneyNote } from './money.js';

/** A metric of a video in words. */
export function statText(ui: Ui, metric: Metric, stats: Stats): string {
  if (metric === 'revenue') return money(ui, stats.revenue);
  if (metric === 'watch_seconds') return ui.format.hours(stats.watch_seconds);
  return ui.format.compact(stats[metric]);
}

const order: readonly Metric[] = [
  'views',
  'revenue',
  'items_sold',
  'orders',
  'product_clicks',
  'new_followers',
  'likes',
  'comments',
  'shares',
  'saves',
  'watch_seconds',
];

/** All the numbers of a video; what is not stated is a dash. */
export function statTiles(ui: Ui, stats: Stats): TemplateResult {
  const note = stats.revenue === null ? '' : moneyNote(ui, stats.revenue);
  return html`<dl class="tiles">
    ${order.map((metric) => tile(ui, metric, statText(ui, metric, stats), metric === 'revenue' ? note : ''))}
  </dl>`;
}

export function tile(ui: Ui, metric: Metric, value: string, note: string): TemplateResult {
  // an amount with its kind is the longest there is
  const size = metric === 'revenue' ? 'tile tile-wide' : 'tile';
  return html`<div class=${size}>
    <dt>${ui.say(`metric.${metric}`)}</dt>
    <dd><strong>${value}</strong>${note === '' ? '' : html` <span class="quiet">${note}</span>`}</dd>
  </div>`;
}
