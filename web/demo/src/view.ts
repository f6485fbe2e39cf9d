import type { Compass } from '../../src/compass.js';
import type { Query } from '../../src/documents.js';
import type { View } from '../../src/contract/index.js';
import { type Child, h, table } from './dom.js';
import { day, money, number, range, sure, words } from './format.js';
import { inspirationCard, productCard } from './cards.js';
import { postedSection } from './posted.js';

/** The whole view document, section by section. */
export function renderView(root: HTMLElement, compass: Compass, query: Query): void {
  const view = compass.insights(query);
  const started = view.overview !== null;
  root.replaceChildren(
    ...[
      next(view),
      standing(view),
      started && overview(view),
      started && postedSection(compass, query),
      productsSection(view, compass, query),
      inspirationSection(view, compass, query),
      traits(view),
      ledger(view),
    ].filter((section): section is HTMLElement => section !== false),
  );
}

const section = (title: string, ...children: Child[]): HTMLElement =>
  h('section', {}, h('h2', {}, title), ...children);

// one card, one next action, above all else
function next({ prompts }: View): HTMLElement {
  const [first, ...others] = prompts;
  if (first === undefined) return section('Next');
  const numbers = (prompt: View['prompts'][number]) =>
    Object.entries(prompt.numbers)
      .map(([fact, value]) => `${words(fact)}: ${number(value)}`)
      .join(', ');
  return section(
    'Next',
    h(
      'div',
      { class: 'card next' },
      h('h3', {}, words(first.code)),
      h('p', {}, numbers(first)),
      h('p', { class: 'quiet' }, `${words(first.action)} · ${sure(first.claim)}`),
    ),
    ...others.map((prompt) => h('p', {}, `${words(prompt.code)} (${numbers(prompt)})`)),
  );
}

function standing({ tier, entrance, freshness }: View): HTMLElement {
  const feeds = freshness.map(({ feed, as_of, stale, missing }) =>
    missing ? `${feed}: not read` : `${feed}: as of ${day(as_of)}${stale ? ', stale' : ''}`,
  );
  return section(
    'Where you stand',
    tier &&
      h(
        'p',
        {},
        `${words(tier.code)}${tier.available ? '' : ' (not yet available)'}: ${tier.ec_videos} e-commerce videos, ${tier.ec_videos_30d} in 30 days`,
        tier.next && `; ${tier.next.videos} to ${words(tier.next.code)}`,
        tier.weekly && `; ${tier.weekly.left} of ${tier.weekly.limit} left this week`,
      ),
    h('p', { class: 'quiet' }, `entrance ${entrance.visible ? 'shown' : 'hidden'}: ${words(entrance.reason)}`),
    h('p', { class: 'quiet' }, feeds.join(' · ')),
  );
}

function overview({ overview }: View): HTMLElement {
  if (overview === null) return section('So far');
  return section(
    'So far',
    table(
      ['Total', 'Value', 'Videos'],
      overview.totals.map((total) => [
        words(total.metric),
        total.currency
          ? `${money({ ...total, minor: total.value, max_minor: total.max })} ${total.kind ?? ''}`
          : number(total.value),
        total.videos,
      ]),
    ),
    h('h3', {}, 'Trends, from video to video'),
    table(
      ['Metric', 'Claim', 'Direction', 'Series'],
      overview.trends.map((trend) => [
        words(trend.metric),
        sure(trend.claim),
        trend.direction,
        trend.series.map(number).join(', '),
      ]),
    ),
    h('h3', {}, 'Against similar creators’ first videos'),
    overview.benchmark.length === 0
      ? h('p', { class: 'quiet' }, 'not enough similar creators')
      : table(
          ['Metric', 'Yours', 'Ahead of', 'Interval', 'Peers', 'Claim'],
          overview.benchmark.map((row) => [
            words(row.metric),
            number(row.own),
            number(row.percentile),
            range(row.interval),
            row.peers,
            sure(row.claim),
          ]),
        ),
  );
}

function productsSection({ products }: View, compass: Compass, query: Query): HTMLElement {
  if (products === null) return section('Products', h('p', {}, 'the products feed was not read'));
  const left = Object.entries(products.left_out).filter(([, count]) => count > 0);
  return section(
    'Products for your showcase',
    h(
      'p',
      { class: 'quiet' },
      `${products.considered} ranked; left out: ${left.map(([why, count]) => `${count} ${words(why)}`).join(', ') || 'none'}`,
    ),
    h('div', { class: 'grid' }, ...products.items.map((card) => productCard(card, compass, query))),
  );
}

function inspirationSection({ inspiration }: View, compass: Compass, query: Query): HTMLElement {
  if (inspiration === null) return section('Inspiration', h('p', {}, 'the feed was not read'));
  return section(
    'Inspiration',
    h(
      'div',
      { class: 'grid' },
      ...inspiration.items.map((card) => inspirationCard(card, compass, query)),
    ),
  );
}

function traits({ traits, claims }: View): HTMLElement {
  return section(
    'What goes with success',
    h('p', { class: 'quiet' }, `${claims.tested} tested, at most ${number(claims.expected_false)} of the claims false on average`),
    table(
      ['Trait', 'Lift', 'Interval', 'Claim', 'Videos with it'],
      traits.map((trait) => [
        words(trait.code),
        number(trait.lift),
        range(trait.interval),
        sure(trait.claim),
        `${trait.with_top} of ${trait.with} in the best quarter`,
      ]),
    ),
  );
}

function ledger({ ledger }: View): HTMLElement {
  return section(
    'What the feeds say that cannot be',
    h(
      'details',
      {},
      h('summary', {}, `${ledger.total} faults`),
      table(
        ['Fault', 'Feed', 'Row', 'Field', 'Stated', 'Implied'],
        ledger.entries.map((fault) => [
          words(fault.code),
          fault.feed,
          fault.row ?? '–',
          fault.field,
          number(fault.stated),
          number(fault.implied),
        ]),
      ),
    ),
  );
}
