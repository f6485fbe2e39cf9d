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
  return html`<dl class="tiles">
    ${order.map((metric) => tile(ui.say(`metric.${metric}`), statText(ui, metric, stats), metric === 'revenue' && stats.revenue !== null ? moneyNote(ui, stats.revenue) : ''))}
  </dl>`;
}

export function tile(name: string, value: string, note: string): TemplateResult {
  // an amount with its kind is the longest there is
  return html`<div class=${note.includes('·') ? 'tile tile-wide' : 'tile'}>
    <dt>${name}</dt>
    <dd><strong>${value}</strong>${note === '' ? '' : html` <span class="quiet">${note}</span>`}</dd>
  </div>`;
}
