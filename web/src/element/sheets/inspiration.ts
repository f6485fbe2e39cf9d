import { html, nothing, type TemplateResult } from 'lit';
import type { Goal, InspirationDetail, Success } from '../../contract/index.js';
import { timeline } from '../charts/timeline.js';
import { certaintyPart } from '../parts/certainty.js';
import { claim } from '../parts/claim.js';
import { icon } from '../parts/icon.js';
import { makerLine } from '../parts/inspiration-card.js';
import { productLinks } from '../parts/product-links.js';
import { reasonRows } from '../parts/reasons.js';
import { statTiles } from '../parts/stats.js';
import { traitList } from '../parts/traits.js';
import type { Ui } from '../ui.js';
import { player } from './player.js';
import type { SheetContent } from './sheet.js';

/** One video to learn from: what it reached, what made it work, how to make one like it. */
export function inspirationSheet(
  ui: Ui,
  detail: InspirationDetail,
  currency: string | null,
): SheetContent {
  const { card, traits, talking_points, outline, goal } = detail;
  return {
    key: `inspiration ${card.id}`,
    heading: card.caption || ui.say('video.untitled'),
    body: html`
      <div class="inspiration-head">
        ${player(ui, card)}
        <div class="inspiration-facts">
          ${makerLine(ui, card)}
          <p class="quiet">${[
            card.posted_at === null ? '' : ui.format.date(card.posted_at),
            card.duration_s === null ? '' : ui.format.clock(card.duration_s),
            card.nth_video === null ? '' : ui.say('inspiration.nth', { n: card.nth_video }),
          ]
            .filter(Boolean)
            .join(' · ')}</p>
          ${card.success === null ? nothing : successPart(ui, card.success)}
          ${goal === null ? nothing : goalPart(ui, goal, card.stats.revenue?.currency ?? currency)}
        </div>
      </div>
      ${certaintyPart(ui, card.rank, card.certainty, detail.order)}
      <h3>${ui.say('inspiration.stats')}</h3>
      ${statTiles(ui, card.stats)}
      <h3>${ui.say('inspiration.traits')}</h3>
      ${traits.length === 0 ? html`<p class="quiet">${ui.say('traits.none')}</p>` : traitList(ui, traits)}
      <h3>${ui.say('inspiration.points')}</h3>
      ${talkingPoints(ui, detail)}
      <h3>${ui.say('inspiration.outline')}</h3>
      ${outline.length === 0 ? html`<p class="quiet">${ui.say('inspiration.no_outline')}</p>` : timeline(ui, outline, card.duration_s)}
      ${talking_points.length + outline.length === 0 ? nothing : html`<p class="quiet">${ui.say('inspiration.own_words')}</p>`}
      ${card.products.length === 0 ? nothing : html`<h3>${ui.say('inspiration.products')}</h3>${productLinks(ui, card.products)}`}
      <h3>${ui.say('reasons.label')}</h3>
      ${reasonRows(ui, card.receipts, currency)}
    `,
    foot: html`<button type="button" class="button button-accent" data-action=${detail.action} @click=${() => ui.act(detail.action, card.id)}>
      ${icon('film')}${ui.say(detail.action === 'create_video' ? 'inspiration.create' : `action.${detail.action}`)}
    </button>`,
  };
}

function successPart(
  ui: Ui,
  { metric, raw, shrunk, interval, claim: sure }: Success,
): TemplateResult {
  return html`<p class="success">
    <strong>${ui.say('inspiration.success', { raw: ui.format.times(raw), metric: ui.say(`metric.${metric}`) })}</strong>
    <span class="quiet">${ui.say('inspiration.again', {
      times: ui.format.times(shrunk),
      range: ui.format.range(interval, (factor) => ui.format.times(factor)),
    })}</span>
    ${claim(ui, sure, 'videos')}
  </p>`;
}

function goalPart(
  ui: Ui,
  { metric, value, goal, ratio }: Goal,
  currency: string | null,
): TemplateResult {
  const text = (amount: number | null) => ui.format.measure(metric, amount, currency);
  if (ratio === null)
    return html`<p class="quiet">${ui.say('goal.unknown', { goal: text(goal) })}</p>`;
  return html`<div class="goal">
    <p>${ui.say('goal.reached', { value: text(value), goal: text(goal), share: ui.format.percent(ratio) })}</p>
    <progress max="1" .value=${Math.min(1, ratio)} aria-label=${ui.say('goal.label')}></progress>
  </div>`;
}

function talkingPoints(ui: Ui, { talking_points }: InspirationDetail): TemplateResult {
  if (talking_points.length === 0)
    return html`<p class="quiet">${ui.say('inspiration.no_points')}</p>`;
  return html`<ul class="points plain">
    ${talking_points.map(
      ({ text, from_s }) => html`<li class="point">
        <q><bdi>${text}</bdi></q>
        ${from_s === null ? nothing : html`<span class="quiet">${ui.say('inspiration.at', { time: ui.format.clock(from_s) })}</span>`}
      </li>`,
    )}
  </ul>`;
}
