// An object of a payload, read field by field. What is asked for is marked; `rest` reports what nobody
// asked for. A value that is not what its field should hold is reported and missing, never bent.
import type { Money } from '../contract/common.js';
import type { Context } from './context.js';
import { decimal, real, scaled, whole } from './decimal.js';
import { currencyOfSign, isCurrency, minorOf } from './money.js';
import type { Doubt, Reason } from './report.js';
import { shareOf, type Unit } from './shares.js';

type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The contract's bound of a length. */
const longestSeconds = 2_000_000;

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

export class Row {
  readonly #asked = new Set<string>();
  readonly #inside: Row[] = [];

  constructor(
    private readonly value: Json,
    readonly source: string,
    readonly path: string,
    private readonly context: Context,
  ) {}

  at(key: string): string {
    return [this.path, key].filter(Boolean).join('.');
  }

  unmapped(key: string, reason: Reason): null {
    this.#asked.add(key);
    this.context.report.unmapped(this.source, this.at(key), reason);
    return null;
  }

  warn(key: string, reason: Doubt): void {
    this.context.report.warn(this.source, this.at(key), reason);
  }

  /** Whether there is something under the key; asking does not mark it. */
  has(key: string): boolean {
    return !isEmpty(this.value[key]);
  }

  /** Whether the key stands there, be it with nothing under it. */
  holds(key: string): boolean {
    return key in this.value;
  }

  /** The value as it came, or null; what the platform withholds is reported. */
  raw(key: string): unknown {
    this.#asked.add(key);
    const value = this.value[key];
    if (isEmpty(value)) return null;
    if (!isObject(value) || !('is_authorized' in value)) return value;
    if (value.is_authorized === false) return this.unmapped(key, 'unauthorised');
    return value.value ?? null;
  }

  text(key: string): string | null {
    const value = this.raw(key);
    if (value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number') {
      return this.unmapped(key, 'wrong_type');
    }
    return String(value).trim();
  }

  /** An id: text, or a whole number of any length. */
  id(key: string): string | null {
    const text = this.text(key);
    return text === null || text === '' || text === '0' ? null : text;
  }

  /** How many: 12, "12". */
  count(key: string): number | null {
    const value = this.raw(key);
    if (value === null) return null;
    const number = whole(value);
    if (number === null) return this.unmapped(key, 'not_a_number');
    return number < 0 ? this.unmapped(key, 'negative_count') : number;
  }

  /** A number that need not be whole, not below 0. */
  amountOf(key: string): number | null {
    const value = this.raw(key);
    if (value === null) return null;
    const number = real(value);
    if (number === null) return this.unmapped(key, 'not_a_number');
    return number < 0 ? this.unmapped(key, 'negative_count') : number;
  }

  /** Seconds watched by all: to the nearest whole one. */
  wholeSeconds(key: string): number | null {
    const number = this.amountOf(key);
    return number === null
      ? null
      : (scaled(decimal(number) ?? { digits: 0n, scale: 0 }, 0)?.whole ?? null);
  }

  share(key: string, unit: Unit): number | null {
    const value = this.raw(key);
    if (value === null) return null;
    const share = shareOf(value, unit);
    if (share !== null) return share;
    const number = typeof value === 'string' ? value.replace(/\s*%$/, '') : value;
    return this.unmapped(key, real(number) === null ? 'not_a_number' : 'out_of_range');
  }

  flag(key: string): boolean | null {
    const value = this.raw(key);
    if (typeof value === 'boolean' || value === null) return value;
    return this.unmapped(key, 'wrong_type');
  }

  /** A moment in whole seconds since 1970; milliseconds are told by their size. */
  seconds(key: string): number | null {
    const value = this.raw(key);
    if (value === null) return null;
    const number = whole(value);
    if (number === null || number < 0) return this.unmapped(key, 'bad_time');
    // 1e11 seconds are the year 5138
    return number >= 1e11 ? Math.floor(number / 1000) : number;
  }

  /** Length in seconds, as far as the contract takes it. */
  duration(key: string): number | null {
    const number = this.amountOf(key);
    return number !== null && number > longestSeconds ? this.unmapped(key, 'out_of_range') : number;
  }

  /** `{amount | value, currency | symbol}` as money; `more` is added to it (kind, settlement). */
  money(key: string, more: Partial<Money> = {}): Money | null {
    // some lists have the number alone
    if (this.has(key) && !isObject(this.value[key])) return this.bareMoney(key, more);
    const row = this.child(key);
    const amount = row?.raw('amount') ?? row?.raw('value') ?? null;
    row?.skip('currency', 'symbol', 'format');
    if (row === null || amount === null) return null;
    const currency = this.currency(key, row.value.currency, row.value.symbol);
    return currency === null ? null : this.inMinor(key, amount, currency, more);
  }

  private bareMoney(key: string, more: Partial<Money>): Money | null {
    const amount = this.raw(key);
    const currency = decimal(amount) === null ? null : this.currency(key, null);
    if (decimal(amount) === null) return this.unmapped(key, 'not_a_number');
    return currency === null ? null : this.inMinor(key, amount, currency, more);
  }

  private inMinor(key: string, amount: unknown, currency: string, more: Partial<Money>) {
    const minor = minorOf(amount, currency);
    if (minor === null) return this.unmapped(key, 'not_a_number');
    if (minor.rounded) this.warn(key, 'rounded');
    return { minor: minor.minor, currency, ...more };
  }

  /** The currency that is stated, or that a sign or the option tells; else the amount is reported. */
  currency(key: string, stated: unknown, sign?: unknown): string | null {
    if (isCurrency(stated)) return stated;
    const signed = typeof sign === 'string' ? currencyOfSign(sign) : null;
    if (signed !== null) return signed;
    const assumed = this.context.options.currency;
    if (!isCurrency(assumed)) return this.unmapped(key, 'no_currency');
    this.warn(key, 'currency_assumed');
    return assumed;
  }

  /** The object under a key; its own rest is reported with this one's. */
  child(key: string): Row | null {
    const value = this.raw(key);
    if (value === null) return null;
    return isObject(value) ? this.inside(value, key) : this.unmapped(key, 'wrong_type');
  }

  /** The objects of a list. */
  rows(key: string): Row[] {
    const value = this.raw(key);
    if (value === null) return [];
    if (!Array.isArray(value)) return this.unmapped(key, 'wrong_type') ?? [];
    const objects = value.filter(isObject);
    if (objects.length < value.length) this.unmapped(key, 'wrong_type');
    return objects.map((item) => this.inside(item, `${key}[]`));
  }

  private inside(value: Json, key: string): Row {
    const row = new Row(value, this.source, this.at(key), this.context);
    this.#inside.push(row);
    return row;
  }

  /** Keys that are only the payload's own: addresses of pages, counts of rows. */
  skip(...keys: string[]): void {
    for (const key of keys) this.#asked.add(key);
  }

  /** The same once more: the first one was taken. */
  again(): void {
    this.warn('', 'duplicate_row');
    this.skipAll();
  }

  skipMatching(pattern: RegExp): void {
    this.skip(...Object.keys(this.value).filter((key) => pattern.test(key)));
  }

  /** Nothing of it is wanted: whoever says why has reported the row. */
  skipAll(): void {
    this.skip(...Object.keys(this.value));
  }

  /** Known fields for which there is no place, or for another reason. */
  leave(keys: readonly string[], reason: Reason = 'no_place'): void {
    for (const key of keys) {
      if (this.has(key) && !this.#asked.has(key) && this.raw(key) !== null)
        this.unmapped(key, reason);
    }
  }

  /** Reports what nobody asked for. */
  rest(): void {
    for (const key of Object.keys(this.value)) {
      if (!this.#asked.has(key) && this.has(key) && this.raw(key) !== null)
        this.unmapped(key, 'unknown_field');
    }
    for (const row of this.#inside) row.rest();
  }
}
