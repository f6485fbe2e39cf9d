// Answers and refusals. Nothing that is about a creator may be kept on the way.
import { CompassError, type ErrorPlace } from '../../src/error.js';

const nowhere: ErrorPlace = { feed: 'none', row: null, field: '', byte: null };

/** A refusal that is not the engine's: `status`, and a code of this worker. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly headers: Record<string, string> = {},
    readonly place: ErrorPlace = nowhere,
  ) {
    super(detail);
  }
}

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

export function answer(
  body: string,
  type: string,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const head = { 'content-type': `${type}; charset=utf-8`, ...always, ...headers };
  return new Response(body, { status, headers: head });
}

// what the engine could not do, and whose fault that is
const statuses: Record<string, number> = {
  too_many_bytes: 413,
  too_many_rows: 413,
  text_too_long: 413,
  out_of_memory: 503,
  engine_failed: 503,
  stream_failed: 502,
};

/** In the shape of error.schema.json, whoever refused. */
export function refused(thrown: unknown): Response {
  // what broke a stream is told as itself
  const isOurs = thrown instanceof CompassError && thrown.cause instanceof Refusal;
  const problem = isOurs ? thrown.cause : thrown;
  if (problem instanceof CompassError) {
    const { code, feed, row, field, byte, detail } = problem;
    return errorAnswer(statuses[code] ?? 400, { code, feed, row, field, byte, detail });
  }
  const known = problem instanceof Refusal ? problem : new Refusal(500, 'failed', 'not foreseen');
  const error = { code: known.code, ...known.place, detail: known.message };
  return errorAnswer(known.status, error, known.headers);
}

const errorAnswer = (status: number, error: object, headers: Record<string, string> = {}) =>
  answer(JSON.stringify({ error }), 'application/json', { status, headers });

/** The body as it comes, which ends in a refusal as soon as it is longer than `most`. */
export function limited(
  source: Request | Response,
  most: number,
  onBytes: (count: number) => void = () => undefined,
): ReadableStream<Uint8Array> {
  const tooLarge = () => new Refusal(413, 'too_many_bytes', `more than ${most} bytes`);
  if (Number(source.headers.get('content-length') ?? 0) > most) throw tooLarge();
  let length = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.byteLength;
      if (length > most) throw tooLarge();
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return (source.body ?? new Blob([]).stream()).pipeThrough(counted);
}

/** All of the body. */
export async function bodyOf(
  source: Request | Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(limited(source, most)).arrayBuffer());
}
