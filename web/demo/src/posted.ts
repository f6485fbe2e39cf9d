import type { Compass } from '../../src/compass.js';
import type { Direction, Query, Sort } from '../../src/documents.js';
import { button, h, table } from './dom.js';
import { day, factor, money, number, words } from './format.js';

const sorts: Sort[] = ['recency', 'revenue', 'views', 'items_sold'];

/** The creator's own videos, in four orders and both directions. */
export function postedSection(compass: Compass, { now }: Query): HTMLElement {
  const body = h('div', {});
  const bar = h('p', {});
  const show = (sort: Sort, direction: Direction) => {
    const page = compass.posted({ sort, direction, ...(now !== undefined && { now }) });
    const other = direction === 'descending' ? 'ascending' : 'descending';
    bar.replaceChildren(
      ...sorts.map((each) => button(words(each), () => show(each, direction), each === sort)),
      button(direction, () => show(sort, other)),
    );
    body.replaceChildren(
      table(
        ['Posted', 'Caption', 'Views', 'Sold', 'Revenue', 'Weakest', 'Could add'],
        page.items.map(({ posted_at, caption, stats, diagnosis }) => [
          day(posted_at),
          caption ?? '–',
          number(stats.views),
          number(stats.items_sold),
          money(stats.revenue),
          diagnosis?.weakest ? words(diagnosis.weakest.metric) : '–',
          diagnosis?.lacks
            ? `${words(diagnosis.lacks.code)} ${factor(diagnosis.uplift ?? 1)}`
            : '–',
        ]),
      ),
    );
  };
  show('recency', 'descending');
  return h('section', { id: 'posted' }, h('h2', {}, 'Your videos'), bar, body);
}
