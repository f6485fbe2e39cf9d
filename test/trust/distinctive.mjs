// A creator feed in which every value is one that occurs nowhere else, and all the ways in which such a
// value could be written into a request.
import { sample } from '../module/samples.mjs';

/** Ids by which the feed names products that others know too, and the words of the contract. */
const shared = new Set([
  'contract',
  'objective',
  'currency',
  'kind',
  'settlement',
  'key',
  'gender',
]);
const kept = new Set(['age', 'from', 'posted_at', 'as_of', 'time_zone', 'market', 'cover_url']);
const isKept = (key) => shared.has(key) || kept.has(key) || key === 'utc_offset_minutes';

/** {text, values}: the feed, and what must not be seen outside. `seed` makes another creator. */
export function distinctiveCreator(seed) {
  const values = new Set();
  const text = (key) => {
    const value = `zq${seed}${key.slice(0, 2)}${(values.size * 7919 + 100_003).toString(36)}vx`;
    values.add(value);
    return value;
  };
  const number = () => {
    const value = 73_000_000 + seed * 1_000_000 + values.size * 104_729;
    values.add(String(value));
    return value;
  };
  const walk = (value, key) => {
    if (isKept(key)) return value;
    if (Array.isArray(value)) return value.map((each) => walk(each, key));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, walk(each, name)]),
      );
    }
    if (typeof value === 'string') return text(key);
    return Number.isInteger(value) && value > 999 ? number() : value;
  };
  const feed = walk(JSON.parse(sample('creator-6')), '');
  return { text: JSON.stringify(feed), values: [...values] };
}

/** A value as it is, in the codes of addresses, in hexadecimal, and in base64 at each offset. */
export function formsOf(value) {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // the ends depend on what stands beside it
    return shifted.slice(offset === 0 ? 0 : offset + 1, -4);
  });
  const reversed = [...value].reverse().join('');
  return [value, reversed, encodeURIComponent(value), bytes.toString('hex'), ...base64];
}
