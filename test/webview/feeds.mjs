// The samples as flags of the host, and a policy under which every creator may look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { now, root, samplePath } from '../module/samples.mjs';

export const lists = [
  ...['--products', samplePath('products')],
  ...['--inspiration', samplePath('inspiration')],
  ...['--now', String(now)],
];

const shipped = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));

export const openPolicy = JSON.stringify({
  ...shipped,
  tiers: shipped.tiers.map((tier) => ({ ...tier, available: true })),
});
