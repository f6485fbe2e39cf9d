import { html, type TemplateResult } from 'lit';
import type { Objective } from '../../documents.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';

const objectives = [
  { code: 'gmv', sign: 'bag' },
  { code: 'followers', sign: 'people' },
] as const;

/**
 * The two things to rank for; a change ranks again at once. The form sends nothing anywhere: it is what
 * the choices belong to. Without one they belong to the shadow tree, where Chromium (seen with 156) keeps
 * each that ever was, and with it the whole screen around it.
 */
export function objectiveChoice(ui: Ui, chosen: Objective): TemplateResult {
  return html`<form method="dialog"><fieldset class="objective" part="objective">
    <legend class="hidden">${ui.say('objective.legend')}</legend>
    ${objectives.map(
      ({ code, sign }) => html`<label class="segment">
        <input type="radio" name="objective" value=${code} .checked=${code === chosen}
          @change=${() => ui.setObjective(code)} />
        <span>${icon(sign)}${ui.say(`objective.${code}`)}</span>
      </label>`,
    )}
  </fieldset></form>`;
}
