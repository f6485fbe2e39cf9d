import { html, nothing, type TemplateResult } from 'lit';
import type { ProductDetail, WhatIf } from '../../contract/index.js';
import { people } from '../charts/people.js';
import { waterfall } from '../charts/waterfall.js';
import { certaintyPart } from '../parts/certainty.js';
import { claim } from '../parts/claim.js';
import { endsLine } from '../parts/ends.js';
import { icon } from '../parts/icon.js';
import { picture } from '../parts/picture.js';
import { productChoice } from '../parts/product-card.js';
import { productFacts, productTrend } from '../parts/product-facts.js';
import { matchText } from '../parts/receipt.js';
import { whatIf } from '../parts/what-if.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

/** One product: all the arithmetic of its rank, and followers against buyers. */
export function productSheet(
  ui: Ui,
  detail: ProductDetail,
  answer: WhatIf,
  currency: string | null,
): SheetContent {
  const { card } = detail;
  const heading = card.title ?? ui.say('product.untitled');
  return {
    key: `product ${card.id}`,
    heading,
    body: html`
      <div class="product-head">
        ${picture(ui, card.image_url, card.title, 'square')}
        <div class="product-words">
          ${card.category === null ? nothing : html`<p class="quiet"><bdi>${card.category}</bdi></p>`}
          ${productFacts(ui, card)}
          <p class="rank">${rankText(ui, detail)}</p>
          ${endsLine(ui, card.ends)}
        </div>
      </div>
      ${productTrend(ui, card)}
      ${certaintyPart(ui, card.rank, card.certainty, detail.order)}
      <h3>${ui.say('waterfall.heading')}</h3>
      <p class="quiet">${ui.say('waterfall.note')}</p>
      ${waterfall(ui, detail, currency)}
      ${whatIf(ui, answer, currency)}
      ${followersPart(ui, detail)}
    `,
    foot: foot(ui, detail),
  };
}

function followersPart(
  ui: Ui,
  { card, gender_age, followers_unknown, buyers_unknown }: ProductDetail,
): TemplateResult {
  const unknown = ui.say('people.unknown', {
    followers: ui.format.percent(followers_unknown),
    buyers: ui.format.percent(buyers_unknown),
  });
  return html`
    <h3>${ui.say('people.heading')}</h3>
    ${card.audience === null ? nothing : html`<p>${matchText(ui, card.audience)} ${claim(ui, card.audience.claim, 'buyers')}</p>`}
    ${
      gender_age.length === 0
        ? html`<p class="quiet">${ui.say('people.none')}</p>`
        : html`${people(ui, gender_age)}<p class="quiet">${unknown}</p>`
    }
  `;
}

function rankText(ui: Ui, { rank, considered, left_out }: ProductDetail): string {
  if (rank !== null) return ui.say('product.rank', { rank, n: considered });
  return ui.say(`product.left_${left_out ?? 'out'}`);
}

// what was chosen here can be taken back here
function foot(ui: Ui, { card, left_out }: ProductDetail): TemplateResult {
  const kind = left_out === 'dismissed' ? 'dismissed' : 'showcase';
  const choice = { kind, id: card.id } as const;
  if (left_out === null) return productChoice(ui, card);
  return html`<div class="choice chosen">
    <p role="status">${icon('check')}${ui.say(`product.left_${left_out}`)}</p>
    ${
      ui.session.learning.has(choice)
        ? html`<button type="button" class="button button-quiet" data-action="undo" @click=${() => ui.undo(choice)}>${icon('undo')}${ui.say('action.undo')}</button>`
        : nothing
    }
  </div>`;
}
