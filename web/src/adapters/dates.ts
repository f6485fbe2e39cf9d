// Dates of exports: with and without a year, in any language, day and month in either order.
import type { Context } from './context.js';
import { monthOf } from './months.js';
import type { Doubt, Reason } from './report.js';

const day = 86_400;

/** What a column's dates are read with. */
export interface Calendar {
  /** seconds since 1970 before which the export was made, or null */
  exportedAt: number | null;
  order: 'month_first' | 'day_first';
  /** whether nothing tells the order */
  orderGuessed: boolean;
  offsetMinutes: number | null;
}

/** A moment, and what had to be assumed to tell it; or why there is none. */
export type Told = { at: number; doubts: Doubt[] } | { at: null; why: Reason };

const failed = (why: Reason): Told => ({ at: null, why });

/** Reads the order of day and month from the column itself: a number above 12 is no month. */
export function calendarOf(
  texts: readonly string[],
  context: Context,
  exportedAt: number | null,
): Calendar {
  const pairs = texts.map((text) => /^(\d{1,2})[/.](\d{1,2})(?:\D|$)/.exec(text.trim()));
  const above = (at: 1 | 2) => pairs.some((pair) => pair !== null && Number(pair[at]) > 12);
  const { dateOrder, utcOffsetMinutes } = context.options;
  const told = above(1) ? 'day_first' : above(2) ? 'month_first' : null;
  return {
    exportedAt: exportedAt ?? secondsOf(context.options.asOf),
    order: told ?? dateOrder ?? 'month_first',
    orderGuessed: told === null && dateOrder === undefined,
    offsetMinutes: utcOffsetMinutes ?? null,
  };
}

/** The date in an export's file name, the end of that day in UTC: `Overview_2024-10-03_….zip`; null if none. */
export function dateInName(name: string): number | null {
  const [, year, month, date] =
    /(?:^|\D)(20\d\d)[-_]?([01]\d)[-_]?([0-3]\d)(?:\D|$)/.exec(name) ?? [];
  const at = year === undefined ? null : utc(Number(year), Number(month), Number(date));
  return at === null ? null : at + day - 1;
}

export function secondsOf(time: string | number | undefined): number | null {
  if (typeof time === 'number') return Math.floor(time);
  if (time === undefined) return null;
  const parsed = Date.parse(time);
  return Number.isNaN(parsed) ? null : Math.floor(parsed / 1000);
}

export function tell(text: string, calendar: Calendar): Told {
  const given = text.trim();
  if (/^\d{4}-\d{2}-\d{2}[T ].*([zZ]|[+-]\d{2}:?\d{2})$/.test(given)) {
    const at = secondsOf(given.replace(' ', 'T'));
    return at === null ? failed('bad_time') : { at, doubts: [] };
  }
  // how spreadsheets keep dates: days since 30 December 1899
  const serial = /^(\d{5})(\.\d+)?$/.exec(given);
  if (serial) return local(Math.round((Number(given) - 25_569) * day), [], calendar);
  const time = timeOf(given);
  const found = ymd(given) ?? numeric(given, calendar) ?? worded(given, calendar);
  if (found === null) return failed('bad_time');
  if ('why' in found) return found;
  return local(found.at + time, found.doubts, calendar);
}

function local(at: number, doubts: Doubt[], { offsetMinutes }: Calendar): Told {
  if (offsetMinutes !== null) return { at: at - offsetMinutes * 60, doubts };
  return { at, doubts: [...doubts, 'zone_assumed'] };
}

function timeOf(text: string): number {
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?/i.exec(text);
  if (found === null) return 0;
  const [, hour = '0', minute = '0', second = '0', half] = found;
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return hours * 3600 + Number(minute) * 60 + Number(second);
}

/** Midnight UTC of a date that exists; null of one that does not. */
function utc(year: number, month: number, date: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const same = at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same ? at.getTime() / 1000 : null;
}

const dated = (at: number | null, doubts: Doubt[] = []): Told =>
  at === null ? failed('bad_time') : { at, doubts };

function ymd(text: string): Told | null {
  const [, year, month, date] =
    /^(\d{4})[-/._年\s]\s?(\d{1,2})[-/._月\s]\s?(\d{1,2})(?:\D|$)/.exec(text) ?? [];
  return year === undefined ? null : dated(utc(Number(year), Number(month), Number(date)));
}

function numeric(text: string, { order, orderGuessed }: Calendar): Told | null {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D|$)/.exec(text) ?? [];
  if (first === undefined) return null;
  const [month, date] = order === 'month_first' ? [first, second] : [second, first];
  // the same either way
  const doubts: Doubt[] = orderGuessed && first !== second ? ['order_guessed'] : [];
  return dated(utc(Number(year), Number(month), Number(date)), doubts);
}

// "September 25", "9 July", "28 апреля", "25 tháng 9", "9月25日", "Sep 25, 2024"
function worded(text: string, calendar: Calendar): Told | null {
  const [, asianMonth, asianDate] = /(\d{1,2})\s*[月월]\s*(\d{1,2})/.exec(text) ?? [];
  const [, vietDate, vietMonth] =
    /(\d{1,2}),?\s+tháng\s+(\d{1,2})/i.exec(text.normalize('NFC')) ?? [];
  const words: string[] = text.match(/[\p{L}\p{M}]+\.?/gu) ?? [];
  // "2 ม.ค.": points inside of the word
  words.push(text.replace(/[\d\s,:]+/g, ''));
  const named = words.map(monthOf).find((month) => month !== null);
  const month = Number(asianMonth ?? vietMonth ?? named ?? Number.NaN);
  const date = Number(
    asianDate ?? vietDate ?? /(?:^|\D)(\d{1,2})(?!\d|:)/.exec(text)?.[1] ?? Number.NaN,
  );
  if (Number.isNaN(month) || Number.isNaN(date)) return null;
  const [, year] = /(?:^|\D)(\d{4})(?:\D|$)/.exec(text) ?? [];
  if (year !== undefined) return dated(utc(Number(year), month, date));
  return yearless(month, date, calendar.exportedAt);
}

/** The last such date that is not after the export. */
function yearless(month: number, date: number, exportedAt: number | null): Told {
  if (exportedAt === null) return failed('no_year');
  const last = new Date(exportedAt * 1000).getUTCFullYear();
  // 29 February was up to eight years ago
  for (let year = last; year > last - 9; year -= 1) {
    const at = utc(year, month, date);
    if (at !== null && at <= exportedAt) return { at, doubts: ['year_guessed'] };
  }
  return failed('bad_time');
}
