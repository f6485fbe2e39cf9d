// The sample feeds and the moment at which the tests look at them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '../../..');
export const now = 1_776_038_400; // 2026-04-13T00:00:00Z, the feeds' as_of
export const creators = ['creator-0', 'creator-2', 'creator-6'];
export const objectives = ['gmv', 'followers'];

export const samplePath = (name) => join(root, `web/demo/feeds/${name}.json`);
export const sample = (name) => readFileSync(samplePath(name));

/** What the creator did, for the verbs that learn. */
export const feedbackPath = join(root, 'test/samples/feedback.json');

/** Reads a sample creator and the two shared feeds into an engine. */
export async function readSamples(compass, creator) {
  await compass.read('creator', sample(creator));
  await compass.read('products', sample('products'));
  await compass.read('inspiration', sample('inspiration'));
}
