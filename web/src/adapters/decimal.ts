// Numbers as payloads write them: JSON numbers, decimal strings, "1,024", "12.5 %". Digits are never
// run through a double where that could change them.

export interface Decimal {
  /** all digits without the point, signed */
  digits: bigint;
  /** how many of them stand behind the point; negative: zeros are missing */
  scale: number;
}

const plain = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** "-12.50" → digits -1250n, scale 2; null if it is no plain number. */
export function decimal(value: unknown): Decimal | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const parts = plain.exec(String(value).trim());
  if (parts === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  // longer than any number that means something
  if (whole.length + fraction.length > 60) return null;
  const digits = BigInt(whole + fraction);
  return {
    digits: sign === '-' ? -digits : digits,
    scale: fraction.length - Number(exponent),
  };
}

/** The number × 10^places as a whole number, halves away from zero; null if no double holds it. */
export function scaled(
  { digits, scale }: Decimal,
  places: number,
): { whole: number; rounded: boolean } | null {
  const cut = scale - places;
  const power = 10n ** BigInt(Math.abs(cut));
  const exact = cut <= 0;
  const half = digits < 0n ? -power / 2n : power / 2n;
  const whole = exact ? digits * power : (digits + half) / power;
  const rounded = !exact && digits % power !== 0n;
  const number = Number(whole);
  return Number.isSafeInteger(number) ? { whole: number, rounded } : null;
}

/** A whole number: 12, "12", "12.0", "1,024", "1.2e3"; null for anything else. */
export function whole(value: unknown): number | null {
  const text =
    typeof value === 'string'
      ? value.trim().replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}\b)/g, '')
      : value;
  const number = decimal(text);
  if (number === null) return null;
  const result = scaled(number, 0);
  return result === null || result.rounded ? null : result.whole;
}

/** Any number as a double: 0.25, "0.2500"; null for anything else. */
export function real(value: unknown): number | null {
  return decimal(value) === null ? null : Number(value);
}

/** A JSON number's literal: a double where that holds all of it, else the text as it stands. */
export function exact(literal: string): number | string {
  const number = Number(literal);
  const isWhole = /^-?\d+$/.test(literal);
  if (isWhole) return Number.isSafeInteger(number) ? number : literal;
  // 15 significant digits are what a double always gives back
  return literal.replace(/[eE].*|[-.]/g, '').replace(/^0+/, '').length <= 15 ? number : literal;
}
