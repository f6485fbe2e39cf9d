import { html, type TemplateResult } from 'lit';
import type { Trait } from '../../contract/index.js';
import { intervalBar } from '../charts/interval.js';
import { logarithmic } from '../charts/scale.js';
import type { Ui } from '../ui.js';
import { claim } from './claim.js';

// ×4 either way fills the bar; a range beyond it runs to the edge
const reach = 4;

/** What goes with success: how much, how sure, and the counter-examples. */
export function traitList(ui: Ui, traits: Trait[]): TemplateResult {
  return html`<ul class="card traits plain" part="traits">
    ${traits.map((trait) => html`<li>${traitRow(ui, trait)}</li>`)}
  </ul>`;
}

export function traitRow(ui: Ui, trait: Trait): TemplateResult {
  const { code, lift, interval, with_top, without_top } = trait;
  const name = ui.say(`trait.${code}`);
  const range = ui.format.range(interval, (factor) => ui.format.times(factor));
  return html`<div class="trait">
    <span class="trait-name">${name}</span>
    <strong class="trait-lift">${ui.format.times(lift)}</strong>
    ${intervalBar({ value: lift, interval, neutral: 1, scale: logarithmic(reach), label: `${name}: ${ui.format.times(lift)} (${range})` })}
    <p class="quiet">${ui.say('traits.counts', { with_top, with: trait.with, without_top, without: trait.without })}</p>
    ${claim(ui, trait.claim, 'videos')}
  </div>`;
}
