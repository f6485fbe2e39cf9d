import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../contract/index.js';
import { asOfButton, footer } from '../parts/as-of.js';
import { icon } from '../parts/icon.js';
import type { Ui } from '../ui.js';

/** What all screens share: the bar with the way back and the date, the foot, the create button. */
export function frame(ui: Ui, view: View, heading: string, body: unknown): TemplateResult {
  return html`
    ${bar(ui, heading, asOfButton(ui, view))}
    <main class="screen" part="screen" aria-busy=${ui.isMaking()}>${body}${footer(ui, view)}</main>
    ${createBar(ui)}
  `;
}

export function bar(ui: Ui, heading: string, aside: unknown = nothing): TemplateResult {
  return html`<header class="bar" part="bar">
    ${
      ui.canGoBack()
        ? html`<button type="button" class="icon-button back" aria-label=${ui.say('nav.back')} @click=${() => ui.back()}>${icon('back')}</button>`
        : nothing
    }
    <h1 tabindex="-1">${heading}</h1>
    ${aside}
  </header>`;
}

function createBar(ui: Ui): TemplateResult {
  return html`<div class="create" part="create">
    <button type="button" class="button button-accent" data-action="create_video" @click=${() => ui.act('create_video')}>
      ${icon('film')}${ui.say('action.create_video')}
    </button>
  </div>`;
}
