import type { Compass } from '../../src/compass.js';
import type { InspirationCard, ProductCard, Receipt } from '../../src/contract/index.js';
import type { Query } from '../../src/documents.js';
import { h, table } from './dom.js';
import { day, factor, money, number, range, sure, words } from './format.js';

/** Details that are asked for when they are opened. */
function onOpen(summary: string, fill: () => HTMLElement[]): HTMLElement {
  const details = h('details', {}, h('summary', {}, summary)) as HTMLDetailsElement;
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(...fill());
  });
  return details;
}

const receipts = (rows: Receipt[]): HTMLElement =>
  table(
    ['Factor', 'Times', 'Raw', 'n', 'Prior', 'Shrunk', 'Interval', 'Claim'],
    rows.map((row) => [
      words(row.factor),
      factor(row.multiplier),
      number(row.raw),
      row.n_unit === null ? '–' : `${number(row.n)} ${row.n_unit}`,
      number(row.prior),
      number(row.shrunk),
      range(row.interval),
      sure(row.claim),
    ]),
  );

export function productCard(card: ProductCard, compass: Compass, query: Query): HTMLElement {
  const suits = card.audience?.segments.map(
    ({ gender, age, followers_share, buyers_share }) =>
      `${gender ?? 'all'} ${age ?? ''}: ${number(followers_share)} of your followers, ${number(buyers_share)} of its buyers`,
  );
  return h(
    'article',
    { class: 'card', 'data-id': card.id },
    h('h3', {}, card.title ?? card.id),
    h('p', { class: 'quiet' }, `${card.category ?? ''} · ${card.shop ?? ''}`),
    h('p', {}, `${money(card.price)}, commission ${number(card.commission_rate)}, ${number(card.rating)} stars of ${number(card.reviews)}`),
    h('p', {}, card.receipts.map((row) => `${words(row.factor)} ${factor(row.multiplier)}`).join(' · ')),
    card.audience !== null &&
      h('p', { class: 'quiet' }, `for your followers ${factor(card.audience.multiplier)}, ${sure(card.audience.claim)}; ${suits?.join('; ') ?? ''}`),
    onOpen('The arithmetic', () => {
      const detail = compass.product(card.id, query);
      return [
        receipts(detail.card.receipts),
        h('p', {}, `rank ${detail.rank ?? '–'} of ${detail.considered}`),
        table(
          ['Gender', 'Age', 'Followers', 'Buyers', 'Lift', 'Interval'],
          detail.gender_age.map((cell) => [
            cell.gender ?? '–',
            cell.age ?? '–',
            number(cell.followers),
            number(cell.buyers),
            number(cell.lift),
            range(cell.interval),
          ]),
        ),
      ];
    }),
  );
}

export function inspirationCard(card: InspirationCard, compass: Compass, query: Query): HTMLElement {
  const { stats, success } = card;
  return h(
    'article',
    { class: 'card', 'data-id': card.id },
    h('h3', {}, card.caption ?? card.id),
    h('p', { class: 'quiet' }, `${card.creator?.name ?? ''}, ${number(card.creator?.followers)} followers, ${day(card.posted_at)}`),
    h('p', {}, `${number(stats.views)} views, ${number(stats.items_sold)} sold, ${money(stats.revenue)}`),
    success !== null &&
      h('p', {}, `${factor(success.raw ?? 1)} what accounts of that size get (${words(success.metric)}), about ${factor(success.shrunk ?? 1)} expected again: ${sure(success.claim)}`),
    h('p', { class: 'quiet' }, card.traits.map(words).join(' · ')),
    onOpen('Script and arithmetic', () => {
      const detail = compass.inspiration(card.id, query);
      return [
        table(
          ['Part', 'From', 'Text'],
          detail.outline.map((beat) => [words(beat.kind), number(beat.from_s), beat.text]),
        ),
        h('h3', {}, 'Talking points'),
        h('ul', {}, ...detail.talking_points.map(({ text }) => h('li', {}, text))),
        receipts(detail.card.receipts),
      ];
    }),
  );
}
