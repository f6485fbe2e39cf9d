// Cells of a table as numbers, amounts and ids. What is not what its column holds is reported and missing.
import type { Money } from '../contract/common.js';
import type { Context } from './context.js';
import { decimal, scaled, whole } from './decimal.js';
import { currencyOfSign, isCurrency, priceOfText } from './money.js';
import type { Reason } from './report.js';
import { shareOf } from './shares.js';
import { type Cells, reportColumns, type Table } from './table.js';

/** How exports write that there is nothing. */
const nothing = /^(|-|--|—|n\/a|null|undefined|nan)$/i;

export class Columns {
  readonly #read = new Set<string>();
  #rows = 0;

  constructor(
    readonly table: Table,
    private readonly context: Context,
  ) {}

  /** The rows, counted. */
  async *rows(): AsyncGenerator<Cells> {
    for await (const cells of this.table.rows()) {
      this.context.countRow(this.table.source);
      this.#rows += 1;
      yield cells;
    }
  }

  unmapped(column: string, reason: Reason): null {
    this.context.report.unmapped(this.table.source, column, reason);
    return null;
  }

  text(cells: Cells, ...names: string[]): string | null {
    for (const name of names) this.#read.add(name);
    const text = cells.get(...names);
    return nothing.test(text) ? null : text;
  }

  /** Marks a column as read, though no cell of it is used. */
  skip(...names: string[]): void {
    for (const name of names) this.#read.add(name);
  }

  count(cells: Cells, ...names: string[]): number | null {
    const text = this.text(cells, ...names);
    if (text === null) return null;
    const number = whole(text);
    if (number === null) return this.unmapped(names[0]!, 'not_a_number');
    return number < 0 ? this.unmapped(names[0]!, 'negative_count') : number;
  }

  /** "0.51", "51%" */
  share(cells: Cells, ...names: string[]): number | null {
    const text = this.text(cells, ...names);
    if (text === null) return null;
    const share = shareOf(text, text.endsWith('%') ? 100 : 1);
    return (
      share ??
      this.unmapped(names[0]!, decimal(text.replace(/\s*%$/, '')) ? 'out_of_range' : 'not_a_number')
    );
  }

  /** "$1,234.50"; without a sign in the currency of the column's head, or the option's. */
  money(cells: Cells, name: string, more: Partial<Money> = {}): Money | null {
    const text = this.text(cells, name);
    if (text === null) return null;
    const assumed = this.context.options.currency;
    const sure = currencyOfSign(text) ?? /\b[A-Z]{3}\b/.exec(text)?.[0];
    const currency = isCurrency(sure) ? sure : assumed;
    if (!isCurrency(currency)) return this.unmapped(name, 'no_currency');
    if (currency !== sure) this.context.report.warn(this.table.source, name, 'currency_assumed');
    const found = priceOfText(text, currency);
    if (found === null || found.price.minor == null) return this.unmapped(name, 'not_a_number');
    if (found.rounded) this.context.report.warn(this.table.source, name, 'rounded');
    return { ...found.price, ...more };
  }

  /** "1:05", "65s", "65": seconds */
  seconds(cells: Cells, ...names: string[]): number | null {
    const text = this.text(cells, ...names);
    if (text === null) return null;
    const parts = text
      .replace(/\s*s(ec(onds?)?)?$/i, '')
      .split(':')
      .map((part) => decimal(part));
    if (parts.some((part) => part === null)) return this.unmapped(names[0]!, 'not_a_number');
    return parts.reduce((all, part) => all * 60 + (scaled(part!, 3)?.whole ?? 0) / 1000, 0);
  }

  /** An id that is stated, or that stands inside of the video's link. */
  videoId(cells: Cells, idColumn: string, linkColumn: string): string | null {
    const stated = this.text(cells, idColumn);
    const link = this.text(cells, linkColumn);
    if (stated !== null && /^\d+$/.test(stated)) return stated;
    const linked = idInLink(link ?? '');
    if (linked === null) return this.unmapped(idColumn, 'no_id');
    this.context.report.warn(this.table.source, linkColumn, 'id_from_link');
    return linked;
  }

  /** Reports what was not read: `known` are columns for which the contract has no field. */
  done(known: readonly string[]): number {
    reportColumns(this.table, [...this.#read], known, this.#rows, this.context.report);
    return this.#rows;
  }
}

/** "https://www.tiktok.com/@name/video/7468…/" → "7468…"; null if there is none in it. */
export const idInLink = (link: string): string | null =>
  /\/(?:video|photo|v)\/(\d{6,})/.exec(link)?.[1] ?? null;
