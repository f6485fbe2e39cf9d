import { html, type TemplateResult } from 'lit';
import type { Ui } from '../ui.js';

/**
 * A list of which the first few are shown until more is asked for: on a phone, or with `short` on every
 * page. The styles know how many that is. `list` is one element that holds the rows.
 */
export function longList(
  ui: Ui,
  name: string,
  count: number,
  list: TemplateResult,
  { short = false } = {},
): TemplateResult {
  if (ui.isOpen(name)) return list;
  return html`<div class=${short ? 'long long-short' : 'long'}>
    ${list}
    <button type="button" class="button button-quiet show-all" @click=${() => ui.openAll(name)}>${ui.say(`${name}.all`, { n: count })}</button>
  </div>`;
}
