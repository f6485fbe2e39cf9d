// One of each message, as hosts send them.
export const feed = 'products';

export const chunk = (sequence, more = {}) => ({
  bridge: 1,
  type: 'feed_chunk',
  feed,
  transfer: 7,
  sequence,
  encoding: 'text',
  data: `chunk ${sequence} `,
  last: false,
  ...more,
});

export const hostMessages = [
  { bridge: 1, type: 'hello', takes: ['open_product', 'video.create'] },
  chunk(0),
  chunk(1, { encoding: 'base64', data: 'eyJhIjoxfQ==', last: true }),
  { bridge: 1, type: 'feed_abort', feed, transfer: 7 },
  { bridge: 1, type: 'set_objective', objective: 'followers' },
  { bridge: 1, type: 'set_mixture', followers: 0.3 },
  { bridge: 1, type: 'set_theme', theme: 'dark' },
  { bridge: 1, type: 'set_locale', locale: 'pt-BR' },
  { bridge: 1, type: 'set_now', now: 1_776_038_400 },
  { bridge: 1, type: 'set_now', now: null },
  { bridge: 1, type: 'set_policy', policy: '{"contract":"policy@1"}' },
  { bridge: 1, type: 'set_learned', learned: '{"contract":"learned@1"}' },
  { bridge: 1, type: 'set_learned', learned: null },
  { bridge: 1, type: 'tell', events: '{"contract":"feedback@1","events":[]}' },
  { bridge: 1, type: 'action_result', action: 3, outcome: 'failed' },
  { bridge: 1, type: 'host_error', code: 'no_network', detail: 'timeout', feed: 'creator' },
  { bridge: 1, type: 'get_counts' },
];

/** A host's message as the bridge keeps it, or the word for why it is refused. */
export async function takenOf(payload) {
  const { decode } = await import('../../web/dist/bridge/codec.js');
  const { checked } = await import('../../web/dist/bridge/shapes.js');
  const { Refused } = await import('../../web/dist/bridge/protocol.js');
  try {
    return checked(decode(payload));
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
