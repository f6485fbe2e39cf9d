import type { Report, ReportLine } from '../adapters/index.js';

/** A report in lines for a terminal: what came in, what did not and why, what came with a doubt. */
export function linesOf({ mapped, unmapped, warnings }: Report): string {
  const counts = Object.entries(mapped).map(([what, count]) => `${count} ${what}`);
  const lines = [
    `mapped: ${counts.join(', ') || 'nothing'}`,
    ...unmapped.map((line) => `not mapped: ${said(line)}`),
    ...warnings.map((line) => `in doubt: ${said(line)}`),
  ];
  return `${lines.join('\n')}\n`;
}

const said = ({ source, path, rows, reason }: ReportLine) =>
  `${source}: ${path}: ${reason}${rows > 1 ? ` (${rows} rows)` : ''}`;
