// The receipts of one product as a waterfall: each bar begins where the one before it ended, and the sum
// of the micro-logs is the score.
import type { ProductDetail, Receipt, Step, View } from '../../../dist/index.js';
import { h, svg } from './dom.js';

const micro = (value: number) => value.toLocaleString('en');
const signed = (value: number) => (value > 0 ? `+${micro(value)}` : micro(value));
const number = (value: number | null) =>
  value === null ? '–' : value.toLocaleString('en', { maximumSignificantDigits: 5 });

/** What a product of a list was made of, by factor, to compare with. */
export function factorsOf({ products }: View, id: string | null): ReadonlyMap<string, number> {
  const card = products?.items.find((each) => each.id === id);
  return new Map(card?.receipts.map(({ factor, micro_log }) => [factor, micro_log]));
}

export function arithmetic(
  { card, rank, considered, left_out, waterfall }: ProductDetail,
  before: ReadonlyMap<string, number>,
  open: (pointer: string) => void,
): HTMLElement {
  const sum = card.receipts.reduce((all, { micro_log }) => all + micro_log, 0);
  const where = left_out === null ? `number ${rank} of ${considered}` : `left out: ${left_out}`;
  const ends = [0, ...waterfall.flatMap(({ from, to }) => [from, to])];
  const scale = { least: Math.min(...ends), span: Math.max(...ends) - Math.min(...ends) || 1 };
  const steps = new Map(waterfall.map((step) => [step.factor, step]));
  const rows = card.receipts.map((receipt) =>
    row(receipt, steps.get(receipt.factor), scale, before.get(receipt.factor), open),
  );
  return h(
    'div',
    {},
    h('h3', {}, card.title ?? card.id),
    h('p', { class: 'quiet' }, `${where} that may be ranked, before the list is made diverse`),
    h('ul', { class: 'receipts' }, ...rows),
    h(
      'p',
      { class: 'total', 'data-sum': String(sum), 'data-score': String(card.score) },
      h('span', {}, `sum of ${card.receipts.length} receipts ${micro(sum)}`),
      h('strong', {}, `${sum === card.score ? '=' : '≠'} score ${micro(card.score)}`),
    ),
  );
}

function row(
  { factor, micro_log, weight, raw, prior, shrunk, unit, claim, pointers }: Receipt,
  step: Step | undefined,
  scale: { least: number; span: number },
  before: number | undefined,
  open: (pointer: string) => void,
): HTMLElement {
  const change = before === undefined ? 0 : micro_log - before;
  const [pointer] = pointers;
  const name =
    pointer === undefined ? h('span', {}, factor) : h('button', { type: 'button' }, factor);
  if (pointer !== undefined) name.addEventListener('click', () => open(pointer));
  return h(
    'li',
    { 'data-factor': factor },
    h('span', { class: 'factor' }, name),
    h('span', { class: 'number' }, micro(micro_log)),
    h(
      'span',
      { class: change === 0 ? 'moved' : `moved ${change > 0 ? 'up' : 'down'}` },
      change === 0 ? '' : signed(change),
    ),
    step === undefined ? null : lane(step, scale),
    h(
      'span',
      { class: 'quiet sentence' },
      `${weight} × ln(estimate): stated ${number(raw)}, usual ${number(prior)}, estimate ` +
        `${number(shrunk)} ${unit.replaceAll('_', ' ')} · ${claim.grade.replaceAll('_', ' ')}`,
    ),
  );
}

function lane({ from, to }: Step, { least, span }: { least: number; span: number }): Node {
  const at = (value: number) => (100 * (value - least)) / span;
  const start = Math.min(at(from), at(to));
  const width = Math.max(0.6, Math.abs(at(to) - at(from)));
  return svg(
    'svg',
    { class: 'lane', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('path', { class: 'zero', d: `M${at(0)} 0V10` }),
    svg('rect', { class: to < from ? 'down' : 'up', x: start, y: 1, width, height: 8 }),
  );
}
