/**
 * Why something of a payload is not in the feeds, or is there with a doubt.
 *
 * Not in the feeds:
 * - `unknown_field`: nothing is known of it; the platform may have added it
 * - `no_place`: known, but the contract has no field for it
 * - `unauthorised`: the platform withheld it
 * - `range_only`: stated as a range where the contract takes one number
 * - `wrong_type`, `not_a_number`, `bad_time`, `negative_count`, `out_of_range`: not what its field is
 * - `no_year`: a date without a year, and nothing to tell it by
 * - `no_id`: a row that says of which video or product it is nowhere
 * - `no_currency`: an amount that does not say in what
 * - `other_currency`: an amount that cannot be added to others of the same video
 * - `incomplete`: a sum, a part of which could not be read
 * - `not_a_video`: sold or linked elsewhere (live, showcase, shop)
 * - `cancelled`: an order that was called off
 * - `other_creator`: about somebody else than the feed's creator
 * - `unknown_event`, `unknown_file`: of a kind that the adapter does not read
 * - `empty_file`: a header without rows
 *
 * In the feeds, with a doubt:
 * - `duplicate_row`: given more than once, taken once
 * - `differs`: stated twice and differently; the first is taken
 * - `year_guessed`: a date without a year, resolved against the export's date
 * - `order_guessed`: 03/04 could be either; month first unless told otherwise
 * - `zone_assumed`: local time without a zone, taken as UTC
 * - `id_from_link`: the id stood only inside a link
 * - `id_assumed`: the payload names no id; one was made up
 * - `currency_assumed`: the option's currency
 * - `rounded`: more decimals than the currency has
 * - `shares_incomplete`: the shares of a list sum to less than 1; the rest stays unknown
 * - `more_pages`: the last page says that there is another
 */
export type Reason =
  | 'unknown_field'
  | 'no_place'
  | 'unauthorised'
  | 'range_only'
  | 'wrong_type'
  | 'not_a_number'
  | 'bad_time'
  | 'negative_count'
  | 'out_of_range'
  | 'no_year'
  | 'no_id'
  | 'no_currency'
  | 'other_currency'
  | 'incomplete'
  | 'not_a_video'
  | 'cancelled'
  | 'other_creator'
  | 'unknown_event'
  | 'unknown_file'
  | 'empty_file'
  | Doubt;

export type Doubt =
  | 'duplicate_row'
  | 'differs'
  | 'year_guessed'
  | 'order_guessed'
  | 'zone_assumed'
  | 'id_from_link'
  | 'id_assumed'
  | 'currency_assumed'
  | 'rounded'
  | 'shares_incomplete'
  | 'more_pages';

/** One kind of thing at one place, and in how many rows it was met. */
export interface ReportLine {
  /** name of the source */
  source: string;
  /** where in it: `videos[].embed_html`, `Content.csv: Reach` */
  path: string;
  rows: number;
  reason: Reason;
}

/** What became of a payload: nothing that was in it is missing both here and in the feeds. */
export interface Report {
  /** How much of what came into the feeds: `{ videos: 3, products: 2 }`. */
  mapped: Record<string, number>;
  /** What did not. */
  unmapped: ReportLine[];
  /** What did, with a doubt. */
  warnings: ReportLine[];
}

/** Gathers a report; the same reason at the same place is one line that counts its rows. */
export class Reporter {
  readonly #mapped: Record<string, number> = {};
  readonly #unmapped = new Map<string, ReportLine>();
  readonly #warnings = new Map<string, ReportLine>();

  mapped(what: string, count: number): void {
    if (count > 0) this.#mapped[what] = (this.#mapped[what] ?? 0) + count;
  }

  unmapped(source: string, path: string, reason: Reason, rows = 1): void {
    add(this.#unmapped, { source, path, rows, reason });
  }

  warn(source: string, path: string, reason: Doubt, rows = 1): void {
    add(this.#warnings, { source, path, rows, reason });
  }

  report(): Report {
    return {
      mapped: { ...this.#mapped },
      unmapped: [...this.#unmapped.values()],
      warnings: [...this.#warnings.values()],
    };
  }
}

function add(lines: Map<string, ReportLine>, line: ReportLine): void {
  const key = JSON.stringify([line.source, line.path, line.reason]);
  const known = lines.get(key);
  if (known === undefined) lines.set(key, line);
  else known.rows += line.rows;
}
