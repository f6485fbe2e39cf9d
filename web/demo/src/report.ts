// What became of dropped exports, as text above the element: what came in, what did not, what is in doubt.
import type { AdaptedFiles, ReportLine } from '../../dist/adapters/index.js';
import type { Dropped } from './drop.js';

const section = document.querySelector<HTMLElement>('#report')!;
const undo = document.querySelector<HTMLButtonElement>('#report-undo')!;

/** What the codes of a report mean, for people who try the demo. */
const reasons: Record<string, string> = {
  unknown_field: 'not known to the adapter',
  no_place: 'no place in the feeds',
  unauthorised: 'withheld by the platform',
  range_only: 'only a range is stated',
  wrong_type: 'of another kind than its field',
  not_a_number: 'not a number',
  bad_time: 'not a date',
  negative_count: 'below zero',
  out_of_range: 'out of range',
  no_year: 'a date without a year, and nothing to tell it by',
  no_id: 'no id of a video or product',
  no_currency: 'no currency is named; choose one under Controls',
  other_currency: 'in another currency than the rest of its video',
  incomplete: 'a sum, a part of which cannot be read',
  not_a_video: 'sold or linked elsewhere than in a video',
  cancelled: 'a cancelled order',
  other_creator: 'about another creator',
  unknown_event: 'another kind of event',
  unknown_file: 'another kind of file',
  empty_file: 'a header without rows',
  duplicate_row: 'given more than once, taken once',
  differs: 'stated twice and differently; the first is taken',
  year_guessed: 'no year; the last such day before the export',
  order_guessed: 'day and month could be either; month first',
  zone_assumed: 'no time zone; taken as UTC',
  id_from_link: 'the id was found inside the link',
  id_assumed: 'no id is named; one was made up',
  currency_assumed: 'no currency is named; the chosen one',
  rounded: 'more decimals than the currency has',
  shares_incomplete: 'shares that sum to less than the whole',
  more_pages: 'there are more pages than these',
};

/** Shows the report of dropped files, or hides the last one when they were feeds. */
export function showReport(dropped: Dropped): void {
  const { adapted, failed } = dropped;
  section.hidden = adapted === undefined && failed === undefined;
  if (section.hidden) return;
  const body = document.querySelector('#report-body')!;
  body.replaceChildren(...(failed ? [paragraph(sentenceOf(failed))] : partsOf(adapted!)));
  const nothing = Object.keys(dropped.feeds).length === 0;
  undo.hidden = nothing;
  section.focus();
}

export const hideReport = (): void => {
  section.hidden = true;
};

export const onUndo = (back: () => void): void => undo.addEventListener('click', back);

const sentenceOf = (error: Error) => `These files could not be read: ${error.message}`;

function partsOf({ report, read, unknown, feeds }: AdaptedFiles): HTMLElement[] {
  const counts = Object.entries(report.mapped).map(
    ([what, count]) => `${count} ${nounOf(what, count)}`,
  );
  const files = read.map(({ adapter, files }) => `${files.join(', ')} (${adapter})`);
  const parts: HTMLElement[] = [];
  if (counts.length > 0) parts.push(paragraph(`Read: ${counts.join(', ')}.`));
  if (files.length > 0) parts.push(paragraph(`From ${files.join('; ')}.`));
  if (unknown.length > 0) parts.push(paragraph(`No adapter knows ${unknown.join(', ')}.`));
  const missing = ['creator', 'products', 'inspiration'].filter((kind) => !(kind in feeds));
  if (missing.length > 0 && missing.length < 3) {
    parts.push(paragraph(`Not in these files, so still the demo’s own: ${missing.join(', ')}.`));
  }
  parts.push(...listOf('Not taken over', report.unmapped), ...listOf('In doubt', report.warnings));
  return parts;
}

const nounOf = (what: string, count: number) => (count === 1 ? what.replace(/s$/, '') : what);

function listOf(title: string, lines: ReportLine[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `${title}: ${lines.length}`;
  const list = document.createElement('ul');
  // what simply has no place is the longest and matters least
  const last = ([reason]: [string, ReportLine[]]) => Number(reason === 'no_place');
  const groups = [...grouped(lines)].sort((some, other) => last(some) - last(other));
  list.append(...groups.map(([reason, each]) => item(reason, each)));
  details.append(summary, list);
  return [details];
}

function grouped(lines: ReportLine[]): Map<string, ReportLine[]> {
  const groups = new Map<string, ReportLine[]>();
  for (const line of lines) groups.set(line.reason, [...(groups.get(line.reason) ?? []), line]);
  return groups;
}

function item(reason: string, lines: ReportLine[]): HTMLElement {
  const made = document.createElement('li');
  made.append(`${reasons[reason] ?? reason}: `);
  lines.forEach(({ source, path, rows }, at) => {
    const place = document.createElement('code');
    place.textContent = path;
    place.title = source;
    const times = rows > 1 ? ` (${rows} rows)` : '';
    made.append(place, `${times}${at < lines.length - 1 ? ', ' : ''}`);
  });
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
