import { html, nothing, type TemplateResult } from 'lit';
import type { InspirationCard, Success } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { sharedRank } from './certainty.js';
import { sureness } from './claim.js';
import { endsLine } from './ends.js';
import { icon } from './icon.js';
import { picture } from './picture.js';

/** A video to learn from: its poster, how it did for an account of its size, what it has. */
export function inspirationCard(ui: Ui, card: InspirationCard): TemplateResult {
  const { id, caption, cover_url, duration_s, creator, stats, success, traits } = card;
  return html`<article class="card inspiration" part="card inspiration" data-id=${id}>
    <div class="poster">
      ${picture(ui, cover_url, creator?.name ?? caption, 'tall')}
      ${success === null ? nothing : successBadge(ui, success)}
      <p class="poster-foot">
        <span>${icon('play')}${ui.say('inspiration.views', { n: ui.format.compact(stats.views) })}</span>
        ${duration_s === null ? nothing : html`<span>${ui.format.clock(duration_s)}</span>`}
      </p>
    </div>
    <div class="inspiration-words">
      ${sharedRank(ui, card.rank, { brief: true })}
      <h3><button class="open" type="button" data-action="open_inspiration" @click=${() => ui.act('open_inspiration', id)}>
        <bdi class="clamp-2">${caption || ui.say('video.untitled')}</bdi>
      </button></h3>
      ${makerLine(ui, card)}
      ${endsLine(ui, card.ends)}
      ${
        traits.length === 0
          ? nothing
          : html`<p class="tags quiet clamp-2">${icon('spark')}<span class="hidden">${ui.say('inspiration.traits')}: </span>${traits.map((code) => ui.say(`trait.${code}`)).join(' · ')}</p>`
      }
    </div>
  </article>`;
}

function successBadge(ui: Ui, { shrunk, claim }: Success): TemplateResult {
  return html`<p class="success-badge">
    <strong>${ui.format.times(shrunk)}</strong>
    <span>${ui.say('inspiration.usual')}</span>
    ${sureness(ui, claim.grade)}
  </p>`;
}

export function makerLine(ui: Ui, { creator }: InspirationCard): TemplateResult | typeof nothing {
  if (creator === null) return nothing;
  return html`<p class="meta dotted quiet">
    ${creator.name === null ? nothing : html`<span class="clip"><bdi>${creator.name}</bdi></span>`}
    ${creator.followers === null ? nothing : html`<span>${ui.say('creator.followers_short', { n: ui.format.compact(creator.followers) })}</span>`}
  </p>`;
}
