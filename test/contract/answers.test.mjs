// What the module answers is as the schemas say, with no key that they do not name: for the samples,
// for each odd feed among them, and for nothing at all.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { creators, now, objectives, readSamples, root } from '../module/samples.mjs';
import { closed, validators } from './schemas.mjs';

const exact = validators(closed);
const edge = join(root, 'test/samples/edge');

function holds(document, answer) {
  assert.ok(exact[document](answer), `${document}: ${JSON.stringify(exact[document].errors)}`);
}

function checkAll(compass) {
  for (const objective of objectives) {
    const view = compass.insights({ objective, now });
    holds('view', view);
    for (const { id } of view.products?.items ?? []) {
      holds('product-detail', compass.product(id, { objective, now }));
      holds('what-if', compass.whatIf(id, { objective, now }));
    }
    for (const { id } of view.inspiration?.items ?? []) {
      holds('inspiration-detail', compass.inspiration(id, { objective, now }));
    }
    if (view.inspiration) holds('plan', compass.plan({ objective, now }));
    if (view.products && view.inspiration) holds('audit', compass.audit({ objective, now }));
    if (view.creator) holds('posted', compass.posted({ sort: 'views', now }));
  }
  const record = compass.record({ verb: 'insights', now });
  holds('record', record);
  holds('replay', compass.replay(record));
  checkMixture(compass, { objective: { followers: 0.4 }, now });
  holds('learned', compass.learned({ now }));
  const view = compass.insights({ now });
  if (view.products?.items.length) checkLearned(compass, view.products.items);
  holds('ledger', compass.ledger({ now }));
  holds('status', compass.status());
}

// what was done with some products, which moves the rest; then forgotten
function checkLearned(compass, [first, second = first, third = second]) {
  const events = [
    { at: now, kind: 'added', product: first.id },
    { at: now, kind: 'dismissed', product: second.id },
    { at: now, kind: 'opened', product: third.id },
  ];
  holds('feedback', { contract: 'feedback@1', events });
  holds('learned', compass.feedback(events, { now }));
  const view = compass.insights({ now });
  holds('view', view);
  const { id } = view.products.items[0] ?? third;
  holds('product-detail', compass.product(id, { now }));
  holds('what-if', compass.whatIf(id, { now }));
  compass.setLearned(null);
}

function checkMixture(compass, query) {
  const view = compass.insights(query);
  holds('view', view);
  for (const { id } of view.products?.items.slice(0, 3) ?? []) {
    holds('product-detail', compass.product(id, query));
    holds('what-if', compass.whatIf(id, query));
  }
  for (const { id } of view.inspiration?.items.slice(0, 3) ?? []) {
    holds('inspiration-detail', compass.inspiration(id, query));
  }
}

test('without any feed', async () => {
  const compass = await Compass.load();
  checkAll(compass);
  compass.dispose();
});

for (const creator of creators) {
  test(`${creator}`, async () => {
    const compass = await Compass.load();
    await readSamples(compass, creator);
    checkAll(compass);
    compass.dispose();
  });
}

for (const file of readdirSync(edge)) {
  const [feed] = file.split('-');
  test(`${file}, alone and among samples`, async () => {
    const compass = await Compass.load();
    const bytes = readFileSync(join(edge, file));
    await compass.read(feed, bytes);
    checkAll(compass);
    await readSamples(compass, 'creator-2');
    await compass.read(feed, bytes);
    checkAll(compass);
    compass.dispose();
  });
}
