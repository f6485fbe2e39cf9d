import { CompassError } from './error.js';

/** What a feed can be read from. A string is JSON text. */
export type FeedSource = Response | ReadableStream<Uint8Array> | Blob | Uint8Array | string;

/** Chunks are cut to the room the module has for one; the page gets its turn between them. */
const chunkBytes = 256 * 1024;

export interface Chunks {
  chunks: AsyncIterable<Uint8Array>;
  /** whether they are nobody else's: the browser made them for this read alone */
  owned: boolean;
  /** bytes to come, if the source says; a compressed Response does not */
  total: number | null;
}

/** One way to read them all: as an async iteration of byte chunks. */
export function chunksOf(source: FeedSource): Chunks {
  if (typeof source === 'string') return chunksOf(new TextEncoder().encode(source));
  if (source instanceof Uint8Array)
    return { chunks: inTurn(pieces(source)), owned: false, total: source.byteLength };
  if (isBlob(source))
    return { chunks: fromStream(source.stream()), owned: true, total: source.size };
  if (isResponse(source)) return fromResponse(source);
  return { chunks: fromStream(source), owned: false, total: null };
}

const isBlob = (source: FeedSource): source is Blob =>
  typeof Blob !== 'undefined' && source instanceof Blob;

const isResponse = (source: FeedSource): source is Response =>
  typeof Response !== 'undefined' && source instanceof Response;

function fromResponse(response: Response): Chunks {
  if (!response.ok) {
    throw new CompassError('stream_failed', `${response.url} answered ${response.status}`);
  }
  if (response.body === null) throw new CompassError('stream_failed', 'the response has no body');
  const length = response.headers.get('content-length');
  // Content-Length counts the compressed bytes: no total then
  const encoded = response.headers.has('content-encoding');
  return {
    chunks: fromStream(response.body),
    // one that somebody made may pass somebody's own buffers on
    owned: response.type !== 'default',
    total: length === null || encoded ? null : Number(length),
  };
}

async function* inTurn(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The bytes in chunks that the module has room for. */
export function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
    yield bytes.subarray(at, at + chunkBytes);
  }
}

// by hand and not by `for await`: WebKit has no async iteration of streams yet
async function* fromStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let done = false;
  try {
    for (;;) {
      const next = await reader.read();
      done = next.done;
      if (next.done) return;
      yield* pieces(next.value);
    }
  } finally {
    // leaving early (abort, a bad feed) stops the download
    if (!done) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

/** Ends the iteration as soon as the signal says so, even while a chunk is awaited. */
export async function* abortable<T>(
  items: AsyncIterable<T>,
  signal?: AbortSignal,
): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // not awaited: a source that hangs must not hold the caller
    void iterator.return?.();
  }
}

/** What anything thrown while reading becomes; an abort keeps its own reason. */
export function readFailure(error: unknown, feed: string): unknown {
  if (error instanceof CompassError) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new CompassError('stream_failed', String(error), { feed }, error);
}
