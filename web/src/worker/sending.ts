import type { FeedKind, ReadOptions } from '../compass.js';
import { abortable, chunksOf, type FeedSource } from '../source.js';
import type { Line } from './line.js';
import { window } from './protocol.js';

/** Sends a feed to the worker as fast as its engine takes it; resolves when it was read whole. */
export async function sendFeed(
  line: Line,
  kind: FeedKind,
  source: FeedSource,
  { signal, onProgress }: ReadOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const { chunks, owned, total } = chunksOf(source);
  const stop = new AbortController();
  const room = new Room(stop.signal);
  const onWay: number[] = [];
  let read = 0;
  const { call, answer } = line.ask({ type: 'read', kind }, () => {
    read += onWay.shift() ?? 0;
    room.leave();
    onProgress?.({ read, total });
  });
  const refused = answer.then(
    () => undefined,
    (error) => stop.abort(error),
  );
  signal?.addEventListener('abort', () => stop.abort(signal.reason), { once: true });
  try {
    for await (const chunk of abortable(paced(chunks, room), stop.signal)) {
      const bytes = given(chunk, owned);
      onWay.push(bytes.byteLength);
      line.post({ type: 'chunk', call, bytes }, [bytes.buffer]);
    }
    line.post({ type: 'end', call });
    await Promise.race([refused, aborted(stop.signal)]);
    stop.signal.throwIfAborted();
  } catch (error) {
    line.post({ type: 'abandon', call });
    throw error;
  }
}

/** Room for so many chunks on their way. */
class Room {
  #used = 0;
  #wake: () => void = () => undefined;

  /** Once `over` there is no more waiting: whoever waits goes on, to find that it is over. */
  constructor(readonly over: AbortSignal) {
    over.addEventListener('abort', () => this.#wake(), { once: true });
  }

  async enter(): Promise<void> {
    while (this.#used >= window && !this.over.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#used += 1;
  }

  leave(): void {
    this.#used -= 1;
    this.#wake();
  }
}

// the source is asked for a chunk only when there is room for it
async function* paced(
  chunks: AsyncIterable<Uint8Array>,
  room: Room,
): AsyncGenerator<Uint8Array, void> {
  await room.enter();
  for await (const chunk of chunks) {
    yield chunk;
    await room.enter();
    if (room.over.aborted) return;
  }
}

// a buffer that is sent is gone here: only one that nobody else holds, and that this chunk fills
function given(chunk: Uint8Array, owned: boolean): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = chunk;
  const isWhole = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return owned && isWhole ? (chunk as Uint8Array<ArrayBuffer>) : new Uint8Array(chunk);
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
