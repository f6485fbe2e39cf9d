// What a document that is JSON is to a reader of feeds that looks for an object with a contract: told
// from its first and last letters alone.
const space = [0x20, 0x09, 0x0a, 0x0d];

/** {code, byte} */
export function placeOfWhole(bytes) {
  const mark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  let first = mark;
  while (space.includes(bytes[first])) first += 1;
  // an object without "contract" says so with its last bracket
  if (bytes[first] === 0x7b) return { code: 'missing_contract', byte: bytes.lastIndexOf('}') };
  return { code: 'wrong_type', byte: first };
}
