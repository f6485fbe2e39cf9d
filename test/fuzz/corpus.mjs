// The inputs that are kept: where they lie, and how much room they may take.
import { join } from 'node:path';
import { root } from '../module/samples.mjs';

export const targets = ['creator', 'products', 'inspiration', 'policy', 'session', 'script'];

export const corpusOf = (target) => join(root, 'test/fuzz/corpus', target);

/** of all targets together: a repository is cloned often, and what was found can be found again */
export const mostBytes = 2_000_000;

// an input of a session holds three feeds
const share = (target) => (target === 'session' ? 1_200_000 : 160_000);

/** the smallest first, as many as a target's share holds; sizes: [[name, bytes]] */
export function withinShare(target, sizes) {
  const kept = [];
  let bytes = 0;
  for (const [name, size] of sizes.toSorted(([, one], [, other]) => one - other)) {
    bytes += size;
    if (bytes > share(target)) break;
    kept.push(name);
  }
  return kept;
}
