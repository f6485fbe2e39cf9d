// What the shell takes is what the schema allows: for one of each message, and for thousands of changed
// ones, ajv over core/contract/bridge.schema.json and the shell's own checks give the same verdict.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaOf } from '../contract/schemas.mjs';
import { Random } from '../samples/random.mjs';
import { hostMessages, takenOf } from './messages.mjs';
import { hostMessage as allowed } from './schema.mjs';

const isTaken = async (message) => typeof (await takenOf(JSON.stringify(message))) === 'object';

for (const message of hostMessages) {
  test(`${message.type} is taken, with these fields and no others`, async () => {
    assert.ok(allowed(message), JSON.stringify(allowed.errors));
    const { bytes, ...taken } = await takenOf(JSON.stringify({ ...message, more: 'unknown' }));
    const { encoding, data, ...rest } = message;
    assert.deepEqual(taken, rest);
    assert.equal(bytes instanceof Uint8Array, data !== undefined);
  });
}

test('a type of every message of the schema is known', async () => {
  const { hostMessageTypes } = await import('../../web/dist/bridge/shapes.js');
  const parts = schemaOf('bridge').$defs.host_message.oneOf.map(({ $ref }) =>
    $ref.split('/').pop(),
  );
  assert.deepEqual(hostMessageTypes, parts);
  assert.deepEqual([...new Set(hostMessages.map(({ type }) => type))], parts);
});

// values that are right in some field, nearly right, or right in none
const strange = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  253_402_300_800,
  '',
  'gmv',
  'dark',
  'none',
  'creator',
  'Word',
  'a.b_c',
  'x'.repeat(64),
  'x'.repeat(65),
  'en',
  'e',
  'en-',
  'text',
  'base64',
  'bytes',
  'done',
  'hello',
  'constructor',
  'toString',
  [],
  ['a'],
  ['A'],
  [1],
  Array(64).fill('a'),
  Array(65).fill('a'),
  {},
];

test('5,000 changed messages: the same verdict as the schema', async () => {
  const random = new Random('bridge');
  const verdicts = { taken: 0, refused: 0 };
  for (let nth = 0; nth < 5000; ++nth) {
    const message = { ...random.pick(hostMessages) };
    const key = random.pick([...Object.keys(message), 'more']);
    const value = random.pick(strange);
    if (nth % 4 === 0) delete message[key];
    else message[key] = value;
    // what a schema of JSON cannot see: whether text is base64, and that the bytes are missing
    const hidden = message.encoding === 'bytes' || message.encoding === 'base64';
    if (message.type === 'feed_chunk' && hidden) continue;
    const taken = await isTaken(message);
    assert.equal(taken, allowed(message), JSON.stringify(message));
    verdicts[taken ? 'taken' : 'refused'] += 1;
  }
  assert.ok(verdicts.taken > 500 && verdicts.refused > 500, JSON.stringify(verdicts));
});
