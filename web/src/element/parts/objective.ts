import { html, type TemplateResult } from 'lit';
import { type Aim, aimAt, partOf } from '../aim.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';

const objectives = [
  { code: 'gmv', sign: 'bag' },
  { code: 'followers', sign: 'people' },
] as const;

/**
 * The two things to rank for, and a slider between them; a change ranks again at once. The form sends
 * nothing anywhere: it is what the choices belong to. Without one they belong to the shadow tree, where
 * Chromium (seen with 156) keeps each that ever was, and with it the whole screen around it.
 */
export function objectiveChoice(ui: Ui, chosen: Aim): TemplateResult {
  return html`<form method="dialog" class="aims"><fieldset class="objective" part="objective">
    <legend class="hidden">${ui.say('objective.legend')}</legend>
    ${objectives.map(
      ({ code, sign }) => html`<label class="segment">
        <input type="radio" name="objective" value=${code} .checked=${code === chosen}
          @change=${() => ui.setObjective(code)} />
        <span>${icon(sign)}${ui.say(`objective.${code}`)}</span>
      </label>`,
    )}
  </fieldset>${slider(ui, partOf(chosen))}</form>`;
}

// from all sales to all followers, by twentieths
function slider(ui: Ui, followers: number): TemplateResult {
  const parts = { gmv: ui.format.percent(1 - followers), followers: ui.format.percent(followers) };
  return html`<label class="mixture" part="mixture">
    <span class="hidden">${ui.say('objective.mixture')}</span>
    <span class="quiet" aria-hidden="true">${ui.say('objective.end_gmv')} ${parts.gmv}</span>
    <input type="range" name="mixture" min="0" max="1" step="0.05" .value=${`${followers}`}
      aria-valuetext=${ui.say('objective.mixture_value', parts)}
      @input=${({ target }: Event) => ui.setObjective(aimAt((target as HTMLInputElement).valueAsNumber))} />
    <span class="quiet" aria-hidden="true">${ui.say('objective.end_followers')} ${parts.followers}</span>
  </label>`;
}
