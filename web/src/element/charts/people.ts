import { html, svg, type TemplateResult } from 'lit';
import type { Cell } from '../../contract/index.js';
import { whoText } from '../parts/who.js';
import type { Ui } from '../ui.js';
import { at, linear } from './scale.js';

/** Followers against buyers in each gender and age: two bars a row, and a mark for all buyers. */
export function people(ui: Ui, cells: Cell[]): TemplateResult {
  const shares = cells.flatMap(({ followers, buyers, base }) => [
    followers ?? 0,
    buyers ?? 0,
    base ?? 0,
  ]);
  const scale = linear(0, Math.max(0.01, ...shares));
  return html`<div class="people">
    <ul class="legend plain">
      <li><i class="key key-followers"></i>${ui.say('people.followers')}</li>
      <li><i class="key key-buyers"></i>${ui.say('people.buyers')}</li>
      <li><i class="key key-base"></i>${ui.say('people.base')}</li>
    </ul>
    <ul class="people-rows plain">
      ${cells.map((cell) => row(ui, cell, scale))}
    </ul>
  </div>`;
}

function row(ui: Ui, cell: Cell, scale: (share: number) => number): TemplateResult {
  const who = whoText(ui, cell);
  const values = {
    who,
    followers: ui.format.percent(cell.followers, 1),
    buyers: ui.format.percent(cell.buyers, 1),
    base: ui.format.percent(cell.base, 1),
  };
  return html`<li class="people-row">
    <span class="people-who">${who}</span>
    <svg class="people-bars flips" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label=${ui.say('people.row', values)}>
      <rect class="bar-followers" x="0" y="2" width=${at(scale(cell.followers ?? 0))} height="7"></rect>
      <rect class="bar-buyers" x="0" y="11" width=${at(scale(cell.buyers ?? 0))} height="7"></rect>
      ${cell.base === null ? '' : svg`<path class="mark-base" d=${`M${at(scale(cell.base))} 0V20`}></path>`}
    </svg>
    <span class="people-numbers quiet" aria-hidden="true">
      <span>${values.followers}</span><span>${values.buyers}</span>
    </span>
    <span class="people-lift">${ui.format.times(cell.lift)}</span>
  </li>`;
}
