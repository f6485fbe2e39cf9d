// Followers by segment, as several APIs list them.
import type { AgeShare, GenderShare, NamedShare } from '../contract/common.js';
import type { Context } from './context.js';
import type { Row } from './row.js';
import { ageOf, checkSum, genderOf, type Unit } from './shares.js';

/** Names of a list's two fields, and what one whole is in it. */
export interface Segments {
  list: string;
  key: string;
  share: string;
  unit: Unit;
}

/** A list of segments; `keyOf` turns the platform's word into the contract's, null if it is none. */
function segments<K extends string>(
  row: Row,
  { list, key, share, unit }: Segments,
  keyOf: (word: string) => K | null,
  context: Context,
): { key: K; share: number | null }[] {
  const found: { key: K; share: number | null }[] = [];
  for (const each of row.rows(list)) {
    const word = each.text(key);
    const part = each.share(share, unit);
    const named = word === null ? null : keyOf(word);
    if (named === null) each.unmapped(key, 'out_of_range');
    else found.push({ key: named, share: part });
  }
  checkSum(found, { source: row.source, path: row.at(list) }, context.report);
  return found;
}

export const gendersOf = (row: Row, names: Segments, context: Context): GenderShare[] =>
  segments(row, names, genderOf, context);

export const agesOf = (row: Row, names: Segments, context: Context): AgeShare[] =>
  segments(row, names, ageOf, context);

export const namesOf = (row: Row, names: Segments, context: Context): NamedShare[] =>
  segments(row, names, (word) => word, context);
