import type { Interval, Measure, Money } from '../contract/index.js';
import { exponentOf } from './currency.js';
import { directionOf } from './locales.js';

const dayMs = 86_400_000;

/** What an amount of a document becomes: money of the feed, or a sum of it. */
export type Amount = Pick<Money, 'minor' | 'max_minor' | 'currency' | 'estimated'>;

/** Numbers, money and dates as people of one locale write them. Missing is a dash. */
export class Format {
  readonly #cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

  constructor(readonly locale: string) {}

  /** What takes a browser longest to learn, so that it can be made before it is wanted. */
  readonly heaviest: readonly (() => string)[] = [() => this.number(0), () => this.date(0)];

  number(value: number | null | undefined, digits = 1): string {
    return this.#number(value, { maximumFractionDigits: digits });
  }

  /** 12,345 as it is, 1234567 as 1.2M */
  compact(value: number | null | undefined): string {
    const isLong = value != null && Math.abs(value) >= 100_000;
    return isLong
      ? this.#number(value, { notation: 'compact', maximumFractionDigits: 1 })
      : this.number(value, 0);
  }

  percent(share: number | null | undefined, digits = 0): string {
    return this.#number(share, { style: 'percent', maximumFractionDigits: digits });
  }

  /** "the opening and the length" */
  list(words: string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(words);
  }

  /** A factor: ×1.8; three digits that say something, however small. */
  times(factor: number | null | undefined): string {
    return factor == null ? '–' : `×${this.significant(factor)}`;
  }

  significant(value: number | null | undefined, digits = 2): string {
    const large = value != null && Math.abs(value) >= 100;
    return this.#number(
      value,
      large ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: Math.max(2, digits) },
    );
  }

  money(amount: Amount | null | undefined): string {
    if (amount == null) return '–';
    const low = this.#major(amount.minor, amount.currency);
    if (amount.max_minor === null) return low;
    return `${low} – ${this.#major(amount.max_minor, amount.currency)}`;
  }

  minor(value: number | null | undefined, currency: string | null): string {
    return value == null ? '–' : this.#major(value, currency);
  }

  /** A number of the creator's in the unit of its metric. */
  measure(metric: Measure, value: number | null, currency: string | null): string {
    if (metric === 'revenue' || metric === 'gpm') return this.minor(value, currency);
    if (metric.endsWith('_rate') && metric !== 'follow_rate') return this.percent(value, 2);
    if (metric === 'follow_rate') return this.significant(value, 3);
    if (metric === 'watch_seconds') return this.hours(value);
    return this.compact(value);
  }

  date(epoch: number | null | undefined, timeZone?: string): string {
    return this.#date(epoch, { dateStyle: 'medium', ...(timeZone && { timeZone }) });
  }

  shortDate(epoch: number | null | undefined, timeZone?: string): string {
    return this.#date(epoch, { day: 'numeric', month: 'short', ...(timeZone && { timeZone }) });
  }

  /** The nth day of a series, by its middle, so that a change of the clock moves no day. */
  day(from: number, nth: number, timeZone?: string): string {
    return this.shortDate(from + (nth + 0.5) * (dayMs / 1000), timeZone);
  }

  /** 0:38, 12:05 */
  clock(seconds: number | null | undefined): string {
    if (seconds == null) return '–';
    const whole = Math.round(seconds);
    const padded = this.#number(whole % 60, { minimumIntegerDigits: 2 });
    return `${this.number(Math.floor(whole / 60), 0)}:${padded}`;
  }

  /** "1.2 – 2.4"; an open end is an infinity sign. */
  range(interval: Interval | null | undefined, one: (value: number) => string): string {
    if (interval == null) return '–';
    const [low, high] = interval;
    return `${low === null ? '0' : one(low)} – ${high === null ? '∞' : one(high)}`;
  }

  /** seconds as hours: 30.8 hr */
  hours(seconds: number | null | undefined): string {
    const hours = seconds == null ? null : seconds / 3600;
    return this.#number(hours, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 });
  }

  #major(minor: number, currency: string | null): string {
    if (currency === null || !/^[A-Z]{3}$/.test(currency)) return this.number(minor / 100, 2);
    const style = this.#cached(`m${currency}`, () => this.#currency(currency));
    return style.format(minor / 10 ** exponentOf(currency));
  }

  // a sign of Latin letters ("US$") is torn apart in a line that runs the other way: the code is not
  #currency(currency: string): Intl.NumberFormat {
    const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
    const style = new Intl.NumberFormat(this.locale, options);
    const isTorn = directionOf(this.locale) === 'rtl' && /[A-Z]/.test(style.format(0));
    return isTorn
      ? new Intl.NumberFormat(this.locale, { ...options, currencyDisplay: 'code' })
      : style;
  }

  #number(value: number | null | undefined, options: Intl.NumberFormatOptions): string {
    if (value == null) return '–';
    const make = () => new Intl.NumberFormat(this.locale, options);
    return this.#cached(`n${JSON.stringify(options)}`, make).format(value);
  }

  #date(epoch: number | null | undefined, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date((epoch ?? Number.NaN) * 1000);
    if (Number.isNaN(moment.getTime())) return '–';
    const make = () => new Intl.DateTimeFormat(this.locale, options);
    return this.#cached(`d${JSON.stringify(options)}`, make).format(moment);
  }

  #cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
    let format = this.#cache.get(key) as T | undefined;
    if (format === undefined) {
      format = make();
      this.#cache.set(key, format);
    }
    return format;
  }
}
