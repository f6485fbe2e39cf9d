import { limits, Refused } from './protocol.js';

/** A message before it was checked: its fields, and the bytes that travelled beside them. */
export interface Decoded {
  fields: Record<string, unknown>;
  bytes: Uint8Array | null;
}

// no message has them, and whoever copies fields by name must not meet them
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Bytes before the header of a frame: its length, little-endian. */
const frameHead = 4;

/**
 * Takes what a transport was given: JSON text, a frame (length of the header as 4 bytes, the header as
 * JSON, then bytes), or an object that was cloned across. Throws Refused.
 */
export function decode(payload: unknown): Decoded {
  if (typeof payload === 'string') return { fields: parsed(payload), bytes: null };
  if (payload instanceof ArrayBuffer) return fromFrame(payload);
  if (isPlain(payload)) return fromObject(payload);
  throw new Refused('malformed', 'neither text, nor a frame, nor a plain object');
}

/** JSON text of an object in which no key is a trap. Throws Refused. */
export function parsed(text: string): Record<string, unknown> {
  if (text.length > limits.messageLength) throw new Refused('too_large', `${text.length} units`);
  let value: unknown;
  try {
    value = JSON.parse(text, (key, inside) => {
      if (forbidden.has(key)) throw new Refused('forbidden_key', key);
      return inside;
    });
  } catch (error) {
    // too deep for the parser is a RangeError
    throw error instanceof Refused ? error : new Refused('malformed', 'not JSON');
  }
  if (isPlain(value)) return value;
  throw new Refused('malformed', 'not an object');
}

/** The frame of a message whose bytes travel beside it. */
export function frame(header: object, bytes: Uint8Array): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const whole = new Uint8Array(frameHead + text.length + bytes.length);
  new DataView(whole.buffer).setUint32(0, text.length, true);
  whole.set(text, frameHead);
  whole.set(bytes, frameHead + text.length);
  return whole.buffer;
}

function fromFrame(buffer: ArrayBuffer): Decoded {
  const { byteLength } = buffer;
  if (byteLength > limits.messageLength) throw new Refused('too_large', `${byteLength} bytes`);
  if (byteLength < frameHead) throw new Refused('malformed', 'a frame without a head');
  const end = frameHead + new DataView(buffer).getUint32(0, true);
  if (end > byteLength) throw new Refused('malformed', 'a header longer than its frame');
  const header = utf8(new Uint8Array(buffer, frameHead, end - frameHead));
  return { fields: parsed(header), bytes: new Uint8Array(buffer, end) };
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('malformed', 'a header that is not UTF-8');
  }
}

// only `data` may be anything but JSON; all other fields are checked one by one later
function fromObject(object: Record<string, unknown>): Decoded {
  const trap = Object.keys(object).find((key) => forbidden.has(key));
  if (trap !== undefined) throw new Refused('forbidden_key', trap);
  const data = Object.hasOwn(object, 'data') ? object.data : null;
  if (data instanceof ArrayBuffer) return beside(object, new Uint8Array(data));
  if (data instanceof Uint8Array) return beside(object, data);
  return { fields: object, bytes: null };
}

const beside = (object: Record<string, unknown>, bytes: Uint8Array): Decoded => ({
  fields: { ...object, data: null },
  bytes,
});

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
