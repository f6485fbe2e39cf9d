// One contestant's job, on the page or in a worker.
import { contend, contendPosted, parseAlone } from '../contest.mjs';
import { givenOf } from '../peers/given.mjs';
import { contestants } from './contestants.mjs';

export const bytesFrom = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

export async function handed(given) {
  const text = await (await fetch(`${given}/given.json`)).text();
  return givenOf(text, await bytesFrom(`${given}/columns.bin`));
}

/** job: {name, task, urls: {kind: address}, given: address of its folder, options} */
export async function work({ name, task, urls, given, options }) {
  const feeds = {};
  for (const [kind, url] of Object.entries(urls)) feeds[kind] = await bytesFrom(url);
  if (name === 'parse') return parseAlone(feeds, options);
  const { create } = await contestants[name]();
  const contestant = await create(await handed(given));
  const result = await (task === 'posted' ? contendPosted : contend)(contestant, feeds, options);
  contestant.dispose?.();
  return result;
}
