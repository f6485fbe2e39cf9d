/** Where and why something could not be done. All errors of this package are of this one type. */
export interface ErrorPlace {
  /** which feed, "none" if it is about none */
  feed: string;
  /** index of the row in the feed's list, or null */
  row: number | null;
  /** path of the field with dots, "audience.age.share", or "" */
  field: string;
  /** byte from the start of the document, or null */
  byte: number | null;
}

const nowhere: ErrorPlace = { feed: 'none', row: null, field: '', byte: null };

/**
 * The one error of Creator Compass. `code` is a word of the contract (wrong_type, truncated, …) or
 * of the loader (`no_webassembly`, `wasm_not_found`, `wasm_refused`, `engine_failed`, `disposed`,
 * `stream_failed`).
 */
export class CompassError extends Error implements ErrorPlace {
  override readonly name = 'CompassError';
  readonly feed: string;
  readonly row: number | null;
  readonly field: string;
  readonly byte: number | null;

  constructor(
    readonly code: string,
    readonly detail = '',
    place: Partial<ErrorPlace> = {},
    cause?: unknown,
  ) {
    const { feed, row, field, byte } = { ...nowhere, ...place };
    super(sentence(code, detail, { feed, row, field, byte }), { cause });
    this.feed = feed;
    this.row = row;
    this.field = field;
    this.byte = byte;
  }
}

function sentence(code: string, detail: string, place: ErrorPlace): string {
  const where = [
    place.feed === 'none' ? '' : `feed ${place.feed}`,
    place.row === null ? '' : `row ${place.row}`,
    place.field === '' ? '' : `field ${place.field}`,
    place.byte === null ? '' : `byte ${place.byte}`,
  ].filter(Boolean);
  return [code, where.length > 0 ? ` (${where.join(', ')})` : '', detail && `: ${detail}`].join('');
}

/** Anything thrown, as the one class; `code` for what is none yet. */
export function asCompassError(error: unknown, code = 'engine_failed'): CompassError {
  return error instanceof CompassError ? error : new CompassError(code, String(error), {}, error);
}
