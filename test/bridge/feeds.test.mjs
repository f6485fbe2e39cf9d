// The transfers of the three feeds beside each other, and what of them the element is given. Of the
// element there is here what this part touches: the property it sets, and the state it reads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IncomingFeeds } from '../../web/dist/bridge/feeds.js';
import { limits } from '../../web/dist/bridge/protocol.js';

const chunk = (feed, transfer, sequence, last = false) => ({
  feed,
  transfer,
  sequence,
  bytes: new Uint8Array([sequence]),
  last,
});
const aTurn = () => new Promise(setImmediate);

function incoming() {
  const given = [];
  const told = [];
  const element = {
    updateComplete: Promise.resolve(true),
    session: { feeds: { creator: {}, products: {}, inspiration: {} } },
    set feeds(feeds) {
      given.push(feeds);
    },
  };
  const feeds = new IncomingFeeds(element, {
    used: (feed, transfer, sequence) => told.push(['used', feed, transfer, sequence]),
    read: (feed, transfer, milliseconds) => told.push(['read', feed, transfer, milliseconds]),
    clock: () => 5,
  });
  return { element, given, told, feeds };
}

/** Reads a stream to its end; resolves to its bytes, or the code of what went wrong. */
async function outcome(stream) {
  const bytes = [];
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes.push(...next.value);
    }
    return bytes;
  } catch (error) {
    return error.code;
  }
}

test('feeds that begin together are given together, later ones later', async () => {
  const { feeds, given } = incoming();
  feeds.add(chunk('creator', 1, 0));
  feeds.add(chunk('products', 2, 0));
  await aTurn();
  feeds.add(chunk('inspiration', 3, 0));
  await aTurn();
  assert.deepEqual(given.map(Object.keys), [['creator', 'products'], ['inspiration']]);
});

test('the window measures chunks in their turn, and no others', () => {
  const { feeds } = incoming();
  assert.equal(feeds.add(chunk('creator', 1, 0)), false, 'the first of a transfer');
  assert.equal(feeds.add(chunk('creator', 1, 1)), true);
  feeds.abort('creator', 1);
  assert.equal(feeds.add(chunk('creator', 1, 2)), false, 'too late');
});

test('a newer transfer takes the place of the one that runs', async () => {
  const { feeds, given, told } = incoming();
  feeds.add(chunk('creator', 1, 0));
  feeds.add(chunk('creator', 2, 0, true));
  assert.deepEqual(told, [['used', 'creator', 1, 0]], 'what waited is acknowledged');
  await aTurn();
  assert.deepEqual(await outcome(given[0].creator), [0]);
});

test('an earlier transfer, brought once more, does not take the place of a newer one', async () => {
  const { feeds, given } = incoming();
  const isReplay = ({ refusal, feed }) => refusal === 'replayed' && feed === 'none';
  feeds.add(chunk('creator', 1, 0, true));
  feeds.add(chunk('creator', 2, 0));
  assert.throws(() => feeds.add(chunk('creator', 1, 0, true)), isReplay);
  // a piece that was on its way when the newer one began is late as well
  assert.throws(() => feeds.add(chunk('creator', 1, 1)), isReplay);
  feeds.add(chunk('products', 1, 0));
  feeds.add(chunk('creator', 2, 1, true));
  await aTurn();
  assert.deepEqual(await outcome(given[0].creator), [0, 1]);
  assert.equal(feeds.numberOf('creator'), 2);
});

test('numbers that are kept are bounded', () => {
  const { feeds } = incoming();
  for (let nth = 0; nth <= limits.transfers; nth += 1) feeds.add(chunk('creator', nth, 0));
  const isTaken = (number) => {
    try {
      feeds.add(chunk('creator', number, 0));
      return true;
    } catch {
      return false;
    }
  };
  assert.deepEqual([isTaken(1), isTaken(0)], [false, true]);
});

test('an abort ends the transfer that it names and no other', async () => {
  const { feeds, given } = incoming();
  feeds.add(chunk('creator', 1, 0));
  feeds.add(chunk('products', 2, 0, true));
  feeds.abort('creator', 7);
  feeds.abort('products', 1);
  feeds.abort('creator', 1);
  feeds.abort('inspiration', 0);
  await aTurn();
  assert.equal(await outcome(given[0].creator), 'cancelled');
  assert.deepEqual(await outcome(given[0].products), [0]);
});

test('a feed that will not come fails, whether it had begun or not', async () => {
  const { feeds, given } = incoming();
  feeds.add(chunk('creator', 1, 0));
  feeds.missing('creator', 'no network');
  feeds.missing('products', 'no network');
  await aTurn();
  assert.equal(await outcome(given[0].creator), 'stream_failed');
  assert.equal(await outcome(given[0].products), 'stream_failed');
});

test('a feed is told as read once: when the element has read it', async () => {
  const { feeds, given, told, element } = incoming();
  const state = element.session.feeds;
  const reads = () => told.filter(([what]) => what === 'read');
  state.products = { phase: 'reading' };
  feeds.add(chunk('products', 4, 0, true));
  await aTurn();
  feeds.settle();
  await outcome(given[0].products);
  feeds.settle();
  assert.deepEqual(reads(), [], 'used, and the engine is still at its end');
  state.products = { phase: 'read' };
  feeds.settle();
  feeds.settle();
  assert.deepEqual(reads(), [['read', 'products', 4, 0]]);
});

test('a feed that the element could not read is not told as read', async () => {
  const { feeds, given, told, element } = incoming();
  feeds.add(chunk('products', 4, 0, true));
  await aTurn();
  await outcome(given[0].products);
  element.session.feeds.products = { phase: 'failed' };
  feeds.settle();
  element.session.feeds.products = { phase: 'read' };
  feeds.settle();
  assert.ok(!told.some(([what]) => what === 'read'));
});
