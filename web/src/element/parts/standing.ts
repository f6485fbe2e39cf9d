import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { picture } from './picture.js';

/** Who this is for, and the bracket they are in. */
export function standing(ui: Ui, { creator, tier }: View): TemplateResult | typeof nothing {
  if (creator === null || tier === null) return nothing;
  return html`<div class="standing" part="standing">
    ${picture(ui, null, creator.name, 'avatar')}
    <div class="standing-words">
      <p class="name"><bdi class="clip">${creator.name ?? ui.say('creator.unnamed')}</bdi></p>
      <p class="meta dotted quiet">
        ${creator.followers === null ? nothing : html`<span>${ui.say('creator.followers', { n: creator.followers })}</span>`}
        <span>${ui.say('tier.videos', { n: tier.ec_videos })}</span>
      </p>
    </div>
    <div class="tier">
      <span class="badge">${ui.say(`tier.${tier.code}`)}</span>
      ${tier.next === null ? nothing : html`<span class="quiet">${ui.say('tier.next', { n: tier.next.videos, tier: ui.say(`tier.${tier.next.code}`) })}</span>`}
      ${tier.weekly === null ? nothing : html`<span class="quiet">${ui.say('tier.weekly', { left: tier.weekly.left, limit: tier.weekly.limit })}</span>`}
    </div>
  </div>`;
}
