// Learning through the face: events in any of their forms, what is kept, given back, and kept through the
// loss of an instance.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Documents } from '../../web/dist/documents.js';
import { Engine } from '../../web/dist/engine.js';
import { Compass } from '../../web/dist/node.js';
import { feedbackPath, now, readSamples, root } from './samples.mjs';
import { begun } from './worker/thread.mjs';

const text = readFileSync(feedbackPath, 'utf8');
const document = JSON.parse(text);

async function loaded() {
  const compass = await Compass.load();
  await readSamples(compass, 'creator-2');
  return compass;
}

test('events as a list, a document or its text are told alike', async () => {
  const compass = await loaded();
  const learned = compass.feedback(text, { now });
  for (const form of [document, document.events]) {
    compass.setLearned(null);
    assert.deepEqual(compass.feedback(form, { now: new Date(now * 1000) }), learned);
  }
  assert.deepEqual(compass.learned({ now }), learned);
  compass.dispose();
});

test('what is kept goes on in another engine, as text or object, and null forgets it', async () => {
  const first = await loaded();
  const untouched = first.documents.insights({ now });
  const learned = first.feedback(document, { now });
  const view = first.documents.insights({ now });
  assert.notEqual(view, untouched);
  for (const kept of [learned, JSON.stringify(learned)]) {
    const second = await loaded();
    second.setLearned(kept);
    assert.equal(second.documents.insights({ now }), view);
    second.setLearned(null);
    assert.equal(second.documents.insights({ now }), untouched);
    second.dispose();
  }
  first.dispose();
});

test('what is refused is thrown with its place, and nothing is lost', async () => {
  const compass = await loaded();
  const kept = compass.feedback(document, { now });
  const unknown = [...document.events, { at: now, kind: 'added', product: 'nobody' }];
  assert.throws(() => compass.feedback(unknown, { now }), {
    name: 'CompassError',
    code: 'unknown_id',
    row: document.events.length,
    field: 'product',
  });
  assert.throws(() => compass.setLearned({ ...kept, creator: 'somebody' }), { field: 'hash' });
  assert.throws(() => compass.setLearned(7), { code: 'wrong_type' });
  assert.deepEqual(compass.learned({ now }), kept);
  compass.dispose();
});

test('an instance that takes the place of one that trapped keeps what was learned', async () => {
  const wasm = await WebAssembly.compile(readFileSync(`${root}/web/wasm/compass.wasm`));
  const engine = await Engine.start(wasm);
  const documents = new Documents(engine);
  const compass = await loaded();
  const { documents: known } = compass;
  const kept = known.feedback(text, { now });
  engine.setLearned(kept);
  const trap = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  assert.throws(() => engine.ask(trap), { code: 'engine_failed' });
  await engine.ready();
  // nobody's, until the creator's feed is there
  assert.equal(JSON.parse(documents.learned({ now })).choices.length, 0);
  const feed = readFileSync(`${root}/web/demo/feeds/creator-2.json`);
  engine.ask((verbs, module) => verbs.begin(module.Feed.creator));
  engine.ask((verbs, module) => verbs.write(module.Feed.creator, feed));
  engine.ask((verbs, module) => verbs.finish(module.Feed.creator));
  const { choices, hash } = JSON.parse(documents.learned({ now }));
  assert.deepEqual([choices, hash], [JSON.parse(kept).choices, JSON.parse(kept).hash]);
  engine.dispose();
  compass.dispose();
});

test('a worker that takes the place of one that died keeps it too', async () => {
  const { client, workers } = await begun();
  await readSamples(client, 'creator-2');
  const kept = await client.feedback(document, { now });
  workers[0].die();
  await assert.rejects(client.insights({ now }), { code: 'engine_failed' });
  await readSamples(client, 'creator-2');
  assert.deepEqual(await client.learned({ now }), kept);
  client.dispose();
});
