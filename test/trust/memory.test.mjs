// The shipped wasm with less and less room: every verb says out_of_memory or gives the bytes that it gives
// with all the room there is, and the instance goes on. No trap.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { now, readSamples, root, sample } from '../module/samples.mjs';
import { long } from './length.mjs';
import { firstPages, withMemoryOf } from './small-memory.mjs';

const wasm = readFileSync(join(root, 'web/wasm/compass.wasm'));
const policy = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');
const feeds = ['creator', 'products', 'inspiration'];
const files = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

// pages of 64 KiB beyond those that it begins with
const rooms = long([0, 1, 2, 3, 5, 8, 12, 18, 26, 38, 54, 76, 106], [0, 2, 8, 26, 76]);

// so many times the rows of the samples' products
const sizes = long([30, 33, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 57, 60], [36, 42, 50, 60]);
const rounds = 3;
const isLoaded = ({ loaded }) => loaded;
// most of it unknown, and as long as a policy may be
const longPolicy = `${policy.trimEnd().slice(0, -1)},"x":"${'x'.repeat(900_000)}"}`;

const firstId = (name, list) => JSON.parse(sample(name))[list][0].id;
const product = firstId('products', 'products');
const video = firstId('inspiration', 'videos');

/** {name: (compass) => text} of every verb that answers */
const answers = {
  'insights gmv': ({ documents }) => documents.insights({ objective: 'gmv', now }),
  'insights followers': ({ documents }) => documents.insights({ objective: 'followers', now }),
  mixture: ({ documents }) => documents.insights({ objective: { followers: 0.5 }, now }),
  'what if': ({ documents }) => documents.whatIf(product, { now }),
  posted: ({ documents }) => documents.posted({ sort: 'revenue', now }),
  product: ({ documents }) => documents.product(product, { now }),
  inspiration: ({ documents }) => documents.inspiration(video, { now }),
  ledger: ({ documents }) => documents.ledger({ now }),
};

// the same rows many times over, each with an id of its own
function larger(name, list, times) {
  const feed = JSON.parse(sample(name));
  const rows = Array.from({ length: times }, (_, round) =>
    feed[list].map((row) => ({ ...row, id: `${row.id}.${round}` })),
  );
  return JSON.stringify({ ...feed, [list]: rows.flat() });
}

const isShort = (error) => {
  assert.equal(error.code, 'out_of_memory', String(error.stack));
  return error;
};
const answerOf = (ask) => {
  try {
    return ask();
  } catch (error) {
    isShort(error);
    return null;
  }
};
const readOr = (compass, kind, text) => compass.read(kind, text).then(() => null, isShort);

describe('a memory that does not suffice', () => {
  const expected = {};
  let tooLarge;

  before(async () => {
    const compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    for (const [name, ask] of Object.entries(answers)) expected[name] = ask(compass);
    compass.dispose();
    tooLarge = {
      products: larger('products', 'products', 60),
      inspiration: larger('inspiration', 'videos', 30),
    };
  });

  for (const room of rooms) {
    test(`${room} pages more than it begins with`, async (t) => {
      const compass = await Compass.load({ wasm: withMemoryOf(wasm, firstPages(wasm) + room) });
      const told = new Map();
      const tell = (what) => told.set(what, (told.get(what) ?? 0) + 1);
      const read = async (kind, text, what) => {
        const error = await readOr(compass, kind, text);
        if (error !== null) tell(what);
        return error === null;
      };
      const ask = (name) => {
        const text = answerOf(() => answers[name](compass));
        if (text === null) tell(name);
        else assert.ok(text === expected[name], `${name}: other bytes`);
      };
      const rule = (text) => {
        const said = answerOf(() => compass.setPolicy(text) ?? 'taken');
        if (said === null) tell('policy');
      };

      let all = true;
      for (const kind of feeds) {
        all = (await read(kind, sample(files[kind]), `read ${kind}`)) && all;
      }
      for (let round = 0; round < rounds; round += 1) {
        if (all) Object.keys(answers).forEach(ask);
        for (const [kind, text] of Object.entries(tooLarge)) {
          const taken = await read(kind, text, `read much of ${kind}`);
          // where there was room for it there may be none for both
          if (taken) all = (await read(kind, sample(files[kind]), `read ${kind}`)) && all;
        }
        rule(longPolicy);
        rule(policy);
        const status = answerOf(() => compass.documents.status());
        if (all && status !== null) assert.ok(JSON.parse(status).feeds.every(isLoaded));
      }
      const list = [...told].map(([what, times]) => `${what} ${times}`);
      t.diagnostic(`out of memory: ${list.join(', ') || 'never'}`);
      compass.dispose();
    });
  }

  test('feeds that nearly fill it: there is an answer, or none that is wrong', async (t) => {
    const small = withMemoryOf(wasm, firstPages(wasm));
    const roomy = await Compass.load({ wasm });
    await readSamples(roomy, 'creator-2');
    const told = [];
    for (const times of sizes) {
      const compass = await Compass.load({ wasm: small });
      await readSamples(compass, 'creator-2');
      // beside nothing else of its kind
      await compass.read('products', '{"contract":"products@1","products":[]}');
      const text = larger('products', 'products', times);
      if ((await readOr(compass, 'products', text)) === null) await roomy.read('products', text);
      else told.push(`${times} read`);
      // the feed that is there answers, in the room that is left
      for (const [name, ask] of Object.entries(answers)) {
        if (name === 'product' || name === 'what if' || told.includes(`${times} read`)) continue; // its row has another id
        const answer = answerOf(() => ask(compass));
        if (answer === null) told.push(`${times} ${name}`);
        else assert.ok(answer === ask(roomy), `${times} times, ${name}: other bytes`);
      }
      JSON.parse(compass.documents.status());
      compass.dispose();
    }
    t.diagnostic(`out of memory: ${told.join(', ')}`);
    assert.ok(told.length > 0, 'every size fits');
    roomy.dispose();
  });
});
