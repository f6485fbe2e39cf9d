import { html, nothing, type TemplateResult } from 'lit';
import type { Prompt } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { claim } from './claim.js';
import { icon } from './icon.js';

/** The one thing to do next, above all else on every screen; the others wait behind it. */
export function nextAction(ui: Ui, prompts: Prompt[]): TemplateResult {
  const [first, ...others] = prompts;
  return html`<section class="next" part="next" aria-labelledby="next-title">
    ${first === undefined ? nothingUrgent(ui) : card(ui, first)}
    ${others.length === 0 ? nothing : more(ui, others)}
  </section>`;
}

function card(ui: Ui, prompt: Prompt): TemplateResult {
  return html`<div class="next-card">
    <p class="eyebrow">${icon('compass')}${ui.say('next.eyebrow')}</p>
    <h2 id="next-title">${title(ui, prompt)}</h2>
    <p class="why">${why(ui, prompt)}</p>
    <div class="next-foot">
      <button class="button button-strong" type="button" data-action=${prompt.action}
        @click=${() => ui.act(prompt.action)}>${ui.say(`action.${prompt.action}`)}</button>
      ${claim(ui, prompt.claim, null)}
    </div>
  </div>`;
}

function nothingUrgent(ui: Ui): TemplateResult {
  return html`<div class="next-card">
    <p class="eyebrow">${icon('compass')}${ui.say('next.eyebrow')}</p>
    <h2 id="next-title">${ui.say('next.none_title')}</h2>
    <p class="why">${ui.say('next.none_why')}</p>
    <div class="next-foot">
      <button class="button button-strong" type="button" data-action="create_video"
        @click=${() => ui.act('create_video')}>${ui.say('action.create_video')}</button>
    </div>
  </div>`;
}

function more(ui: Ui, prompts: Prompt[]): TemplateResult {
  return html`<details class="more">
    <summary>${ui.say('next.more', { n: prompts.length })}${icon('next')}</summary>
    <ul class="plain">
      ${prompts.map(
        (prompt) => html`<li class="more-row">
          <div>
            <h3>${title(ui, prompt)}</h3>
            <p class="quiet">${why(ui, prompt)}</p>
            ${claim(ui, prompt.claim, null)}
          </div>
          <button class="button button-quiet" type="button" data-action=${prompt.action}
            @click=${() => ui.act(prompt.action)}>${ui.say(`action.${prompt.action}`)}</button>
        </li>`,
      )}
    </ul>
  </details>`;
}

const title = (ui: Ui, { code, numbers }: Prompt) => ui.say(`prompt.${code}.title`, numbers);

// a prompt of the host's own policy has a title at least: its code
function why(ui: Ui, { code, numbers }: Prompt): string {
  const words = `prompt.${code}.why`;
  return ui.has(words) ? ui.say(words, numbers) : '';
}
