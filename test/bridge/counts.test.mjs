// The bridge counts what became of the host's messages, and the host itself can ask for the counts. Of the
// element there is here what the bridge touches.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bridge } from '../../web/dist/bridge/index.js';
import { limits, refusals } from '../../web/dist/bridge/protocol.js';
import { chunk } from './messages.mjs';
import { shellMessage } from './schema.mjs';

class Element extends EventTarget {
  updateComplete = Promise.resolve(true);
  chosen = [];
  session = {
    engine: null,
    feeds: { creator: {}, products: {}, inspiration: {} },
    choose: async (choice, made) => void this.chosen.push([choice.id, made]),
  };
  addController() {}
  removeController() {}
  setToast() {}
}

function bridged({ send = () => undefined } = {}) {
  const element = new Element();
  const sent = [];
  const time = { now: 0 };
  let arrivals;
  const transport = {
    encodings: ['text'],
    open: (given) => {
      arrivals = given;
      return () => undefined;
    },
    send: (message) => {
      sent.push(message);
      return send(message);
    },
  };
  const bridge = new Bridge(element, transport, { clock: () => time.now });
  const say = (message) => bridge.receive(JSON.stringify({ bridge: 1, ...message }));
  const act = (action, id) =>
    element.dispatchEvent(
      new CustomEvent('compass-action', { detail: { action, intent: null, id }, cancelable: true }),
    );
  const counts = () => {
    say({ type: 'get_counts' });
    return sent.findLast(({ type }) => type === 'counts');
  };
  return { element, bridge, sent, say, act, counts, time, arrivals: () => arrivals };
}

test('each refusal is counted by its reason, and the host reads the counts', () => {
  const { bridge, say, counts, arrivals } = bridged();
  arrivals().refuse('wrong_origin');
  bridge.receive('{');
  bridge.receive('{"bridge":1,"type":"hello","takes":[],"__proto__":{}}');
  bridge.receive('x'.repeat(limits.messageLength + 1));
  say({ bridge: 2, type: 'hello', takes: [] });
  say({ type: 'eval' });
  say(chunk(3));
  say(chunk(0, { transfer: 8 }));
  say(chunk(0, { transfer: 8 }));
  say({ type: 'set_theme', theme: 'dark' });
  const message = counts();
  assert.ok(shellMessage(message), JSON.stringify(message));
  const each = Object.fromEntries(refusals.map((refusal) => [refusal, message[refusal]]));
  assert.deepEqual(each, {
    wrong_origin: 1,
    malformed: 1,
    too_large: 1,
    forbidden_key: 1,
    unknown_version: 1,
    unknown_type: 1,
    out_of_order: 1,
    replayed: 1,
    flood: 0,
  });
  assert.deepEqual([message.accepted, message.undelivered], [2, 0]);
});

test('a flood is counted to the last message, and can be asked about when it is over', () => {
  const { bridge, say, counts, time, sent } = bridged();
  for (let nth = 0; nth < 10_000; nth += 1) bridge.receive('{');
  assert.equal(say({ type: 'get_counts' }), 'flood');
  time.now += 1000;
  const { malformed, flood } = counts();
  assert.deepEqual([malformed, flood], [limits.burst, 10_000 - limits.burst + 1]);
  const answers = sent.filter(({ type }) => type === 'shell_error').length;
  assert.equal(answers, limits.answers);
});

test('asking for counts is in measure too', () => {
  const { say, sent } = bridged();
  for (let nth = 0; nth < 1000; nth += 1) say({ type: 'get_counts' });
  assert.equal(sent.filter(({ type }) => type === 'counts').length, limits.burst);
});

test('the result of an action is taken once; one brought again changes nothing', async () => {
  const { element, say, act, counts } = bridged();
  act('add_to_showcase', 'p1');
  act('open_product', 'p2');
  const failed = { type: 'action_result', action: 0, outcome: 'failed' };
  assert.deepEqual([say(failed), say(failed)], ['accepted', 'replayed']);
  const done = { type: 'action_result', action: 1, outcome: 'done' };
  assert.deepEqual([say(done), say({ ...done, outcome: 'failed' })], ['accepted', 'replayed']);
  assert.equal(say({ ...done, action: 7 }), 'replayed', 'of an action that never was');
  await new Promise(setImmediate);
  assert.deepEqual(element.chosen, [['p1', false]]);
  assert.equal(counts().replayed, 3);
});

test('actions whose result is awaited are bounded', () => {
  const { say, act } = bridged();
  for (let nth = 0; nth <= limits.openActions; nth += 1) act('open_product', 'p');
  assert.equal(say({ type: 'action_result', action: 0, outcome: 'done' }), 'replayed');
  assert.equal(say({ type: 'action_result', action: 1, outcome: 'done' }), 'accepted');
});

test('what the host does not take is counted', async () => {
  const { bridge } = bridged({
    send: () => {
      throw new Error('the port is closed');
    },
  });
  await new Promise(setImmediate);
  assert.equal(bridge.counts.undelivered, 1);
});
