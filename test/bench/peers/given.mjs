// What bench-core wrote for the peers, as they take it.

/** given: the text of given.json; bytes: columns.bin, one list of rows after the other */
export function givenOf(text, bytes) {
  const given = JSON.parse(text);
  const column = (nth) =>
    new Int32Array(bytes.buffer, bytes.byteOffset + 4 * nth * given.rows, given.rows);
  return { ...given, columns: { momentum: column(0), affinity: column(1), fit: column(2) } };
}
