// The shipped page with feeds beside it, as a host would serve them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from '../bridge/page.mjs';
import { sample } from '../module/samples.mjs';

/** Writes feeds/{kind}.json, those of the samples where none are given; resolves to the page's folder. */
export async function shippedPage(name, feeds = {}) {
  const folder = await buildPage(name);
  mkdirSync(join(folder, 'feeds'), { recursive: true });
  const samples = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };
  for (const kind of Object.keys(samples))
    serveFeed(folder, kind, feeds[kind] ?? sample(samples[kind]));
  return folder;
}

export const serveFeed = (folder, kind, text) =>
  writeFileSync(join(folder, `feeds/${kind}.json`), text);
