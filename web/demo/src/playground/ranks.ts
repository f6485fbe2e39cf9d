// The list as the engine orders it, and how each row moved since the order it is compared with.
import type { View } from '../../../dist/index.js';
import { h } from './dom.js';

type Places = ReadonlyMap<string, number>;

/** The list's ids with their places, from 1. */
export const placesOf = ({ products }: View): Places =>
  new Map(products?.items.map(({ id }, nth) => [id, nth + 1]));

function moved(before: number | undefined, place: number): HTMLElement {
  if (before === undefined) return h('span', { class: 'moved up' }, 'new');
  const steps = before - place;
  if (steps === 0) return h('span', { class: 'moved' }, '=');
  const [way, sign, word] = steps > 0 ? ['up', '▲', 'up'] : ['down', '▼', 'down'];
  const count = Math.abs(steps);
  return h(
    'span',
    { class: `moved ${way}`, 'aria-label': `${word} by ${count}` },
    `${sign} ${count}`,
  );
}

export function ranks(
  { products }: View,
  before: Places,
  chosen: string | null,
  choose: (id: string) => void,
): HTMLElement {
  const items = products?.items ?? [];
  const rows = items.map(({ id, title, score }, nth) => {
    const row = h(
      'button',
      { type: 'button', class: 'rank', 'data-id': id, 'aria-pressed': String(id === chosen) },
      h('span', { class: 'place' }, String(nth + 1)),
      h('span', { class: 'title' }, title ?? id),
      h('span', { class: 'number' }, score.toLocaleString('en')),
      moved(before.get(id), nth + 1),
    );
    row.addEventListener('click', () => choose(id));
    return h('li', {}, row);
  });
  const there = new Set(items.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !there.has(id)).length;
  return h(
    'div',
    {},
    rows.length === 0
      ? h('p', {}, 'No product can be ranked.')
      : h('ol', { class: 'ranks' }, ...rows),
    gone === 0 ? null : h('p', { class: 'quiet' }, `${gone} left the list`),
  );
}
