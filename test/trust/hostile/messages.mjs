// Every field of every message of the bridge holds every text: as JSON, as an object that was cloned
// across, and as a frame. The clock runs a second ahead each time, so that none is cut off as a flood.

import { frame } from '../../../web/dist/bridge/codec.js';
import { Bridge } from '../../../web/dist/bridge/index.js';
import { refusals } from '../../../web/dist/bridge/protocol.js';

const messages = [
  { type: 'hello', takes: ['open_product'] },
  {
    type: 'feed_chunk',
    feed: 'products',
    transfer: 1,
    sequence: 0,
    encoding: 'text',
    data: '',
    last: true,
  },
  {
    type: 'feed_chunk',
    feed: 'creator',
    transfer: 1,
    sequence: 0,
    encoding: 'base64',
    data: '',
    last: true,
  },
  { type: 'feed_abort', feed: 'products', transfer: 1 },
  { type: 'set_objective', objective: 'gmv' },
  { type: 'set_mixture', followers: 0.5 },
  { type: 'set_theme', theme: 'auto' },
  { type: 'set_locale', locale: 'en' },
  { type: 'set_now', now: 1_776_038_400 },
  { type: 'set_policy', policy: '{}' },
  { type: 'set_learned', learned: null },
  { type: 'tell', events: '{}' },
  { type: 'action_result', action: 0, outcome: 'done' },
  { type: 'host_error', code: 'a', detail: 'a', feed: 'none' },
];

/** Each message once with the text in each of its fields, as a value and as the name of a field. */
function* variants(text, nth) {
  for (const message of messages) {
    const whole = { bridge: 1, ...message };
    if (message.type === 'feed_chunk') whole.transfer = nth;
    for (const name of Object.keys(whole)) yield { ...whole, [name]: text };
    yield { ...whole, takes: [text] };
    const named = { ...whole };
    Object.defineProperty(named, text, { value: text, enumerable: true, configurable: true });
    yield named;
  }
}

const encoded = [
  (message) => JSON.stringify(message),
  (message) => structuredClone(message),
  (message) => frame(message, new Uint8Array([0x7b])),
];

export async function messageRound({ probe, stage }, corpus, from, to, policy) {
  const { element } = stage;
  const sent = [];
  const time = { now: 0 };
  const transport = {
    encodings: ['text', 'base64', 'bytes'],
    open: () => () => undefined,
    send: (message) => void sent.push(message),
  };
  const bridge = new Bridge(element, transport, { clock: () => (time.now += 1000) });
  const receipts = {};
  const faults = [];
  const say = (payload) => {
    const receipt = bridge.receive(payload);
    receipts[receipt] = (receipts[receipt] ?? 0) + 1;
  };
  for (let nth = from; nth < to; nth += 1) {
    say(corpus[nth]);
    let count = nth;
    for (const message of variants(corpus[nth], nth + 1)) say(encoded[count++ % 3](message));
    await stage.settled();
    for (const fault of probe.faults([corpus[nth]])) faults.push(`message ${nth}: ${fault}`);
  }
  bridge.close();
  Object.assign(element, { policy, objective: null, locale: 'en', theme: 'auto', now: stage.now });
  await stage.settled();
  const { accepted, ...refused } = receipts;
  const counted = refusals.filter((each) => bridge.refused[each] > 0);
  const told = Object.fromEntries(counted.map((each) => [each, bridge.refused[each]]));
  return { faults, accepted, refused, told, sent: sample(sent), violations: probe.violations() };
}

// some of each kind, for the schema to look at
function sample(sent) {
  const kept = new Map();
  for (const message of sent) {
    const some = kept.get(message.type) ?? [];
    if (some.length < 40) kept.set(message.type, [...some, message]);
  }
  // as text: not every driver of a browser brings lists within lists over
  return [...kept.values()].flat().map((message) => JSON.stringify(message));
}
