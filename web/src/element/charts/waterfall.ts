import { html, type TemplateResult } from 'lit';
import type { ProductDetail, Receipt, Step } from '../../contract/index.js';
import { claim } from '../parts/claim.js';
import { effectText, receiptText } from '../parts/receipt.js';
import type { Ui } from '../ui.js';
import { at, linear } from './scale.js';

// of 100: two pixels of a phone
const leastWidth = 0.6;

/** How a score is built up: each bar begins where the one before it ended, the last end is the score. */
export function waterfall(
  ui: Ui,
  { waterfall: steps, card }: ProductDetail,
  currency: string | null,
): TemplateResult {
  const ends = [0, ...steps.flatMap(({ from, to }) => [from, to])];
  const scale = linear(Math.min(...ends), Math.max(...ends));
  const receipts = new Map(card.receipts.map((receipt) => [receipt.factor as string, receipt]));
  return html`<ol class="waterfall plain" part="waterfall">
    ${steps.map((step) => row(ui, step, receipts.get(step.factor), scale, currency))}
    <li class="waterfall-sum">
      <span>${ui.say('waterfall.score')}</span>
      <strong>${ui.format.number(card.score / 1e6, 3)}</strong>
    </li>
  </ol>`;
}

function row(
  ui: Ui,
  step: Step,
  receipt: Receipt | undefined,
  scale: (value: number) => number,
  currency: string | null,
): TemplateResult {
  const name = ui.say(`factor.${step.factor}`);
  const effect = receipt === undefined ? '' : effectText(ui, receipt, currency);
  return html`<li class="waterfall-row">
    <span class="waterfall-name">${name}</span>
    <strong class="waterfall-effect">${effect}</strong>
    ${lane(step, scale, `${name}: ${effect}`)}
    ${
      receipt === undefined
        ? ''
        : html`<p class="quiet">${receiptText(ui, receipt, currency)}</p>
      ${claim(ui, receipt.claim, receipt.n_unit)}`
    }
  </li>`;
}

function lane({ from, to }: Step, scale: (value: number) => number, label: string): TemplateResult {
  const [start, end] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
  // what hardly moves the score is still seen: around where it lies
  const width = Math.max(leastWidth, end - start);
  const x = (start + end - width) / 2;
  const way = to < from ? 'down' : 'up';
  return html`<svg class="lane flips" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label=${label}>
    <path class="zero" d=${`M${at(scale(0))} 0V12`}></path>
    <rect class=${`step step-${way}`} x=${at(x)} y="2" width=${at(width)} height="8"></rect>
    <path class="link" d=${`M${at(scale(to))} 2V12`}></path>
  </svg>`;
}
