import { html, nothing, type TemplateResult } from 'lit';
import type { ProductCard } from '../../contract/index.js';
import { known } from '../charts/scale.js';
import { sparkline } from '../charts/sparkline.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';
import { money } from './money.js';

/** What a shop shows of a product: shop, stars, price, commission. */
export function productFacts(
  ui: Ui,
  { shop, rating, reviews, price, commission_rate }: ProductCard,
): TemplateResult {
  const stars = ui.format.number(rating, 1);
  return html`
    <p class="meta dotted quiet">
      ${shop === null ? nothing : html`<span class="clip"><bdi>${shop}</bdi></span>`}
      ${
        rating === null
          ? nothing
          : html`<span class="stars">${icon('star')}<span class="hidden">${ui.say('product.rating', { stars })}</span>
              <span aria-hidden="true">${stars}</span>
              ${reviews === null ? nothing : html`<span>${ui.say('product.reviews', { n: reviews })}</span>`}</span>`
      }
    </p>
    <p class="price-line">
      <strong class="price">${price === null ? ui.say('product.no_price') : money(ui, price)}</strong>
      ${
        commission_rate === null
          ? html`<span class="quiet">${ui.say('product.no_commission')}</span>`
          : html`<span class="pill">${ui.say('product.commission', { rate: ui.format.percent(commission_rate, 1) })}</span>`
      }
    </p>
  `;
}

/** Its sales, day by day. */
export function productTrend(ui: Ui, { units }: ProductCard): TemplateResult {
  if (units === null) return html`<p class="trend quiet">${ui.say('product.no_trend')}</p>`;
  const days = known(units.per_day);
  const label = ui.say('product.trend', {
    n: units.per_day.length,
    from: ui.format.day(units.from, 0, 'UTC'),
    to: ui.format.day(units.from, units.per_day.length - 1, 'UTC'),
    low: ui.format.compact(days.length > 0 ? Math.min(...days) : null),
    high: ui.format.compact(days.length > 0 ? Math.max(...days) : null),
    last: ui.format.compact(days.at(-1)),
  });
  return html`<div class="trend">
    ${sparkline(units.per_day, label)}
    <p class="quiet trend-note">
      <span>${ui.say('product.trend_days', { n: units.per_day.length })}</span>
      ${units.total === null ? nothing : html`<span>${ui.say('product.sold', { n: ui.format.compact(units.total) })}</span>`}
    </p>
  </div>`;
}
