import type { Reporter } from './report.js';

/** A row of a table: its cells by column, trimmed; the same column twice is the first. */
export class Cells {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly cells: readonly string[],
  ) {}

  /** The text of the first of these columns that the table has, "" if none. */
  get(...names: string[]): string {
    for (const name of names) {
      const at = this.columns.get(headOf(name));
      if (at !== undefined) return (this.cells[at] ?? '').trim();
    }
    return '';
  }
}

/** A table of an export: the header, and rows that come as they are read. */
export interface Table {
  /** the source; inside of an archive `Content_….zip/Content.csv` */
  source: string;
  /** the columns as they are written */
  columns: string[];
  has(...names: string[]): boolean;
  rows(): AsyncIterable<Cells>;
}

/** How columns are compared: "Affiliate items sold " is "affiliate items sold". */
export const headOf = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

export function tableOf(
  source: string,
  header: readonly string[],
  lines: AsyncIterable<string[]> | Iterable<string[]>,
): Table {
  const columns = new Map<string, number>();
  header.forEach((name, at) => {
    if (!columns.has(headOf(name))) columns.set(headOf(name), at);
  });
  return {
    source,
    columns: header.map((name) => name.trim()).filter(Boolean),
    has: (...names) => names.some((name) => columns.has(headOf(name))),
    async *rows() {
      for await (const cells of lines) {
        if (cells.some((cell) => cell.trim() !== '')) yield new Cells(columns, cells);
      }
    },
  };
}

/** Reports the columns that were not read, once for each row. */
export function reportColumns(
  table: Table,
  read: readonly string[],
  known: readonly string[],
  rows: number,
  report: Reporter,
): void {
  if (rows === 0) return void report.unmapped(table.source, 'rows', 'empty_file', 0);
  const heads = new Set(read.map(headOf));
  const expected = new Set(known.map(headOf));
  for (const column of table.columns) {
    if (heads.has(headOf(column))) continue;
    const reason = expected.has(headOf(column)) ? 'no_place' : 'unknown_field';
    report.unmapped(table.source, column, reason, rows);
  }
}
