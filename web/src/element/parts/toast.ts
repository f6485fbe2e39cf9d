import { html, nothing, type TemplateResult } from 'lit';
import type { Toast } from '../actions.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';

/** What was just done, with the way to take it back. It stays until something else is done. */
export function toastBar(ui: Ui, toast: Toast | null, close: () => void): TemplateResult {
  return html`<div class="toast-place" role="status">
    ${
      toast === null
        ? nothing
        : html`<div class="toast" part="toast">
            <span>${ui.say(toast.code)}</span>
            ${toast.choice === null ? nothing : html`<button type="button" class="button button-text" data-action="undo" @click=${() => ui.undo(toast.choice!)}>${ui.say('action.undo')}</button>`}
            <button type="button" class="icon-button" aria-label=${ui.say('nav.close')} @click=${close}>${icon('close')}</button>
          </div>`
    }
  </div>`;
}
