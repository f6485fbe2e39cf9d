// Amounts in minor units of their currency, as the contract takes them, without floating point.
import type { Money } from '../contract/common.js';
import { exponentOf } from '../i18n/currency.js';
import { decimal, scaled } from './decimal.js';

export const isCurrency = (code: unknown): code is string =>
  typeof code === 'string' && /^[A-Z]{3}$/.test(code);

/** "12.50" USD → 1250; rounded if the currency has fewer decimals; null if it is no plain number. */
export function minorOf(
  value: unknown,
  currency: string,
): { minor: number; rounded: boolean } | null {
  const number = decimal(value);
  const result = number && scaled(number, exponentOf(currency));
  return result && { minor: result.whole, rounded: result.rounded };
}

/** One amount, or a range where the two ends differ. */
export const priceOf = (low: number, high: number, currency: string): Money =>
  low === high
    ? { minor: low, currency }
    : { min_minor: Math.min(low, high), max_minor: Math.max(low, high), currency };

// signs that belong to one currency only; `$`, `¥` and `kr` belong to several
const signs: [RegExp, string][] = [
  [/₫|đ/i, 'VND'],
  [/฿/, 'THB'],
  [/₱/, 'PHP'],
  [/^RM|\bRM/, 'MYR'],
  [/^Rp|\bRp/, 'IDR'],
  [/S\$/, 'SGD'],
  [/US\$/, 'USD'],
  [/R\$/, 'BRL'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
  [/₩/, 'KRW'],
];

/** The currency of a sign, or of an amount that bears one; null where several have it. */
export const currencyOfSign = (text: string): string | null =>
  signs.find(([sign]) => sign.test(text))?.[1] ?? null;

/** "$15.99 - 29.90", "Rp48,405", "17,24 €" → price; null if it is no amount of this shape. */
export function priceOfText(
  text: string,
  currency: string,
): { price: Money; rounded: boolean } | null {
  const ends = text
    .split(/\s+[-–]\s+|(?<=\d)\s*[–-]\s*(?=\D{0,3}\d)/)
    .map((part) => minorOf(plainOf(part, currency), currency));
  const [low, high = low] = ends;
  if (!low || !high || ends.length > 2) return null;
  return { price: priceOf(low.minor, high.minor, currency), rounded: low.rounded || high.rounded };
}

// "Rp1,031,871" → "1031871", "17,24 €" → "17.24". A single point or comma before three digits groups
// thousands, unless the currency has three decimals.
function plainOf(text: string, currency: string): string {
  const bare = text.replace(/[^\d.,-]/g, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return bare;
  const behind = bare.length - last - 1;
  const sameAgain = bare.indexOf(bare[last]!) !== last;
  const isDecimal = !sameAgain && (behind !== 3 || exponentOf(currency) === 3);
  const digits = (part: string) => part.replace(/[.,]/g, '');
  return isDecimal ? `${digits(bare.slice(0, last))}.${bare.slice(last + 1)}` : digits(bare);
}
