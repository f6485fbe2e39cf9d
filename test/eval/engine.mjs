// The shipped engine under the shipped policy, with windows wide enough to see what it ranks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Compass } from '../../web/dist/node.js';

const root = join(fileURLToPath(import.meta.url), '../../..');
const shipped = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');

/** the rules that `engine` takes as they are, but for its options */
export const policy = JSON.parse(shipped);

const noShares = { per_category: 1_000_000, per_shop: 1_000_000 };

/** `windows` and `confidence` in place of the policy's; `whole`: lists without shares of a category. */
export async function engine({ windows = {}, confidence = {}, whole = true } = {}) {
  const policy = JSON.parse(shipped);
  Object.assign(policy.windows, windows);
  Object.assign(policy.confidence, confidence);
  if (whole) Object.assign(policy.diversity, noShares, { mmr_lambda: 1 });
  return Compass.load({ policy });
}

export const readCreator = (compass, creator) =>
  compass.read('creator', JSON.stringify({ contract: 'creator@1', creator }));

export const readProducts = (compass, products) =>
  compass.read('products', JSON.stringify({ contract: 'products@1', products }));

export const readInspiration = (compass, videos) =>
  compass.read('inspiration', JSON.stringify({ contract: 'inspiration@1', videos }));
