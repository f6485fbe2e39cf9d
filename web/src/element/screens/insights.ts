import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { View } from '../../contract/index.js';
import { benchmark } from '../parts/benchmark.js';
import { icon } from '../parts/icon.js';
import { inspirationCard } from '../parts/inspiration-card.js';
import { longList } from '../parts/long-list.js';
import { nextAction } from '../parts/next-action.js';
import { objectiveChoice } from '../parts/objective.js';
import { productCard, tryThis } from '../parts/product-card.js';
import { section } from '../parts/section.js';
import { buttonShape, skeletonCards } from '../parts/skeleton.js';
import { standing } from '../parts/standing.js';
import { totals } from '../parts/totals.js';
import { traitList } from '../parts/traits.js';
import { isComing } from '../session/feed.js';
import type { Made } from '../slices.js';
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
        ${nextAction(ui, view.prompts)} ${planButton(ui, view)} ${objectiveChoice(ui, ui.query.objective ?? view.mixture ?? view.objective)} ${standing(ui, view)}
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

function products(ui: Ui, view: View): TemplateResult {
  const { products, objective, mixture, currency } = view;
  const heading = ui.say('products.heading');
  if (products === null) return missing(ui, 'products', heading);
  const made = ui.made('products');
  if (made === 'later') return coming(ui, 'products', heading);
  const { considered, left_out, items, audience, try_this } = products;
  // a reason that left nothing out has no words
  const left = Object.entries(left_out).map(([why, n]) => ui.say(`left_out.${why}`, { n }));
  const ranked = mixture === null ? `note_${objective}` : 'note_mixture';
  const note = [ui.say(`products.${ranked}`, { n: considered }), ...left]
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
    unlessHidden(
      made,
      'products',
      html`${audience.matters ? nothing : html`<p class="quiet hint-line">${ui.say('products.audience_no_matter')}</p>`}${body}${aboutOrder(ui, view)}
      ${try_this === null ? nothing : tryThis(ui, try_this, currency)}`,
    ),
    { note: made === 'hidden' ? ui.say('loading.title') : note },
  );
}

// what others' videos taught is what a plan begins with
function planButton(ui: Ui, { inspiration }: View): TemplateResult | typeof nothing {
  if (inspiration === null) return isComing(ui.session.feeds.inspiration) ? buttonShape() : nothing;
  return html`<button type="button" class="button button-quiet open-plan" @click=${() => ui.open({ kind: 'plan' })}>
    ${icon('film')}${ui.say('plan.open')}</button>`;
}

// the other creators of the inspiration feed are what the order is tested on
function aboutOrder(ui: Ui, { inspiration }: View): TemplateResult {
  const opens = (kind: 'audit' | 'learned') =>
    html`<button type="button" class=${`button button-text open-${kind}`}
      @click=${() => ui.open({ kind })}>${ui.say(`${kind}.open`)}</button>`;
  return html`${inspiration === null ? nothing : opens('audit')}${opens('learned')}`;
}

function inspiration(ui: Ui, { inspiration }: View): TemplateResult {
  const heading = ui.say('inspiration.heading');
  if (inspiration === null) return missing(ui, 'inspiration', heading);
  const made = ui.made('inspiration');
  if (made === 'later') return coming(ui, 'inspiration', heading);
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
  const note = ui.say('inspiration.note', { n: considered });
  return section('inspiration', heading, unlessHidden(made, 'inspiration', body), {
    note: made === 'hidden' ? ui.say('loading.title') : note,
  });
}

type List = 'products' | 'inspiration';

// the line under the heading has its place from the first
function missing(ui: Ui, kind: List, heading: string): TemplateResult {
  if (isComing(ui.session.feeds[kind])) return coming(ui, kind, heading);
  return section(kind, heading, feedMissing(ui, kind));
}

const coming = (ui: Ui, kind: List, heading: string): TemplateResult =>
  section(kind, heading, shapes(kind), { note: ui.say('loading.title') });

const shapes = (kind: List) => skeletonCards(kind === 'products' ? 'product' : 'poster');

// made, and still out of sight: the grey shapes keep its place
const unlessHidden = (made: Made, kind: List, body: TemplateResult): TemplateResult =>
  html`${made === 'hidden' ? shapes(kind) : nothing}<div class="made" ?hidden=${made === 'hidden'}>${body}</div>`;

function traits(ui: Ui, { traits, claims, inspiration }: View): TemplateResult | typeof nothing {
  // they come with the videos that they were learnt from
  const made = inspiration === null ? 'later' : ui.made('inspiration');
  if (made === 'later') return nothing;
  const body =
    traits.length === 0
      ? html`<p class="card quiet">${ui.say('traits.none')}</p>`
      : longList(ui, 'traits', traits.length, traitList(ui, traits));
  const note = ui.say('traits.note', {
    n: claims.tested,
    false: ui.format.number(claims.expected_false, 1),
  });
  const whole = section('traits', ui.say('traits.heading'), body, { note });
  return html`<div class="made" ?hidden=${made === 'hidden'}>${whole}</div>`;
}
