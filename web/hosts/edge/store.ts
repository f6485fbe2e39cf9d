// Feeds by key, where the configuration says that they are kept.
import type { FeedKind } from '../../src/compass.js';
import { Refusal } from './answers.js';
import type { Environment } from './environment.js';

const kinds: readonly string[] = ['creator', 'products', 'inspiration'];
const keyForm = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$/;

export const isKind = (text: string | undefined): text is FeedKind => kinds.includes(text ?? '');

/** The key of a path or a parameter; only those that need no escaping. */
export function keyOf(text: string | null | undefined, kind: FeedKind): string {
  if (text && keyForm.test(text)) return text;
  throw new Refusal(400, 'bad_argument', `${kind}: a key is 1 to 64 of A-Z a-z 0-9 . _ -`);
}

const urlOf = (kind: FeedKind, key: string) => `http://feeds/${kind}/${key}`;

/** The store's answer with the feed; null: it is what `etag` names. */
export async function fetchFeed(
  { FEEDS }: Environment,
  kind: FeedKind,
  key: string,
  etag: string | null = null,
): Promise<Response | null> {
  const headers: Record<string, string> = etag === null ? {} : { 'if-none-match': etag };
  const response = await FEEDS.fetch(urlOf(kind, key), { headers });
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status === 304 && etag !== null) return null;
  if (response.status === 404) throw new Refusal(404, 'unknown_feed', `${kind}: no such key`);
  throw new Refusal(502, 'store_failed', `the store answered ${response.status}`);
}

export async function storeFeed(
  { FEEDS }: Environment,
  kind: FeedKind,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await FEEDS.fetch(urlOf(kind, key), { method: 'PUT', headers, body: bytes });
  await response.body?.cancel();
  if (response.ok) return;
  throw new Refusal(502, 'store_failed', `the store answered ${response.status}`);
}
