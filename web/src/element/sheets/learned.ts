import { html, nothing, type TemplateResult } from 'lit';
import type { Learned, Lesson } from '../../contract/index.js';
import { icon } from '../parts/icon.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

/** What the creator's own choices taught, and how to be rid of it. */
export function learnedSheet(ui: Ui, learned: Learned): SheetContent {
  const { choices, taught, most } = learned;
  const any = choices.length > 0;
  return {
    key: 'learned',
    heading: ui.say('learned.heading'),
    body: html`
      <p>${ui.say(any ? 'learned.note' : 'learned.none')}</p>
      ${any ? lessons(ui, taught) : nothing}
      <p class="quiet">${ui.say('learned.bound', { most: ui.format.times(most), least: ui.format.times(1 / most) })}</p>
      <p class="quiet">${ui.say('learned.where')}</p>
    `,
    foot: any ? foot(ui) : undone(ui),
  };
}

function lessons(ui: Ui, taught: Lesson[]): TemplateResult {
  return html`<ul class="reason-rows plain lessons">
    ${taught.map(
      (lesson) => html`<li>
        <p class="reason-head"><span>${ui.say(`learned.by_${lesson.by}`)} <bdi>${lesson.name}</bdi></span><strong>${ui.format.times(lesson.multiplier)}</strong></p>
        <p class="quiet">${whatWasChosen(ui, lesson)}</p>
      </li>`,
    )}
  </ul>`;
}

const kinds = ['posted', 'added', 'opened', 'dismissed'] as const;

function whatWasChosen(ui: Ui, lesson: Lesson): string {
  return kinds
    .filter((kind) => lesson[kind] > 0)
    .map((kind) => ui.say(`learned.${kind}`, { n: lesson[kind] }))
    .join(' · ');
}

// what was forgotten here can be had back here
function undone(ui: Ui): TemplateResult | '' {
  const choice = { kind: 'learned', id: '' } as const;
  if (!ui.session.learning.has(choice)) return '';
  return html`<div class="choice chosen">
    <p role="status">${icon('check')}${ui.say('toast.learned')}</p>
    <button type="button" class="button button-quiet" data-action="undo" @click=${() => ui.undo(choice)}>${icon('undo')}${ui.say('action.undo')}</button>
  </div>`;
}

function foot(ui: Ui): TemplateResult {
  return html`<div class="choice">
    <button type="button" class="button button-quiet" data-action="reset_learned"
      @click=${() => ui.act('reset_learned')}>${icon('undo')}${ui.say('learned.reset')}</button>
    <button type="button" class="button button-quiet" data-action="export_learned"
      @click=${() => ui.act('export_learned')}>${ui.say('learned.export')}</button>
  </div>`;
}
