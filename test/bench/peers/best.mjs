// The k best rows by a typed column, without sorting the rest: candidates collect in a buffer, and when
// it is full all but the k best go. A row that is worse than the k-th best is passed over at once.

const room = 4_096;

/**
 * Rows in order: `keys` by descending value (sign 1) or ascending (-1), NaN last, ties as `idBefore(a, b)`
 * says. Rows with skip[row] !== 0 are left out.
 */
export function bestRows(keys, idBefore, k, { sign = 1, skip = null } = {}) {
  const before = (a, b) => {
    const [one, other] = [keys[a], keys[b]];
    if (one === other) return idBefore(a, b);
    return Number.isNaN(other) ? !Number.isNaN(one) || idBefore(a, b) : sign * (one - other) > 0;
  };
  const kept = new Int32Array(Math.max(room, 2 * k));
  let count = 0;
  let floor = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < keys.length; row += 1) {
    if (sign * keys[row] < floor || (skip !== null && skip[row] !== 0)) continue;
    kept[count] = row;
    count += 1;
    if (count < kept.length) continue;
    select(kept, k, before);
    count = k;
    floor = worst(kept, k, keys, sign);
  }
  const last = kept.subarray(0, count);
  if (count > k) select(last, k, before);
  return [...last.subarray(0, k)].sort((a, b) => (before(a, b) ? -1 : 1));
}

// a NaN among the k best keeps the door open for all
function worst(kept, k, keys, sign) {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < k; at += 1) {
    const value = sign * keys[kept[at]];
    if (Number.isNaN(value)) return Number.NEGATIVE_INFINITY;
    if (value < least) least = value;
  }
  return least;
}

// Hoare's quickselect (1961): the k first are in front, in any order
function select(rows, k, before) {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const pivot = rows[(low + high) >> 1];
    let from = low;
    let to = high;
    while (from <= to) {
      while (before(rows[from], pivot)) from += 1;
      while (before(pivot, rows[to])) to -= 1;
      if (from > to) break;
      const row = rows[from];
      rows[from] = rows[to];
      rows[to] = row;
      from += 1;
      to -= 1;
    }
    if (k <= to) high = to;
    else if (k > from) low = from;
    else return;
  }
}
