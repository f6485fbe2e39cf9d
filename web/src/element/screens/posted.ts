import { html, type TemplateResult } from 'lit';
import type { View } from '../../contract/index.js';
import type { Direction, Sort } from '../../documents.js';
import { icon } from '../parts/icon.js';
import { nextAction } from '../parts/next-action.js';
import type { Ui } from '../ui.js';
import { frame } from './frame.js';

const sorts: readonly Sort[] = ['recency', 'revenue', 'views', 'items_sold'];

export interface PostedOrder {
  sort: Sort;
  direction: Direction;
}

/** Each posted video with its numbers, in four orders and both directions. */
export function postedScreen(
  ui: Ui,
  view: View,
  order: PostedOrder,
  setOrder: (order: PostedOrder) => void,
): TemplateResult {
  const total = view.posted?.total ?? 0;
  void loadList();
  return frame(
    ui,
    view,
    ui.say('posted.heading'),
    html`<div class="columns columns-two">
      <div class="column-lead">${nextAction(ui, view.prompts)}</div>
      <section class="column-main" aria-labelledby="posted-title">
        <h2 id="posted-title" class="list-heading">${ui.say('posted.count', { n: total })}</h2>
        ${orderBar(ui, order, setOrder)}
        ${
          total === 0
            ? html`<p class="card quiet">${ui.say('posted.none')}</p>`
            : html`<cc-posted .ui=${ui} .total=${total} .order=${order} .view=${view}></cc-posted>`
        }
      </section>
    </div>`,
  );
}

// the virtual list comes only to those who look
const loadList = async () => (await import('../posted/register.js')).registerPosted();

function orderBar(
  ui: Ui,
  { sort, direction }: PostedOrder,
  setOrder: (order: PostedOrder) => void,
): TemplateResult {
  const other = direction === 'descending' ? 'ascending' : 'descending';
  return html`<div class="order" role="group" aria-label=${ui.say('posted.sort')}>
    <div class="chips">
      ${sorts.map(
        (
          each,
        ) => html`<button type="button" class="chip" data-sort=${each} aria-pressed=${each === sort}
          @click=${() => setOrder({ sort: each, direction })}>${ui.say(`sort.${each}`)}</button>`,
      )}
    </div>
    <button type="button" class="chip chip-way" data-direction=${direction} @click=${() => setOrder({ sort, direction: other })}
      aria-label=${ui.say('sort.turn', { now: ui.say(`sort.${sort}_${direction}`) })}>
      ${icon(direction === 'descending' ? 'down' : 'up')}<span>${ui.say(`sort.${sort}_${direction}`)}</span>
    </button>
  </div>`;
}
