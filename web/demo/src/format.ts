import type { Claim, Money } from '../../src/contract/index.js';

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

export function number(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return Math.abs(value) < 1 && value !== 0 ? small.format(value) : numbers.format(value);
}

export const day = (epoch: number | null): string =>
  epoch === null ? 'no date' : days.format(epoch * 1000);

/** Codes read as words: the real screens have sentences. */
export const words = (code: string): string => code.replaceAll('_', ' ');

export const factor = (multiplier: number): string => `×${number(multiplier)}`;

export function range(interval: (number | null)[] | null | undefined): string {
  if (!interval) return '–';
  const [low, high] = interval;
  return `${number(low)} … ${number(high)}`;
}

export function sure({ grade, need }: Claim): string {
  return grade === 'not_enough_data' && need ? `too early to tell (${number(need)} more)` : words(grade);
}

export function money(amount: Money): string {
  if (amount === null) return '–';
  const currency = amount.currency ?? 'USD';
  const style = new Intl.NumberFormat('en', { style: 'currency', currency });
  const scale = 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2);
  const low = style.format(amount.minor / scale);
  const text = amount.max_minor === null ? low : `${low} – ${style.format(amount.max_minor / scale)}`;
  return amount.estimated ? `${text} (estimate)` : text;
}
