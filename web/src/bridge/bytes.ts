import type { Encoding } from '../contract/bridge.js';
import { limits, Refused } from './protocol.js';

// a surrogate without its other half: the text was cut within a character
const loneSurrogate = /\p{Surrogate}/u;

/** The bytes of a chunk, whichever way they travelled. Throws Refused. */
export function bytesOf(
  encoding: Encoding,
  data: string | null,
  beside: Uint8Array | null,
): Uint8Array {
  // a byte takes at least one unit of text, or four of base64 three bytes: no need to make them first
  refuseLarge(((data?.length ?? 0) * (encoding === 'base64' ? 3 : 4)) / 4 - padding);
  const bytes = beside ?? decoded(encoding, data ?? '');
  refuseLarge(bytes.byteLength);
  return bytes;
}

// what base64 adds at its end
const padding = 2;

function refuseLarge(bytes: number): void {
  if (bytes > limits.chunkBytes) throw new Refused('too_large', `a chunk of ${bytes} bytes`);
}

function decoded(encoding: Encoding, data: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(data);
  if (encoding === 'bytes') throw new Refused('malformed', 'bytes are missing');
  if (loneSurrogate.test(data)) throw new Refused('malformed', 'text cut within a character');
  return new TextEncoder().encode(data);
}

function fromBase64(text: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new Refused('malformed', 'not base64');
  }
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}

/** Bytes as base64; by pieces, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}
