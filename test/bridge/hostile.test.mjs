// Hostile and malformed messages: refused, counted by their reason, answered in measure, never thrown
// out of the bridge and never acted on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frame } from '../../web/dist/bridge/codec.js';
import { Inbox } from '../../web/dist/bridge/inbox.js';
import { limits } from '../../web/dist/bridge/protocol.js';
import { chunk, hostMessages } from './messages.mjs';

const theme = hostMessages.find(({ type }) => type === 'set_theme');
const text = JSON.stringify;
const header = chunk(0, { encoding: 'bytes', data: null });
const bytes = new TextEncoder().encode('{"é":1}');

/** an inbox, what it let through, what it answered, and a clock to be set */
function inbox() {
  const time = { now: 0 };
  const handled = [];
  const answered = [];
  const one = new Inbox({
    handle: (message) => {
      handled.push(message);
      return message.type === 'feed_chunk' && message.sequence > 0;
    },
    answer: (refused) => answered.push(refused),
    clock: () => time.now,
  });
  return { one, handled, answered, time };
}

const deep = (levels) => '['.repeat(levels) + ']'.repeat(levels);
const headLength = (length) => {
  const buffer = frame(header, bytes);
  new DataView(buffer).setUint32(0, length, true);
  return buffer;
};

class Trap {
  bridge = 1;
  type = 'hello';
  takes = [];
}

const cases = [
  ['nothing', undefined, 'malformed'],
  ['null', null, 'malformed'],
  ['a number', 7, 'malformed'],
  ['a function', () => theme, 'malformed'],
  ['an object of a class', new Trap(), 'malformed'],
  ['a map', new Map(Object.entries(theme)), 'malformed'],
  ['an array', text([theme]), 'malformed'],
  ['no JSON', '{"bridge":1', 'malformed'],
  ['script', 'alert(1)', 'malformed'],
  ['very deep JSON', deep(100_000), 'malformed'],
  ['a deep value of a field', `{"bridge":1,"type":"set_theme","theme":${deep(5000)}}`, 'malformed'],
  ['talk of others', text({ source: 'react-devtools', payload: {} }), 'malformed'],
  ['a version as text', text({ ...theme, bridge: '1' }), 'malformed'],
  ['no type', text({ bridge: 1 }), 'malformed'],
  ['a field missing', text({ bridge: 1, type: 'set_theme' }), 'malformed'],
  ['a field of another type', text({ ...theme, theme: ['dark'] }), 'malformed'],
  [
    'a locale that is markup',
    text({ bridge: 1, type: 'set_locale', locale: '<img>' }),
    'malformed',
  ],
  ['a chunk that is not base64', text(chunk(0, { encoding: 'base64', data: '%' })), 'malformed'],
  ['text cut within a character', text(chunk(0, { data: 'a\ud83d' })), 'malformed'],
  ['bytes that are not there', text(header), 'malformed'],
  ['bytes where text was said', { ...chunk(0), data: bytes }, 'malformed'],
  ['bytes beside a theme', frame(theme, bytes), 'malformed'],
  ['an empty frame', new ArrayBuffer(0), 'malformed'],
  ['a frame cut in its head', frame(header, bytes).slice(0, 3), 'malformed'],
  ['a header longer than its frame', headLength(2 ** 32 - 1), 'malformed'],
  ['a header that is cut', headLength(9), 'malformed'],
  ['a header that is not UTF-8', new Uint8Array([1, 0, 0, 0, 0xff]).buffer, 'malformed'],
  ['another version', text({ ...theme, bridge: 2 }), 'unknown_version'],
  ['an unknown type', text({ bridge: 1, type: 'eval', code: '1' }), 'unknown_type'],
  ['a type that every object has', text({ bridge: 1, type: 'toString' }), 'unknown_type'],
  ['a message of the shell', text({ bridge: 1, type: 'ready' }), 'unknown_type'],
  [
    '__proto__',
    '{"bridge":1,"type":"set_theme","theme":"dark","__proto__":{"x":1}}',
    'forbidden_key',
  ],
  ['constructor, deep', text({ ...theme, more: { constructor: 1 } }), 'forbidden_key'],
  ['prototype in an object', { ...theme, prototype: 1 }, 'forbidden_key'],
  ['a text too long', text({ ...theme, more: 'x'.repeat(limits.messageLength) }), 'too_large'],
  ['a frame too long', new ArrayBuffer(limits.messageLength + 1), 'too_large'],
  ['a chunk too long', { ...header, data: new Uint8Array(limits.chunkBytes + 1) }, 'too_large'],
  [
    'as text, in bytes',
    text(chunk(0, { data: 'é'.repeat(limits.chunkBytes / 2 + 1) })),
    'too_large',
  ],
];

for (const [name, payload, refusal] of cases) {
  test(`${name}: ${refusal}`, () => {
    const { one, handled, answered } = inbox();
    assert.equal(one.receive(payload), refusal);
    assert.deepEqual(handled, []);
    assert.deepEqual(
      answered.map((each) => each.refusal),
      [refusal],
    );
    const counted = Object.entries(one.refused).filter(([, count]) => count > 0);
    assert.deepEqual(counted, [[refusal, 1]]);
    assert.equal({}.x, undefined);
    assert.equal(one.receive(text(theme)), 'accepted', 'the next good one is taken');
  });
}

test('a chunk of the largest size is taken in each encoding', () => {
  const { one, handled } = inbox();
  const data = new Uint8Array(limits.chunkBytes).fill(0x22);
  const asText = '"'.repeat(limits.chunkBytes);
  const base64 = Buffer.from(data).toString('base64');
  for (const payload of [
    text(chunk(0, { data: asText })),
    text(chunk(0, { encoding: 'base64', data: base64 })),
    { ...header, data },
    { ...header, data: data.buffer },
    frame(header, data),
  ]) {
    assert.equal(one.receive(payload), 'accepted');
    assert.deepEqual(handled.at(-1).bytes, data);
  }
});

test('a chunk of any length is refused before it is decoded', () => {
  const { one } = inbox();
  const { encode } = TextEncoder.prototype;
  const encoded = [];
  TextEncoder.prototype.encode = function (text) {
    encoded.push(text.length);
    return encode.call(this, text);
  };
  try {
    for (const encoding of ['text', 'base64']) {
      const long = { ...chunk(0, { encoding }), data: 'a'.repeat(4 * limits.messageLength) };
      assert.equal(one.receive(long), 'too_large');
    }
  } finally {
    TextEncoder.prototype.encode = encode;
  }
  assert.deepEqual(encoded, []);
});

test('keys that were inherited are not read', () => {
  const { one } = inbox();
  assert.equal(one.receive(Object.create({ ...theme })), 'malformed');
  // another script of the page may have spoilt what all objects inherit
  Object.prototype.theme = 'dark';
  try {
    assert.equal(one.receive(text({ bridge: 1, type: 'set_theme' })), 'malformed');
  } finally {
    delete Object.prototype.theme;
  }
});

test('a flood of good messages is cut off, and goes on when time has passed', () => {
  const { one, handled, time } = inbox();
  for (let nth = 0; nth < limits.burst + 50; ++nth) one.receive(text(theme));
  assert.equal(handled.length, limits.burst);
  assert.equal(one.refused.flood, 50);
  time.now += 1000;
  for (let nth = 0; nth < limits.perSecond + 1; ++nth) one.receive(text(theme));
  assert.equal(handled.length, limits.burst + limits.perSecond);
});

test('a flood of bad messages: all are counted, a few are answered, none is parsed at the end', () => {
  const { one, answered } = inbox();
  const many = 10_000;
  for (let nth = 0; nth < many; ++nth) one.receive('{');
  assert.equal(one.refused.malformed, limits.burst);
  assert.equal(one.refused.flood, many - limits.burst);
  assert.equal(answered.length, limits.answers);
});

test('a flood of transfers that only begin is one all the same', () => {
  const { one, handled } = inbox();
  for (let nth = 0; nth < 1000; ++nth) one.receive(text(chunk(0, { transfer: nth })));
  assert.equal(handled.length, limits.burst);
});

test('chunks have their own measure: a thousand in a row are no flood', () => {
  const { one, handled } = inbox();
  for (let nth = 0; nth < 1000; ++nth) assert.equal(one.receive(text(chunk(nth))), 'accepted');
  assert.equal(handled.length, 1000);
});
