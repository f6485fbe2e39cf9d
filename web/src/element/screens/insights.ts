import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { View } from '../../contract/index.js';
import { benchmark } from '../parts/benchmark.js';
import { inspirationCard } from '../parts/inspiration-card.js';
import { longList } from '../parts/long-list.js';
import { nextAction } from '../parts/next-action.js';
import { objectiveChoice } from '../parts/objective.js';
import { productCard } from '../parts/product-card.js';
import { section } from '../parts/section.js';
import { standing } from '../parts/standing.js';
import { totals } from '../parts/totals.js';
import { traitList } from '../parts/traits.js';
import type { Ui } from '../ui.js';
import { feedMissing } from './feed-missing.js';
import { frame } from './frame.js';

/** What next, what to sell, what to make; headed by an overview once something was posted. */
export function insightsScreen(ui: Ui, view: View): TemplateResult {
  return frame(
    ui,
    view,
    ui.say('app.name'),
    html`<div class="columns">
      <div class="column-lead">
        ${nextAction(ui, view.prompts)} ${objectiveChoice(ui, view.objective)} ${standing(ui, view)}
      </div>
      <div class="column-main">${overview(ui, view)} ${products(ui, view)}</div>
      <div class="column-side">${inspiration(ui, view)} ${traits(ui, view)}</div>
    </div>`,
  );
}

function overview(ui: Ui, { overview, posted, currency }: View): TemplateResult | typeof nothing {
  if (overview === null) return nothing;
  const all = html`<button type="button" class="button button-text" data-action="view_posted" @click=${() => ui.act('view_posted')}>
    ${ui.say('posted.open', { n: posted?.total ?? 0 })}
  </button>`;
  return html`
    ${section(
      'overview',
      ui.say('overview.heading'),
      html`${totals(ui, overview.totals)}
      <cc-trends .ui=${ui} .overview=${overview} .currency=${currency}></cc-trends>`,
      { aside: all },
    )}
    ${section(
      'benchmark',
      ui.say('benchmark.heading'),
      benchmark(ui, overview.benchmark, currency),
      {
        note: ui.say('benchmark.note'),
      },
    )}
  `;
}

function products(ui: Ui, { products, objective, currency }: View): TemplateResult {
  const heading = ui.say('products.heading');
  if (products === null) return missing(ui, 'products', heading);
  const { considered, left_out, items, audience } = products;
  // a reason that left nothing out has no words
  const left = Object.entries(left_out).map(([why, n]) => ui.say(`left_out.${why}`, { n }));
  const note = [ui.say(`products.note_${objective}`, { n: considered }), ...left]
    .filter(Boolean)
    .join(' · ');
  const body =
    items.length === 0
      ? html`<p class="card quiet">${ui.say('products.empty')}</p>`
      : longList(
          ui,
          'products',
          items.length,
          html`<div class="product-grid">${repeat(
            items,
            ({ id }) => id,
            (item) => productCard(ui, item, currency),
          )}</div>`,
        );
  return section(
    'products',
    heading,
    html`
    ${audience.matters ? nothing : html`<p class="quiet hint-line">${ui.say('products.audience_no_matter')}</p>`}${body}`,
    { note },
  );
}

function inspiration(ui: Ui, { inspiration }: View): TemplateResult {
  const heading = ui.say('inspiration.heading');
  if (inspiration === null) return missing(ui, 'inspiration', heading);
  const { considered, items } = inspiration;
  const body =
    items.length === 0
      ? html`<p class="card quiet">${ui.say('inspiration.empty')}</p>`
      : longList(
          ui,
          'inspiration',
          items.length,
          html`<div class="inspiration-grid">${repeat(
            items,
            ({ id }) => id,
            (item) => inspirationCard(ui, item),
          )}</div>`,
        );
  return section('inspiration', heading, body, {
    note: ui.say('inspiration.note', { n: considered }),
  });
}

// the line under the heading has its place from the first
function missing(ui: Ui, kind: 'products' | 'inspiration', heading: string): TemplateResult {
  const isReading = ui.session.feeds[kind].phase === 'reading';
  return section(kind, heading, feedMissing(ui, kind), {
    note: isReading ? ui.say('loading.title') : '',
  });
}

function traits(ui: Ui, { traits, claims, inspiration }: View): TemplateResult | typeof nothing {
  if (inspiration === null) return nothing;
  const body =
    traits.length === 0
      ? html`<p class="card quiet">${ui.say('traits.none')}</p>`
      : longList(ui, 'traits', traits.length, traitList(ui, traits));
  return section('traits', ui.say('traits.heading'), body, {
    note: ui.say('traits.note', {
      n: claims.tested,
      false: ui.format.number(claims.expected_false, 1),
    }),
  });
}
