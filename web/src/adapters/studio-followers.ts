// The files of Followers_….zip. All are header-only for a small account.
import type { Audience } from '../contract/common.js';
import { Columns } from './columns.js';
import type { Context } from './context.js';
import { checkSum, genderOf } from './shares.js';
import type { Table } from './table.js';

export interface Followers {
  followers: number | null;
  audience: Audience;
}

/** False if it is none of them. */
export async function readFollowers(
  table: Table,
  people: Followers,
  context: Context,
): Promise<boolean> {
  if (table.has('Gender')) await shares(table, 'gender', people, context);
  else if (table.has('Top territories')) await shares(table, 'region', people, context);
  else if (table.has('Active followers')) await hours(table, people, context);
  else if (table.has('Followers')) await history(table, people, context);
  else return false;
  return true;
}

// the last day that has a number; some read "undefined"
async function history(table: Table, people: Followers, context: Context): Promise<void> {
  const columns = new Columns(table, context);
  for await (const cells of columns.rows()) {
    if (cells.get('Followers').toLowerCase() === 'undefined')
      columns.unmapped('Followers', 'not_a_number');
    people.followers = columns.count(cells, 'Followers') ?? people.followers;
  }
  columns.skip('Date');
  columns.done(['Difference in followers from previous day']);
}

async function shares(
  table: Table,
  dimension: 'gender' | 'region',
  people: Followers,
  context: Context,
): Promise<void> {
  const columns = new Columns(table, context);
  const column = dimension === 'gender' ? 'Gender' : 'Top territories';
  const found: { key: string; share: number | null }[] = [];
  for await (const cells of columns.rows()) {
    const word = columns.text(cells, column);
    const share = columns.share(cells, 'Distribution');
    const key = word === null || dimension === 'region' ? word : genderOf(word);
    if (key === null) columns.unmapped(column, 'out_of_range');
    else found.push({ key, share });
  }
  columns.done([]);
  checkSum(found, { source: table.source, path: column }, context.report);
  if (dimension === 'gender') people.audience.gender = found as Audience['gender'] & object;
  else people.audience.region = found;
}

// active followers by day and hour: by hour of the day, as shares of all
async function hours(table: Table, people: Followers, context: Context): Promise<void> {
  const columns = new Columns(table, context);
  const active = new Map<string, number>();
  for await (const cells of columns.rows()) {
    const hour = columns.count(cells, 'Hour');
    const count = columns.count(cells, 'Active followers');
    if (hour === null || count === null) continue;
    if (hour > 23) columns.unmapped('Hour', 'out_of_range');
    else active.set(String(hour), (active.get(String(hour)) ?? 0) + count);
  }
  columns.skip('Date');
  columns.done([]);
  const all = [...active.values()].reduce((sum, count) => sum + count, 0);
  if (all > 0)
    people.audience.hour = [...active].map(([key, count]) => ({ key, share: count / all }));
}
