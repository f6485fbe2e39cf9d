// The tables of an export, whatever it is packed in: CSV, XLSX, or a ZIP of these.
import type { Context } from './context.js';
import { readCsv } from './csv.js';
import { bytesOf, headOf as firstBytes, type Input, joined } from './input.js';
import { headOf, type Table, tableOf } from './table.js';
import { sheetParts, sheetRows } from './xlsx.js';
import { unzip } from './zip.js';

/** Above the header of a sheet there may be a title and the export's dates. */
const deepestHeader = 12;

/**
 * All tables of the sources. `known` are columns by which the header of a sheet is found.
 *
 * @throws CompassError those of csv.ts, zip.ts and xlsx.ts
 */
export async function* tablesOf(
  inputs: readonly Input[],
  known: readonly string[],
  context: Context,
): AsyncGenerator<Table> {
  for (const each of inputs) {
    const input = await seen(each, context);
    if (!isZip((await firstBytes(input, 4)) ?? new Uint8Array(4))) {
      yield await readCsv(input.name, bytesOf(input, context));
      continue;
    }
    yield* ofArchive(input, known, context);
  }
}

async function* ofArchive(
  input: Input,
  known: readonly string[],
  context: Context,
): AsyncGenerator<Table> {
  const wanted = (name: string) => sheetParts(name) || /\.(csv|xlsx)$/i.test(name);
  const files = await unzip(input, context, wanted);
  if (files.has('xl/workbook.xml')) {
    yield ofSheet(input.name, await sheetRows(input.name, files), known);
    return;
  }
  for (const [name, bytes] of files) {
    // what macOS lays beside each file
    if (/(^|\/)(__MACOSX\/|\._)/.test(name)) continue;
    const inside = { name: `${input.name}/${name}`, source: bytes };
    // an archive in an archive in an archive is no export
    if (isZip(bytes)) {
      const sheet = await unzip(inside, context, sheetParts);
      yield ofSheet(inside.name, await sheetRows(inside.name, sheet), known);
    } else yield await readCsv(inside.name, bytesOf(inside, context));
  }
}

function ofSheet(name: string, rows: string[][], known: readonly string[]): Table {
  const names = new Set(known.map(headOf));
  const hits = (row: string[]) => row.filter((cell) => names.has(headOf(cell))).length;
  const first = rows.slice(0, deepestHeader);
  const best = Math.max(0, ...first.map(hits));
  const at = best === 0 ? 0 : first.findIndex((row) => hits(row) === best);
  return tableOf(name, rows[at] ?? [], rows.slice(at + 1));
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 9;

// a stream shows its first bytes only by being read: they are put back in front of the rest
async function seen(input: Input, context: Context): Promise<Input> {
  if ((await firstBytes(input, 4)) !== null) return input;
  const chunks = bytesOf(input, context);
  let head = new Uint8Array(0);
  let ended = false;
  while (head.byteLength < 4 && !ended) {
    const next = await chunks.next();
    ended = next.done === true;
    if (!next.done) head = joined([head, next.value]) as Uint8Array<ArrayBuffer>;
  }
  const rest = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  return { name: input.name, source: rest, head };
}
