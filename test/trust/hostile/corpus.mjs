// The corpus: 500 hostile texts, made by the families beside this file. No two are the same, and the
// order mixes the families, so that any stretch of it holds some of each.
import { addresses } from './families/addresses.mjs';
import { keys } from './families/keys.mjs';
import { lengths } from './families/lengths.mjs';
import { letters } from './families/letters.mjs';
import { markup } from './families/markup.mjs';
import { evaluated } from './families/templates.mjs';

export const families = { ...markup, ...addresses, ...keys, ...letters, ...evaluated, ...lengths };

export const size = 500;

/** Texts of all families, one of each in turn while they last. */
function mixed() {
  const rests = Object.values(families).map((texts) => [...texts]);
  const texts = [];
  while (rests.some((rest) => rest.length > 0)) {
    for (const rest of rests) if (rest.length > 0) texts.push(rest.shift());
  }
  return [...new Set(texts)];
}

const all = mixed();

/** The largest family gives as many as are needed to make 500. */
export const corpus = Object.freeze(all.slice(0, size));

/** The text at any place, the corpus going round. */
export const textAt = (place) => corpus[place % corpus.length];
