import { html, nothing, type TemplateResult } from 'lit';
import type { CompassError } from '../../error.js';
import { type IconName, icon } from '../parts/icon.js';
import { problemPlace, problemText } from '../parts/problem.js';
import type { Ui } from '../ui.js';
import { bar } from './frame.js';

/** A whole screen that says what is wrong and what can be done. */
function trouble(
  ui: Ui,
  sign: IconName,
  title: string,
  text: string,
  more: unknown,
  retry: boolean,
): TemplateResult {
  return html`
    ${bar(ui, ui.say('app.name'))}
    <main class="screen screen-narrow" part="screen">
      <section class="card trouble" role="alert">
        <span class="trouble-sign">${icon(sign)}</span>
        <h2>${title}</h2>
        <p>${text}</p>
        ${more}
        ${
          retry
            ? html`<button type="button" class="button button-accent" data-action="refresh_data" @click=${() => ui.retry()}>${ui.say('action.retry')}</button>`
            : nothing
        }
      </section>
    </main>
  `;
}

/** The engine does not run here: WebAssembly is missing, refused, or not found. */
export function engineScreen(ui: Ui, error: CompassError): TemplateResult {
  const known = ui.has(`engine.${error.code}`) ? error.code : 'engine_failed';
  const hopeless = error.code === 'no_webassembly';
  return trouble(
    ui,
    'warning',
    ui.say('engine.title'),
    ui.say(`engine.${known}`),
    nothing,
    !hopeless,
  );
}

/** The creator's own feed could not be read, and there is nothing older to show. */
export function failedScreen(ui: Ui, error: CompassError): TemplateResult {
  if (!ui.online)
    return trouble(ui, 'offline', ui.say('offline.title'), ui.say('offline.text'), nothing, true);
  return trouble(
    ui,
    'warning',
    ui.say('failed.title'),
    problemText(ui, error),
    problemPlace(ui, error),
    true,
  );
}

/** No feed was given at all. */
export function emptyScreen(ui: Ui): TemplateResult {
  return trouble(ui, 'compass', ui.say('empty.title'), ui.say('empty.text'), nothing, true);
}
