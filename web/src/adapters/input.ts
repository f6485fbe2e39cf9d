// The sources of one call, each with a name and bytes that come as they are read.
import { CompassError } from '../error.js';
import { abortable, chunksOf, type FeedSource, readFailure } from '../source.js';
import type { Context } from './context.js';
import { Budget } from './limits.js';
import type { AdapterSource, NamedSource } from './types.js';

export type Input = NamedSource;

export const inputsOf = (sources: AdapterSource | readonly AdapterSource[]): Input[] =>
  (isList(sources) ? sources : [sources]).map((source, at) =>
    isNamed(source) ? source : { name: nameOf(source) ?? `source ${at + 1}`, source },
  );

const isList = (
  sources: AdapterSource | readonly AdapterSource[],
): sources is readonly AdapterSource[] => Array.isArray(sources);

const isNamed = (source: AdapterSource): source is NamedSource =>
  typeof source === 'object' && 'source' in source && 'name' in source;

function nameOf(source: FeedSource): string | null {
  if (typeof File !== 'undefined' && source instanceof File) return source.name;
  if (typeof Response !== 'undefined' && source instanceof Response && source.url !== '') {
    return new URL(source.url).pathname.split('/').at(-1) || null;
  }
  return null;
}

/** The bytes of a source as they come, no more than the limit; an abort ends it. */
export async function* bytesOf(input: Input, context: Context): AsyncGenerator<Uint8Array> {
  context.options.signal?.throwIfAborted();
  const budget = new Budget(context.limits.bytes, 'too_many_bytes', 'bytes');
  try {
    for await (const chunk of abortable(chunksOf(input.source).chunks, context.options.signal)) {
      budget.spend(chunk.byteLength, input.name);
      yield chunk;
    }
  } catch (error) {
    if (context.options.signal?.aborted) throw context.options.signal.reason;
    throw readFailure(error, input.name);
  }
}

/** All of it at once, for formats that cannot be read in pieces. */
export async function wholeOf(input: Input, context: Context): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(input, context)) chunks.push(chunk);
  return joined(chunks);
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

/** The first bytes, where looking does not use the source up; null for a stream. */
export async function headOf({ source, head }: Input, bytes = 8192): Promise<Uint8Array | null> {
  if (head !== undefined) return head;
  if (typeof source === 'string') return new TextEncoder().encode(source.slice(0, bytes));
  if (source instanceof Uint8Array) return source.subarray(0, bytes);
  if (typeof Blob !== 'undefined' && source instanceof Blob) {
    return new Uint8Array(await source.slice(0, bytes).arrayBuffer());
  }
  return null;
}

/** A payload that is of a kind the adapter does not read. */
export const unknownPayload = (input: string, wanted: string): CompassError =>
  new CompassError('payload_unknown', `not ${wanted}`, { feed: input });
