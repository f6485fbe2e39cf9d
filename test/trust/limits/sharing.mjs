// Ids that were made to share the low bits of the engine's hash (FNV-1a 64, core/store/text.cpp), as an
// attacker makes them: all would stand in one run of slots.

// one letter of FNV-1a 64, in two halves of 32 bits; 0x100000001b3 is 2^40 + 0x1b3
function step({ low, high }, byte) {
  const mixed = (low ^ byte) >>> 0;
  const product = mixed * 0x1b3;
  return {
    low: product >>> 0,
    high: (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0,
  };
}
const start = { low: 0x84222325, high: 0xcbf29ce4 };
const after = (text, state = start) =>
  [...text].reduce((each, letter) => step(each, letter.charCodeAt(0)), state);

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** the low 32 bits of the engine's hash of an ASCII text */
export function hashOf(text) {
  const { low, high } = after(text);
  return (low ^ high) >>> 0;
}

/** `count` ids whose hash ends with as many bits of zero */
export function sharing(count, bits) {
  const mask = 2 ** bits - 1;
  const ids = [];
  for (let nth = 0; ids.length < count; ++nth) {
    const stem = `p${String(nth).padStart(7, '0')}`;
    const state = after(stem);
    for (const first of letters) {
      const one = step(state, first.charCodeAt(0));
      for (const second of letters) {
        const two = step(one, second.charCodeAt(0));
        for (const third of letters) {
          const { low, high } = step(two, third.charCodeAt(0));
          if (((low ^ high) & mask) === 0) ids.push(`${stem}${first}${second}${third}`);
        }
      }
    }
  }
  return ids.slice(0, count);
}
