import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlannedVideo, Reading } from '../../contract/index.js';
import { claim } from '../parts/claim.js';
import { icon } from '../parts/icon.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

const parts = ['hook', 'product', 'length'] as const;
type Part = (typeof parts)[number];

/** The next three videos, what each is to find out, and what is known so far. */
export function planSheet(ui: Ui, plan: Plan): SheetContent {
  return {
    key: 'plan',
    heading: ui.say('plan.heading'),
    body: html`
      <p>${ui.say(plan.videos.length > 0 ? 'plan.note' : 'plan.none')}</p>
      <ol class="plan plain">${plan.videos.map((video, nth) => planned(ui, plan, video, nth))}</ol>
      <h3>${ui.say('plan.so_far')}</h3>
      <p class="quiet">${ui.say('plan.from', { n: plan.outcomes })}
        ${plan.measured_by === null ? nothing : ui.say('plan.measured', { metric: ui.say(`metric.${plan.measured_by}`) })}</p>
      ${parts.map((part) => known(ui, part, plan.readings[part]))}
    `,
    foot: html`<div class="choice">
      <button type="button" class="button button-accent" data-action="create_video"
        @click=${() => ui.act('create_video')}>${icon('film')}${ui.say('action.create_video')}</button>
    </div>`,
  };
}

function planned(ui: Ui, plan: Plan, video: PlannedVideo, nth: number): TemplateResult {
  const { hook, product, length, tries, week, in_showcase } = video;
  const title = plan.readings.product.find(({ code }) => code === product)?.title;
  const what = tries.map((part) => ui.say(`plan.part_${part}`));
  return html`<li class="card planned">
    <h3>${ui.say('plan.video', { n: nth + 1 })}
      <span class="quiet">${ui.say(week === 0 ? 'plan.this_week' : 'plan.later', { n: week })}</span></h3>
    <ul class="plain">
      <li>${ui.say(`plan.hook_${hook}`)}</li>
      ${
        product === null
          ? nothing
          : html`<li>${ui.say('plan.show')} <bdi>${title ?? ui.say('product.untitled')}</bdi>${
              in_showcase === false
                ? html` <span class="quiet">${ui.say('plan.add_first')}</span>`
                : nothing
            }</li>`
      }
      <li>${ui.say(`plan.length_${length}`)}</li>
    </ul>
    <p class="quiet">${what.length === 0 ? ui.say('plan.repeats') : ui.say('plan.tries', { parts: ui.format.list(what) })}</p>
  </li>`;
}

function known(ui: Ui, part: Part, readings: Reading[]): TemplateResult | typeof nothing {
  if (readings.length === 0) return nothing;
  return html`<h4>${ui.say(`plan.known_${part}`)}</h4>
    <ul class="reason-rows plain">${readings.map((reading) => row(ui, part, reading))}</ul>`;
}

function row(ui: Ui, part: Part, reading: Reading): TemplateResult {
  const { code, title, leads, multiplier, interval, videos } = reading;
  const name = part === 'product' ? (title ?? code) : ui.say(`plan.${part}_${code}`);
  const range = ui.format.range(interval, (times) => ui.format.times(times));
  return html`<li>
    <p class="reason-head"><bdi>${name}</bdi><strong>${ui.format.times(multiplier)}</strong></p>
    <p class="quiet">${ui.say(leads ? 'plan.leads' : 'plan.behind', { range })} ${ui.say('plan.own', { n: videos })}</p>
    ${claim(ui, reading.claim, 'videos')}
  </li>`;
}
