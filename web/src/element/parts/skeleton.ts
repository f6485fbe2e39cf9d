import { html, type TemplateResult } from 'lit';

/** Grey shapes of the size that what comes will have. */
export function skeletonCards(kind: 'product' | 'poster'): TemplateResult {
  const shapes = kind === 'product' ? [1, 2, 3] : [1, 2, 3, 4];
  return html`<div class=${kind === 'product' ? 'product-grid' : 'inspiration-grid'} aria-hidden="true">
    ${shapes.map(() => html`<div class=${`skeleton skeleton-${kind}`}></div>`)}
  </div>`;
}

/** Where a button will stand. */
export const buttonShape = (): TemplateResult =>
  html`<div class="skeleton skeleton-button" aria-hidden="true"></div>`;
