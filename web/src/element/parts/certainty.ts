import { html, nothing, type TemplateResult } from 'lit';
import type { Certainty, Order, Places } from '../../contract/index.js';
import type { Ui } from '../ui.js';

/**
 * Where a card stands: its place, or all that it shares because their order is not known. `brief`: the
 * number alone, its words for those who listen.
 */
export function sharedRank(
  ui: Ui,
  rank: Places | null,
  { brief = false } = {},
): TemplateResult | typeof nothing {
  if (rank === null) return nothing;
  const { from, to } = rank;
  const span = ui.say(from === to ? 'order.one' : 'order.span', { from, to });
  return html`<p class="shared-rank">
    <span class="shared-rank-number" aria-hidden="true"><bdi>${span}</bdi></span>
    <span class=${from === to || brief ? 'hidden' : 'quiet'}>${ui.say(from === to ? 'order.place' : 'order.shared', { from, to })}</span>
  </p>`;
}

/** A chance in words: whole per cent, and never none or all. */
export function chanceText(ui: Ui, perCent: number): string {
  return ui.say('order.chance', {
    p: perCent,
    chance: ui.format.percent(perCent / 100),
    least: ui.format.percent(0.01),
    most: ui.format.percent(0.99),
  });
}

/** How sure the place of an opened row is, and what would have to be known better. */
export function certaintyPart(
  ui: Ui,
  rank: Places | null,
  certainty: Certainty | null,
  order: Order | null,
): TemplateResult | typeof nothing {
  if (certainty === null || order === null) return nothing;
  const { best, top_3, places, open } = certainty;
  return html`<h3>${ui.say('order.heading')}</h3>
    ${sharedRank(ui, rank)}
    <dl class="chances">
      ${chanceRow(ui, 'order.best', best)} ${chanceRow(ui, 'order.top_3', top_3)}
    </dl>
    ${places === null || places.from === places.to ? nothing : html`<p>${ui.say('order.places', { ...places })}</p>`}
    ${open === null ? nothing : html`<p>${ui.say('order.open', { factor: ui.say(`factor.${open}`) })}</p>`}
    <p class="quiet">${ui.say('order.how', { draws: order.draws, within: order.within })}</p>`;
}

const chanceRow = (ui: Ui, of: string, perCent: number): TemplateResult =>
  html`<div class="chance">
    <dt>${ui.say(of)}</dt>
    <dd>${chanceText(ui, perCent)}</dd>
    <progress max="100" .value=${perCent} aria-hidden="true"></progress>
  </div>`;
