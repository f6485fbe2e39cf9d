// Exports made on the fly: archives by fflate, sheets by a library that is not the one that reads them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

const folder = fileURLToPath(new URL('fixtures/studio/', import.meta.url));

/** A file of Studio's, as it lies in the archive. */
export const csv = (name) => new Uint8Array(readFileSync(`${folder}${name}`));

/** An archive as a named source; texts and bytes by their names in it. */
export function zip(name, files) {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return { name, source: zipSync(Object.fromEntries(entries)) };
}

/** A workbook as a named source; rows of texts and numbers. */
export async function xlsx(name, rows) {
  const cells = rows.map((row) => row.map((value) => ({ value, type: value?.constructor })));
  const bytes = await writeExcelFile(cells).toBuffer();
  return { name, source: new Uint8Array(bytes) };
}
