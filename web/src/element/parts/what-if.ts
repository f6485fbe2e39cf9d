import { html, nothing, type TemplateResult } from 'lit';
import type { Against, Change, NotShown, Unmoved, WhatIf } from '../../contract/index.js';
import type { Ui } from '../ui.js';

// so many ways are enough to choose from; they come with the smallest change first
const shown = 4;

/**
 * What would change a product's place: for the card above, the leader, the list's edge, the smallest
 * change of one number that does it alone. The first is open.
 */
export function whatIf(ui: Ui, answer: WhatIf, currency: string | null): TemplateResult {
  const { comparisons, not_shown, tier } = answer;
  return html`<section class="what-if" part="what-if">
    <h3>${ui.say('what_if.heading')}</h3>
    ${not_shown === null ? nothing : whyNot(ui, not_shown)}
    ${comparisons.map((each, nth) => comparison(ui, each, currency, nth === 0))}
    ${
      tier?.available
        ? html`<p>${ui.say('what_if.tier', { n: tier.videos, tier: ui.say(`tier.${tier.code}`) })}</p>`
        : nothing
    }
    ${comparisons.length === 0 ? nothing : html`<p class="quiet">${ui.say('what_if.held')}</p>`}
  </section>`;
}

function whyNot(
  ui: Ui,
  { why, left_out, quota, held_by }: NotShown,
): TemplateResult | typeof nothing {
  if (left_out !== null) return html`<p>${ui.say(`product.left_${left_out}`)}</p>`;
  if (quota === null) return html`<p>${ui.say(`what_if.${why}`)}</p>`;
  return html`<p>${ui.say(`what_if.passed_over_${quota}`, { n: held_by.length })}</p>
    <ul class="plain">${held_by.map((card) => html`<li><bdi>${nameOf(ui, card)}</bdi></li>`)}</ul>`;
}

function comparison(
  ui: Ui,
  { with: role, stands_before, changes, unmoved, followers, ...other }: Against,
  currency: string | null,
  isFirst: boolean,
): TemplateResult {
  const way = stands_before ? 'falls' : 'passes';
  const aim =
    followers === null
      ? ui.say('what_if.no_aim')
      : ui.say('what_if.aim', {
          gmv: ui.format.percent(1 - followers, 1),
          followers: ui.format.percent(followers, 1),
        });
  return html`<details class="comparison" ?open=${isFirst} data-with=${role}>
    <summary><span>${ui.say(`what_if.with_${role}`)}: <bdi>${nameOf(ui, other)}</bdi></span></summary>
    ${
      changes.length === 0
        ? html`<p>${ui.say(`what_if.nothing_${way}`)}</p>`
        : html`<p>${ui.say(`what_if.${way}`)}</p>
          <ul>${changes.slice(0, shown).map((change) => html`<li>${changeText(ui, change, currency)}</li>`)}</ul>`
    }
    <p>${aim}</p>
    ${unmovedLines(ui, unmoved)}
  </details>`;
}

function changeText(ui: Ui, { input, from, to, change }: Change, currency: string | null): string {
  const way = change < 0 ? 'less' : 'more';
  const one = (value: number) =>
    input === 'price' ? ui.format.minor(value, currency) : ui.format.number(value, 0);
  const values = { n: Math.abs(change), from: one(from), to: one(to) };
  return ui.say(`what_if.${input}_${way}`, values);
}

// by why, in the order in which the reasons come
function unmovedLines(ui: Ui, unmoved: Unmoved[]): TemplateResult[] {
  const reasons = [...new Set(unmoved.map(({ why }) => why))];
  return reasons.map((reason) => {
    const inputs = unmoved.filter(({ why }) => why === reason);
    const names = inputs.map(({ input }) => ui.say(`input.${input}`)).join(' · ');
    return html`<p class="quiet">${ui.say(`what_if.${reason}`, { names })}</p>`;
  });
}

const nameOf = (ui: Ui, { title }: { title: string | null }): string =>
  title ?? ui.say('product.untitled');
