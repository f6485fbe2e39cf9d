import { html, type TemplateResult } from 'lit';
import type { ProductName } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';

/** Products that a video names; those of the feed can be opened. */
export function productLinks(ui: Ui, products: ProductName[]): TemplateResult {
  return html`<ul class="links plain">
    ${products.map(({ id, title, known }) => {
      const name = html`<bdi class="clamp-2">${title ?? ui.say('product.untitled')}</bdi>`;
      return html`<li>${
        known
          ? html`<button type="button" class="button button-text" data-action="open_product" @click=${() => ui.act('open_product', id)}>${icon('bag')}${name}</button>`
          : html`<span class="link-dead">${icon('bag')}${name}</span>`
      }</li>`;
    })}
  </ul>`;
}
