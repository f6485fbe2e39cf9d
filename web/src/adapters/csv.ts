// CSV as it comes. The parser is loaded at the first use; `#csv` (package.json) is its own build for node,
// Deno and Bun, and the one that brings its Buffer along for pages.
import { CompassError } from '../error.js';
import { joined } from './input.js';
import { type Table, tableOf } from './table.js';

/** A cell longer than any caption is a quote that was never closed. */
const longestCell = 1024 * 1024;

/**
 * The header, and rows as they are read. UTF-8 or UTF-16 with or without a byte order mark; comma,
 * semicolon or tab.
 *
 * @throws CompassError `truncated` (a quote is never closed), `not_csv`
 */
export async function readCsv(source: string, chunks: AsyncIterable<Uint8Array>): Promise<Table> {
  const lines = linesOf(source, textOf(chunks));
  const header = await lines.next();
  return tableOf(source, header.done ? [] : header.value, lines);
}

/** Text from the first piece on that holds a whole line: by it the separator is chosen. */
async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let mark = new Uint8Array(0);
  let head: string | null = '';
  for await (const chunk of chunks) {
    // a byte order mark may come in two pieces
    const bytes: Uint8Array = decoder === null ? joined([mark, chunk]) : chunk;
    mark = bytes as Uint8Array<ArrayBuffer>;
    if (decoder === null && bytes.byteLength < 2) continue;
    decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
    const text = decoder.decode(bytes, { stream: true });
    if (head === null) yield text;
    else if (!/\n/.test(head + text) && head.length < longestCell) head += text;
    else {
      yield head + text;
      head = null;
    }
  }
  const end = decoder === null ? new TextDecoder().decode(mark) : decoder.decode();
  yield (head ?? '') + end;
}

async function* linesOf(source: string, texts: AsyncGenerator<string>): AsyncGenerator<string[]> {
  const { parse } = await import('#csv');
  let parser: ReturnType<typeof parse> | null = null;
  let lines: string[][] = [];
  let failure: unknown = null;
  const start = (head: string) =>
    parse({
      bom: true,
      delimiter: delimiterOf(head),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestCell,
    })
      .on('data', (line: string[]) => lines.push(line))
      .on('error', (error: unknown) => {
        failure = error;
      });
  const taken = () => {
    if (failure !== null) throw problemOf(failure, source);
    const now = lines;
    lines = [];
    return now;
  };
  for await (const text of texts) {
    if (text === '') continue;
    parser ??= start(text);
    const writing = parser;
    await new Promise<void>((done) => void writing.write(text, () => done()));
    yield* taken();
  }
  if (parser === null) return;
  const ending = parser;
  await new Promise<void>((done) => {
    ending.on('end', () => done()).on('error', () => done());
    ending.end();
  });
  yield* taken();
}

function problemOf(error: unknown, feed: string): CompassError {
  const {
    code = '',
    lines = null,
    message = '',
  } = error as { code?: string; lines?: number; message?: string };
  const isCut = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  return new CompassError(isCut ? 'truncated' : 'not_csv', message, { feed, row: lines }, error);
}

// whichever the first line has most of
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
