import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../contract/index.js';
import { feedKinds } from '../session/feed.js';
import type { Ui } from '../ui.js';
import { icon } from './icon.js';
import { problemText } from './problem.js';

/** Over the last good screen: offline, a newer feed that could not be read. */
export function notices(ui: Ui, view: View | null): TemplateResult | typeof nothing {
  if (view === null) return nothing;
  const failed = feedKinds.filter(
    (kind) => ui.session.feeds[kind].error !== null && view[kind] !== null,
  );
  if (ui.online && failed.length === 0) return nothing;
  return html`<div class="notices" role="status" part="notices">
    ${ui.online ? nothing : html`<p class="notice">${icon('offline')}<span>${ui.say('offline.notice')}</span></p>`}
    ${failed.map(
      (
        kind,
      ) => html`<p class="notice">${icon('warning')}<span>${problemText(ui, ui.session.feeds[kind].error!)} ${ui.say('failed.kept')}</span>
        <button type="button" class="button button-text" data-action="refresh_data" @click=${() => ui.retry()}>${ui.say('action.retry')}</button></p>`,
    )}
  </div>`;
}
