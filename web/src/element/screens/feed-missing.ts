import { html, type TemplateResult } from 'lit';
import type { FeedKind } from '../../compass.js';
import { icon } from '../parts/icon.js';
import { problemText } from '../parts/problem.js';
import type { Ui } from '../ui.js';

/** In place of a part whose feed is not there: failed, or never given. */
export function feedMissing(ui: Ui, kind: FeedKind): TemplateResult {
  const { phase, error } = ui.session.feeds[kind];
  return html`<div class="card gap-note" role="note">
    <p>${icon(phase === 'failed' ? 'warning' : 'offline')}<span>${
      error === null ? ui.say(`partial.${kind}`) : problemText(ui, error)
    }</span></p>
    <button type="button" class="button button-quiet" data-action="refresh_data" @click=${() => ui.retry()}>${ui.say('action.retry')}</button>
  </div>`;
}
