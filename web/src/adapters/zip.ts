// Archives, unpacked piece by piece with a limit on what comes out: what an archive says of its size is
// not believed. The library is loaded at the first use.
import { CompassError } from '../error.js';
import type { Context } from './context.js';
import { bytesOf, type Input, joined } from './input.js';
import { Budget } from './limits.js';

/** Deflate makes at most a thousand times as much of it: a megabyte between two looks at the limit. */
const pieceBytes = 1024;

/** The files of an archive that are wanted, by name. */
export type Files = Map<string, Uint8Array>;

/**
 * Unpacks the files that `wanted` names; the others are not unpacked.
 *
 * @throws CompassError `bad_archive`, `too_many_bytes` (unpacked), `too_many_files`
 */
export async function unzip(
  input: Input,
  context: Context,
  wanted: (name: string) => boolean,
): Promise<Files> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const { unpacked, entries } = context.limits;
  const bytes = new Budget(unpacked, 'too_many_bytes', 'bytes unpacked');
  const names = new Budget(entries, 'too_many_files', 'files in the archive');
  const files: Files = new Map();
  let open = 0;
  let seen = 0;
  const archive = new Unzip((file) => {
    seen += 1;
    names.spend(1, input.name);
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    open += 1;
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      bytes.spend(chunk.byteLength, input.name);
      chunks.push(chunk);
      if (!isLast) return;
      open -= 1;
      files.set(file.name, joined(chunks));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for await (const chunk of bytesOf(input, context)) {
      // inflating multiplies: small pieces, so that the limit is met before memory is
      for (let at = 0; at < chunk.byteLength; at += pieceBytes) {
        archive.push(chunk.subarray(at, at + pieceBytes));
      }
    }
    archive.push(new Uint8Array(0), true);
  } catch (error) {
    throw problemOf(error, input.name);
  }
  if (open > 0 || seen === 0) {
    throw new CompassError('bad_archive', seen === 0 ? 'no file in it' : 'it ends early', {
      feed: input.name,
    });
  }
  return files;
}

function problemOf(error: unknown, feed: string): unknown {
  if (error instanceof CompassError || error instanceof DOMException) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new CompassError('bad_archive', detail, { feed }, error);
}
