// What the edge answers is what the device would have made itself, byte for byte.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { creators, now, objectives, sample } from '../module/samples.mjs';
import { allCreators, onDevice, post, sampleFeeds, shop } from './feeds.mjs';
import { startEdge } from './workerd.mjs';

let edge;
before(async () => {
  edge = await startEdge({ feeds: sampleFeeds() });
});
after(() => edge?.close());

test('views of all sample creators, both objectives', async () => {
  const all = allCreators();
  assert.ok(all.size > 8);
  for (const [name, creator] of all) {
    for (const objective of [undefined, ...objectives]) {
      const expected = await onDevice(creator, { objective });
      const asked = objective ? `&objective=${objective}` : '';
      const answer = await post(edge, `${shop}&now=${now}${asked}`, creator);
      const text = await answer.text();
      if (typeof expected === 'string') {
        assert.equal(answer.status, 200, name);
        assert.equal(text, expected, name);
      } else {
        assert.equal(answer.status, 400, name);
        assert.deepEqual(JSON.parse(text).error, expected, name);
      }
    }
  }
});

test('a creator whom the store has, by key', async () => {
  for (const name of creators) {
    const answer = await fetch(`${edge.url}/view?creator=${name}&${shop}&now=${now}`);
    assert.equal(await answer.text(), await onDevice(sample(name)));
  }
});

test('with one feed of the shop, or none', async () => {
  const creator = sample('creator-6');
  for (const kinds of [[], ['products'], ['inspiration']]) {
    const query = kinds.map((kind) => `${kind}=shop&`).join('');
    const answer = await post(edge, `${query}now=${now}`, creator);
    assert.equal(await answer.text(), await onDevice(creator, {}, kinds));
  }
});

test('without now it is the time of the call', async () => {
  const from = Math.floor(Date.now() / 1_000);
  const view = await (await post(edge, shop, sample('creator-2'))).json();
  assert.ok(view.now >= from - 1 && view.now <= Date.now() / 1_000 + 1);
});

test('many creators at once each get their own', async () => {
  const all = [...allCreators().values()];
  const many = Array.from({ length: 60 }, (_, at) => all[at % all.length]);
  const texts = await Promise.all(
    many.map(async (creator) => (await post(edge, `${shop}&now=${now}`, creator)).text()),
  );
  const alone = new Map();
  for (const creator of all) alone.set(creator, await onDevice(creator));
  texts.forEach((text, at) => {
    const expected = alone.get(many[at]);
    if (typeof expected === 'string') assert.equal(text, expected);
    else assert.deepEqual(JSON.parse(text).error, expected);
  });
});

test('no answer may be kept, and nothing is told about anybody', async () => {
  const answers = [
    await post(edge, `${shop}&now=${now}`, sample('creator-2')),
    await fetch(`${edge.url}/view?creator=creator-2&${shop}`),
    await post(edge, shop, '{'),
    await fetch(`${edge.url}/counts`),
  ];
  for (const answer of answers) {
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('set-cookie'), null);
  }
  assert.equal(edge.told(), '', 'something was written down');
});
