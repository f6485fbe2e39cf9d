// The first sheet of an .xlsx as rows of text. Unpacked within limits (zip.ts), parsed by a SAX parser;
// this is the part of ECMA-376 that exports of platforms use: shared and inline strings, numbers as
// they are written (so that no id goes through a double), sheets by their order in the workbook.
import { CompassError } from '../error.js';
import type { Files } from './zip.js';

type Parser = import('saxen').Parser;

/** Columns of a sheet: the format has no more. */
const mostColumns = 16_384;

/** Rows of the first sheet, empty cells "".
 *
 * @throws CompassError `bad_sheet`
 */
export async function sheetRows(source: string, files: Files): Promise<string[][]> {
  const { Parser } = await import('saxen');
  const read = (name: string) => {
    const bytes = files.get(name);
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  };
  const parse = (xml: string, prepare: (parser: Parser) => void) => {
    const parser = new Parser();
    parser.on('error', (error) => {
      throw new CompassError('bad_sheet', error.message, { feed: source }, error);
    });
    prepare(parser);
    parser.parse(xml);
  };
  const sheet = read(
    firstSheet(files, read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels')),
  );
  if (sheet === null) throw new CompassError('bad_sheet', 'no sheet in it', { feed: source });
  const shared: string[] = [];
  const strings = read('xl/sharedStrings.xml');
  if (strings !== null) parse(strings, (parser) => collectShared(parser, shared));
  const rows: string[][] = [];
  parse(sheet, (parser) => collectRows(parser, shared, rows, source));
  return rows;
}

export const sheetParts = (name: string): boolean =>
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(
    name,
  );

// the workbook names its sheets in order, its relations name their files
function firstSheet(files: Files, workbook: string | null, relations: string | null): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook ?? '')?.[1];
  const relation = (relations ?? '')
    .match(/<(?:\w+:)?Relationship\b[^>]*>/g)
    ?.find((each) => each.includes(`Id="${id}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/.exec(relation ?? '')?.[1];
  const named = `xl/${target}`;
  const any = [...files.keys()].filter((name) => name.startsWith('xl/worksheets/')).sort()[0];
  return files.has(named) ? named : (any ?? '');
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function collectShared(parser: Parser, shared: string[]): void {
  let text = '';
  let isText = false;
  // phonetic readings (rPh) stand beside the text and are not it
  let phonetic = false;
  parser.on('openTag', (name) => {
    if (local(name) === 'si') text = '';
    if (local(name) === 'rPh') phonetic = true;
    isText = local(name) === 't' && !phonetic;
  });
  parser.on('text', (part, decode) => {
    if (isText) text += decode(part);
  });
  parser.on('cdata', (part) => {
    if (isText) text += part;
  });
  parser.on('closeTag', (name) => {
    if (local(name) === 'rPh') phonetic = false;
    if (local(name) === 't') isText = false;
    if (local(name) === 'si') shared.push(text);
  });
}

function collectRows(parser: Parser, shared: string[], rows: string[][], source: string): void {
  let row: string[] = [];
  let column = 0;
  let type = '';
  let text = '';
  let isText = false;
  parser.on('openTag', (tag, attributes) => {
    const name = local(tag);
    if (name === 'row') row = [];
    if (name === 'c') {
      const { r, t = 'n' } = attributes();
      column = r === undefined ? row.length : columnOf(r);
      if (column >= mostColumns) throw new CompassError('bad_sheet', `cell ${r}`, { feed: source });
      type = t;
      text = '';
    }
    isText = name === 'v' || name === 't';
  });
  parser.on('text', (part, decode) => {
    if (isText) text += decode(part);
  });
  parser.on('cdata', (part) => {
    if (isText) text += part;
  });
  parser.on('closeTag', (tag) => {
    const name = local(tag);
    if (name === 'v' || name === 't') isText = false;
    if (name === 'row') rows.push(row);
    if (name !== 'c') return;
    while (row.length < column) row.push('');
    row[column] = type === 's' ? (shared[Number(text)] ?? '') : type === 'e' ? '' : text;
  });
}

/** "AB12" → 27 */
function columnOf(cell: string): number {
  let column = 0;
  for (const letter of cell.replace(/[^A-Z]/gi, '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
