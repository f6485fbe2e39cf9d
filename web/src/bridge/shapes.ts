import type { FeedChunk, HostMessage } from '../contract/bridge.js';
import { bytesOf } from './bytes.js';
import type { Decoded } from './codec.js';
import { type HostMessageType, protocol, type ReceivedMessage, Refused } from './protocol.js';

// What each message's fields are, as core/contract/bridge.schema.json says; a test holds the two
// together. By hand because a validator of schemas needs eval, or weighs more than all of this.

type Check = (value: unknown) => boolean;

const oneOf =
  (...words: string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isText: Check = (value) => typeof value === 'string';
const fits =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPart: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isWord = fits(/^[a-z][a-z0-9_.]{0,63}$/);

const feeds = ['creator', 'products', 'inspiration'];
const isFeed = oneOf(...feeds);
const isAboutFeed = oneOf('none', ...feeds);
// the last second of the year 9999
const isMoment: Check = (value) =>
  value === null || (isCount(value) && (value as number) <= 253_402_300_799);
const mostWords = 64;
const areWords: Check = (value) =>
  Array.isArray(value) && value.length <= mostWords && value.every(isWord);

const shapes: Record<HostMessageType, Record<string, Check>> = {
  hello: { takes: areWords },
  feed_chunk: {
    feed: isFeed,
    transfer: isCount,
    sequence: isCount,
    encoding: oneOf('text', 'base64', 'bytes'),
    data: (value) => value === null || isText(value),
    last: (value) => typeof value === 'boolean',
  },
  feed_abort: { feed: isFeed, transfer: isCount },
  set_objective: { objective: oneOf('gmv', 'followers') },
  set_mixture: { followers: isPart },
  set_theme: { theme: oneOf('auto', 'light', 'dark') },
  set_locale: { locale: fits(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$/) },
  set_now: { now: isMoment },
  set_policy: { policy: isText },
  set_learned: { learned: (value) => value === null || isText(value) },
  tell: { events: isText },
  action_result: { action: isCount, outcome: oneOf('done', 'failed') },
  host_error: { code: isWord, detail: isText, feed: isAboutFeed },
  get_counts: {},
};

export const hostMessageTypes = Object.keys(shapes) as HostMessageType[];

/** The message, with the fields that it should have and no others. Throws Refused. */
export function checked({ fields, bytes }: Decoded): ReceivedMessage {
  const own = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
  checkVersion(own('bridge'));
  const type = own('type');
  if (!isText(type)) throw new Refused('malformed', 'no type');
  if (!Object.hasOwn(shapes, type as string)) {
    throw new Refused('unknown_type', (type as string).slice(0, 64));
  }
  const message: Record<string, unknown> = { bridge: protocol, type };
  for (const [name, holds] of Object.entries(shapes[type as HostMessageType])) {
    const value = own(name);
    if (!holds(value)) throw new Refused('malformed', `${type}.${name}`);
    message[name] = value;
  }
  return withBytes(message as unknown as HostMessage, bytes);
}

function checkVersion(version: unknown): void {
  if (version === protocol) return;
  if (Number.isInteger(version)) throw new Refused('unknown_version', String(version));
  throw new Refused('malformed', 'not a message of the bridge');
}

function withBytes(message: HostMessage, bytes: Uint8Array | null): ReceivedMessage {
  if (message.type === 'feed_chunk') return chunkWithBytes(message, bytes);
  if (bytes !== null) throw new Refused('malformed', `${message.type} with bytes`);
  return message;
}

function chunkWithBytes(
  { encoding, data, ...chunk }: FeedChunk,
  bytes: Uint8Array | null,
): ReceivedMessage {
  const isBeside = encoding === 'bytes';
  if (isBeside !== (data === null) || isBeside !== (bytes !== null)) {
    throw new Refused('malformed', `feed_chunk.data is not ${encoding}`);
  }
  return { ...chunk, bytes: bytesOf(encoding, data, bytes) };
}
