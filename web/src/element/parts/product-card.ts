import { html, nothing, type TemplateResult } from 'lit';
import type { ProductCard } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { chanceText, sharedRank } from './certainty.js';
import { claim } from './claim.js';
import { endsLine } from './ends.js';
import { icon } from './icon.js';
import { picture } from './picture.js';
import { productFacts, productTrend } from './product-facts.js';
import { reasons } from './reasons.js';
import { matchText } from './receipt.js';

/** A product to sell: what it costs and pays, how it sells, whom it suits, why it stands here. */
export function productCard(ui: Ui, card: ProductCard, currency: string | null): TemplateResult {
  const { id, title, image_url, audience } = card;
  return html`<article class="card product" part="card product" data-id=${id}>
    ${sharedRank(ui, card.rank)}
    <div class="product-head">
      ${picture(ui, image_url, title, 'square')}
      <div class="product-words">
        <h3><button class="open" type="button" data-action="open_product" @click=${() => ui.act('open_product', id)}>
          <bdi class="clamp-2">${title ?? ui.say('product.untitled')}</bdi>
        </button></h3>
        ${productFacts(ui, card)}
      </div>
    </div>
    ${productTrend(ui, card)}
    ${
      audience === null
        ? nothing
        : html`<p class="suits">${icon('people')}<span>${matchText(ui, audience)} ${claim(ui, audience.claim, 'buyers')}</span></p>`
    }
    ${endsLine(ui, card.ends)}
    ${reasons(ui, card.receipts, currency)}
    ${productChoice(ui, card)}
  </article>`;
}

/** One product that is not listed and may be among the best: whoever tries it learns most. */
export function tryThis(ui: Ui, card: ProductCard, currency: string | null): TemplateResult {
  const { certainty } = card;
  const open = certainty?.open;
  return html`<div class="try" part="try" role="group" aria-labelledby="try-title">
    <h3 id="try-title">${icon('spark')}${ui.say('try.heading')}</h3>
    <p>${ui.say('try.why', { chance: chanceText(ui, certainty?.top_3 ?? 0) })}
      ${open == null ? nothing : ui.say('order.open', { factor: ui.say(`factor.${open}`) })}</p>
    ${productCard(ui, card, currency)}
    <p class="quiet">${ui.say('try.note')}</p>
  </div>`;
}

/** To the showcase, or not for me; both rank again at once. */
export function productChoice(ui: Ui, { id, action, title }: ProductCard): TemplateResult {
  const name = (title ?? id).slice(0, 120);
  return html`<div class="choice">
    <button class="button button-quiet" type="button" data-action="dismiss"
      aria-label=${ui.say('product.dismiss_label', { name })}
      @click=${() => ui.act('dismiss', id)}>${ui.say('action.dismiss')}</button>
    <button class="button button-soft" type="button" data-action=${action}
      aria-label=${ui.say('product.action_label', { action: ui.say(`action.${action}`), name })}
      @click=${() => ui.act(action, id)}>${icon('plus')}${ui.say(`action.${action}`)}</button>
  </div>`;
}
