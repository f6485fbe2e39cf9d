import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../contract/index.js';
import { asOfButton, footer } from '../parts/as-of.js';
import { icon } from '../parts/icon.js';
import { nextAction } from '../parts/next-action.js';
import { standing } from '../parts/standing.js';
import type { Ui } from '../ui.js';
import { bar } from './frame.js';

/** The way in: the Data Insight card, or a kind word why there is none and what can be done. */
export function entranceScreen(ui: Ui, view: View): TemplateResult {
  const { visible, reason } = view.entrance;
  return html`
    ${bar(ui, ui.say('entrance.heading'), asOfButton(ui, view))}
    <main class="screen screen-narrow" part="screen">
      ${nextAction(ui, view.prompts)}
      ${visible ? insightCard(ui, view, reason) : closedCard(ui, view, reason)}
      ${footer(ui, view)}
    </main>
  `;
}

function insightCard(ui: Ui, view: View, reason: string): TemplateResult {
  return html`<section class="card entrance" part="entrance" aria-labelledby="entrance-title">
    ${standing(ui, view)}
    <h2 id="entrance-title">${icon('spark')}${ui.say('app.name')}</h2>
    <p>${ui.say(`entrance.${reason}`)}</p>
    <ul class="entrance-counts plain quiet">
      ${view.products === null ? nothing : html`<li>${icon('bag')}${ui.say('entrance.products', { n: view.products.considered })}</li>`}
      ${view.inspiration === null ? nothing : html`<li>${icon('film')}${ui.say('entrance.inspiration', { n: view.inspiration.considered })}</li>`}
    </ul>
    <button type="button" class="button button-accent" data-action="open_insights" @click=${() => ui.act('open_insights')}>
      ${ui.say('action.open_insights')}${icon('next')}
    </button>
  </section>`;
}

function closedCard(ui: Ui, view: View, reason: string): TemplateResult {
  const { posted } = view;
  const how = `entrance.${reason}_how`;
  return html`<section class="card entrance closed" part="entrance" aria-labelledby="entrance-title">
    ${standing(ui, view)}
    <h2 id="entrance-title">${icon('lock')}${ui.say(`entrance.${reason}_title`)}</h2>
    <p>${ui.say(`entrance.${reason}`)}</p>
    ${ui.has(how) ? html`<p class="how">${ui.say(how)}</p>` : nothing}
    ${
      posted === null || posted.total === 0
        ? nothing
        : html`<button type="button" class="button button-quiet" data-action="view_posted" @click=${() => ui.act('view_posted')}>
            ${icon('list')}${ui.say('posted.open', { n: posted.total })}
          </button>`
    }
  </section>`;
}
