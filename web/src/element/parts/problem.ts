import { html, nothing, type TemplateResult } from 'lit';
import type { CompassError } from '../../error.js';
import type { Ui } from '../ui.js';

/** What went wrong and in which feed, for people. The detail is for the host's log. */
export function problemText(ui: Ui, { code, feed }: CompassError): string {
  const words = ui.has(`error.${code}`)
    ? ui.say(`error.${code}`)
    : ui.say('error.unknown', { code });
  return feed === 'none' ? words : `${ui.say(`feed.${feed}`)}: ${words}`;
}

/** Where in the document, for whoever made it. */
export function problemPlace(
  ui: Ui,
  { row, field, byte }: CompassError,
): TemplateResult | typeof nothing {
  const places = [
    row === null ? '' : ui.say('ledger.row', { n: row + 1 }),
    field,
    byte === null ? '' : ui.say('error.byte', { n: byte }),
  ].filter(Boolean);
  if (places.length === 0) return nothing;
  return html`<p class="quiet place">${places.map((place, nth) => html`${nth === 0 ? '' : ' · '}<bdi>${place}</bdi>`)}</p>`;
}
