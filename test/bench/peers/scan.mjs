// Reads only what a task needs from JSON bytes: no text is decoded, what is not needed is passed over. It
// takes the bytes for JSON of the contract's types and checks neither.
const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [open, close, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];
const [minus, zero, nine] = [0x2d, 0x30, 0x39];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** the hash that Scanner.text() gives for a text without escapes */
export const keyOf = (text) =>
  encoder.encode(text).reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 0);

/** the text of a range of bytes, its escapes resolved */
export const textIn = (bytes, start, end) =>
  JSON.parse(`"${decoder.decode(bytes.subarray(start, end))}"`);

export class Scanner {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    /** of the text that was read last: its bytes, and their hash */
    this.start = 0;
    this.end = 0;
    this.hash = 0;
  }

  // to the next byte that is not white space
  #next() {
    const { bytes } = this;
    while (bytes[this.at] <= 0x20) this.at += 1;
    return bytes[this.at];
  }

  /** each key of an object by its hash; `onKey` must read the value, or skip() */
  object(onKey) {
    this.#next();
    this.at += 1;
    for (;;) {
      if (this.#next() === close) break;
      if (this.bytes[this.at] === comma) {
        this.at += 1;
        this.#next();
      }
      this.text();
      const key = this.hash;
      this.#next();
      this.at += 1; // colon
      this.#next();
      onKey(key);
    }
    this.at += 1;
  }

  /** each entry of a list; `onEntry` must read it */
  list(onEntry) {
    this.#next();
    this.at += 1;
    for (;;) {
      const byte = this.#next();
      if (byte === closeList) break;
      if (byte === comma) {
        this.at += 1;
        this.#next();
      }
      onEntry();
    }
    this.at += 1;
  }

  /** a text: start, end and hash; escapes stay as they are */
  text() {
    const { bytes } = this;
    let at = this.at + 1;
    let hash = 0;
    this.start = at;
    for (let byte = bytes[at]; byte !== quote; byte = bytes[at]) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += byte === backslash ? 2 : 1;
    }
    this.end = at;
    this.hash = hash;
    this.at = at + 1;
  }

  /** whether the value is null, which is then read */
  isNull() {
    if (this.bytes[this.at] !== 0x6e) return false;
    this.at += 4;
    return true;
  }

  /** a whole number */
  integer() {
    const { bytes } = this;
    let at = this.at;
    const negative = bytes[at] === minus;
    if (negative) at += 1;
    let value = 0;
    for (let byte = bytes[at]; byte >= zero && byte <= nine; byte = bytes[at]) {
      value = value * 10 + (byte - zero);
      at += 1;
    }
    this.at = at;
    return negative ? -value : value;
  }

  /** passes over any value */
  skip() {
    const { bytes } = this;
    let at = this.at;
    let depth = 0;
    for (;;) {
      const byte = bytes[at];
      if (byte === quote) {
        at += 1;
        while (bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
      } else if (byte === open || byte === openList) {
        depth += 1;
      } else if (byte === close || byte === closeList) {
        if (depth === 0) break;
        depth -= 1;
        if (depth === 0) {
          at += 1;
          break;
        }
      } else if (byte === comma && depth === 0) {
        break;
      }
      at += 1;
    }
    this.at = at;
  }

  /** an RFC 3339 time in UTC, or epoch seconds */
  seconds() {
    if (this.bytes[this.at] !== quote) return this.integer();
    const place = this.at;
    const part = (from) => {
      this.at = place + from;
      return this.integer();
    };
    const [year, month, day] = [part(1), part(6), part(9)];
    const [hour, minute, second] = [part(12), part(15), part(18)];
    this.at = place;
    this.text();
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  }
}
