import type { FeedChunk, HostMessage } from '../contract/bridge.js';

/** The version of the messages; core/contract/bridge.schema.json describes them. */
export const protocol = 1;

/** What one host can make the shell hold or do. Beyond it messages are refused and counted. */
export const limits = {
  /** a chunk is what the engine takes at once */
  chunkBytes: 256 * 1024,
  /** of one feed, sent and not used yet: what a phone reads in about a frame */
  chunks: 8,
  /** a chunk in which every character is escaped, and some; in UTF-16 units or bytes */
  messageLength: 2 * 1024 * 1024,
  /** messages that the window does not measure: so many at once, so many a second after that */
  burst: 256,
  perSecond: 64,
  /** refusals that are answered; a flood is not doubled by its answers */
  answers: 32,
  answersPerSecond: 1,
  /** actions whose result the host may still tell */
  openActions: 64,
  /** transfers of a feed whose numbers are kept, so that none is taken twice */
  transfers: 256,
  /** what is kept of a detail, UTF-16 units */
  detail: 1000,
  /** a transfer without its next chunk for so long has failed, milliseconds */
  stall: 30_000,
} as const;

export type HostMessageType = HostMessage['type'];

/** A chunk with its bytes, whichever way they travelled. */
export type ReceivedChunk = Omit<FeedChunk, 'data' | 'encoding'> & { bytes: Uint8Array };
export type ReceivedMessage = Exclude<HostMessage, FeedChunk> | ReceivedChunk;

/** Why a message was refused. Only wrong_origin is never answered. */
export const refusals = [
  'wrong_origin',
  'malformed',
  'too_large',
  'forbidden_key',
  'unknown_version',
  'unknown_type',
  'out_of_order',
  'replayed',
  'flood',
] as const;
export type Refusal = (typeof refusals)[number];

/** What receive() answers: a host that calls it directly need not wait for the error. */
export type Receipt = 'accepted' | Refusal;

/** Thrown and caught inside: a message that is not taken. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly detail: string,
    readonly feed: 'none' | FeedChunk['feed'] = 'none',
  ) {
    super(`${refusal}: ${detail}`);
  }
}
