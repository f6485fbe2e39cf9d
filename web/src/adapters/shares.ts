// Shares as platforms write them: fractions, percent, basis points; keys in several spellings.
import type { Gender } from '../contract/common.js';
import { real } from './decimal.js';
import type { Reporter } from './report.js';

/** What one whole is in the payload: 1 for fractions, 100 for percent, 10000 for basis points. */
export type Unit = 1 | 100 | 10_000;

/** 3587 of 10000 → 0.3587; null if it is no number or no part of a whole. */
export function shareOf(value: unknown, unit: Unit): number | null {
  const text = typeof value === 'string' ? value.replace(/\s*%$/, '') : value;
  const number = real(text);
  if (number === null || number < 0 || number > unit) return null;
  // one division: the nearest double to the exact quotient
  return number / unit;
}

export function genderOf(key: string): Gender | null {
  const word = key.trim().toLowerCase();
  if (/^(female|f|women|woman)$/.test(word)) return 'female';
  if (/^(male|m|men|man)$/.test(word)) return 'male';
  if (/^(other|others|unknown|non[- ]?binary|gender_other)$/.test(word)) return 'other';
  const named = /_(female|male|other)$/.exec(word)?.[1];
  return (named as Gender | undefined) ?? null;
}

/** "AGE_RANGE_18_24", "18-23", "55+", "AGE_RANGE_55_AND_ABOVE" → as the contract writes ages. */
export function ageOf(key: string): string | null {
  const word = key.trim().toLowerCase();
  const [low, high] = [...word.matchAll(/\d{1,3}/g)].map(([digits]) => digits);
  if (low === undefined) return null;
  if (high !== undefined) return `${low}-${high}`;
  if (/^(<|under|below)/.test(word)) return `<${low}`;
  return /\+|above|over|older|up/.test(word) ? `${low}+` : null;
}

/** Says so if a list of shares leaves some of the whole unknown. */
export function checkSum(
  shares: { share?: number | null }[],
  place: { source: string; path: string },
  report: Reporter,
): void {
  const sum = shares.reduce((all, { share }) => all + (share ?? 0), 0);
  if (shares.length > 0 && sum < 0.995) {
    report.warn(place.source, place.path, 'shares_incomplete');
  }
}
