import type { Match, Receipt } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { whoText } from './who.js';

/** A factor's own number, as short as can be: "×1.8", "$16.99". What it counts for is in the sentence. */
export function effectText(
  ui: Ui,
  { unit, multiplier, shrunk }: Receipt,
  currency: string | null,
): string {
  switch (unit) {
    case 'minor':
      return ui.format.minor(shrunk, currency);
    case 'orders_per_view':
    case 'followers_per_view':
    case 'views_per_video':
      return inUnit(ui, unit, shrunk, currency);
    case 'ratio':
      return ui.format.times(shrunk);
    default:
      return ui.format.times(multiplier);
  }
}

/** The factor's arithmetic in a sentence, with what is particular about its number. */
export function receiptText(ui: Ui, receipt: Receipt, currency: string | null): string {
  const { factor, unit, raw, prior, shrunk, interval, n, n_unit, note, weight } = receipt;
  const noted = note === null ? '' : ui.say(`note.${note}`);
  const counts =
    weight === 1 ? '' : ui.say('waterfall.weight', { weight: ui.format.percent(weight) });
  if (raw === null) return [noted || ui.say('note.missing'), counts].filter(Boolean).join(' ');
  const one = (value: number | null) => inUnit(ui, unit, value, currency);
  const sentence = ui.say(`reason.${factor}`, {
    raw: one(raw),
    prior: one(prior),
    shrunk: one(shrunk),
    range: ui.format.range(interval, one),
  });
  const basis = n === null || n_unit === null ? '' : ui.say(`from.${n_unit}`, { n: Math.round(n) });
  return [sentence, basis, noted, counts].filter(Boolean).join(' ');
}

/** Whom of the followers a product suits: "62 % of your followers are women 18–24; …" */
export function matchText(ui: Ui, { segments, multiplier, basis, buyers }: Match): string {
  const [best] = segments;
  if (best === undefined) return ui.say(`basis.${basis}`);
  return ui.say('suits.segment', {
    times: ui.format.times(multiplier),
    who: whoText(ui, best),
    followers: ui.format.percent(best.followers_share),
    buyers: ui.format.percent(best.buyers_share),
    n: buyers ?? 0,
  });
}

function inUnit(
  ui: Ui,
  unit: Receipt['unit'],
  value: number | null,
  currency: string | null,
): string {
  switch (unit) {
    case 'minor':
      return ui.format.minor(value === null ? null : Math.round(value), currency);
    case 'orders_per_view':
    case 'followers_per_view':
      // few of them: per thousand views they can be read
      return ui.format.significant(value === null ? null : value * 1000);
    case 'views_per_video':
      return ui.format.compact(value === null ? null : Math.round(value));
    case 'cosine':
      return ui.format.percent(value);
    default:
      return ui.format.times(value);
  }
}
