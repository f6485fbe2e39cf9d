// Both ends together: a host in a thread of its own sends a feed through a MessageChannel, an engine
// reads it. The element is stood in for by the little of it that the bridge's feeds touch; with the
// element itself the bridge is tested in browsers.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { MessageChannel, Worker } from 'node:worker_threads';
import { IncomingFeeds } from '../../web/dist/bridge/feeds.js';
import { Inbox } from '../../web/dist/bridge/inbox.js';
import { portTransport } from '../../web/dist/bridge/index.js';
import { limits } from '../../web/dist/bridge/protocol.js';
import { Compass } from '../../web/dist/node.js';
import { golden } from '../module/golden.mjs';
import { now, readSamples, sample } from '../module/samples.mjs';
import { hostMessage } from './schema.mjs';

/** An engine that reads what it is given, as the element's session does. */
class Reader {
  updateComplete = Promise.resolve(true);
  session = { feeds: { products: { phase: 'reading' } } };

  constructor(compass, read) {
    this.compass = compass;
    this.read = read;
  }

  set feeds(feeds) {
    for (const [feed, stream] of Object.entries(feeds)) {
      this.compass.read(feed, stream).then(
        () => this.#is(feed, 'read'),
        () => this.#is(feed, 'failed'),
      );
    }
  }

  #is(feed, phase) {
    this.session.feeds[feed] = { phase };
    this.read(phase);
  }
}

describe('a host in a worker', () => {
  const workers = [];
  after(() => Promise.all(workers.map((worker) => worker.terminate())));

  /** Resolves to what the worker said last, when all is over. */
  async function send(bytes) {
    const compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    const { port1, port2 } = new MessageChannel();
    const transport = portTransport(port1);
    const stamped = (message) => transport.send({ bridge: 1, ...message });
    const chunks = [];
    let inFlight = 0;
    let most = 0;
    const reader = new Reader(compass, (phase) => {
      if (phase === 'read') return feeds.settle();
      const transfer = feeds.numberOf('products');
      stamped({ type: 'shell_error', code: 'truncated', detail: '', feed: 'products', transfer });
    });
    const feeds = new IncomingFeeds(reader, {
      used: (feed, transfer, sequence) => {
        inFlight = chunks.length - sequence - 1;
        stamped({ type: 'feed_ack', feed, transfer, sequence });
      },
      read: (feed, transfer) => stamped({ type: 'feed_read', feed, transfer }),
      clock: () => 0,
    });
    const inbox = new Inbox({
      handle: (message) => {
        if (message.type !== 'feed_chunk') return false;
        chunks.push(message);
        inFlight += 1;
        most = Math.max(most, inFlight);
        return feeds.add(message);
      },
      answer: (refused) => assert.fail(refused.message),
      clock: () => 0,
    });
    const stop = transport.open(inbox);
    const workerData = { port: port2, feed: 'products', bytes };
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData,
      transferList: [port2],
    });
    workers.push(worker);
    stamped({
      type: 'ready',
      page: 1,
      accepts: [],
      encodings: transport.encodings,
      chunk_bytes: limits.chunkBytes,
      chunks: limits.chunks,
      message_length: limits.messageLength,
    });
    const last = await new Promise((resolve) => {
      worker.on('message', (message) => typeof message === 'string' && resolve(message));
    });
    stop();
    port1.close();
    return { last, chunks, most, compass };
  }

  test('the feed is read, in measure', async () => {
    const { last, chunks, most, compass } = await send(sample('products'));
    assert.equal(last, 'read');
    assert.ok(most <= limits.chunks, `${most} at once`);
    const whole = Buffer.concat(chunks.map(({ bytes }) => bytes));
    assert.ok(whole.equals(sample('products')));
    const view = compass.documents.insights({ objective: 'gmv', now });
    assert.ok(view === golden('creator-2.gmv.insights'));
    compass.dispose();
  });

  test('a feed that is larger than the window', async () => {
    // white space after the document is part of it
    const size = 3 * limits.chunks * limits.chunkBytes;
    const large = Buffer.concat([sample('products'), Buffer.alloc(size, ' ')]);
    const { last, chunks, most, compass } = await send(large);
    assert.equal(last, 'read');
    assert.ok(chunks.length > 3 * limits.chunks);
    assert.ok(most <= limits.chunks, `${most} at once`);
    compass.dispose();
  });

  test('a feed that breaks: the host hears why, the earlier one stays', async () => {
    const { last, compass } = await send(sample('products').subarray(0, 50_000));
    assert.equal(last, 'truncated');
    const view = compass.documents.insights({ objective: 'gmv', now });
    assert.ok(view === golden('creator-2.gmv.insights'));
    compass.dispose();
  });
});

test('talk that is none of the shell’s is left alone', async () => {
  const { BridgeHost } = await import('../../web/dist/bridge/host.js');
  const heard = [];
  const host = new BridgeHost({ post: () => undefined, heard: (message) => heard.push(message) });
  for (const each of [undefined, 7, {}, '', 'null', '[]', '{"bridge":2}', '{"type":"action"}']) {
    host.receive(each);
  }
  assert.deepEqual(heard, []);
  host.receive('{"bridge":1,"type":"objective_changed","objective":"gmv"}');
  assert.equal(heard.length, 1);
});

test('what ends a transfer: an error about it, a page that begins anew; nothing else', async () => {
  const { BridgeHost } = await import('../../web/dist/bridge/host.js');
  const posted = [];
  const host = new BridgeHost({ post: (message) => posted.push(message), heard: () => undefined });
  const hear = (message) => host.receive(JSON.stringify({ bridge: 1, ...message }));
  const error = { type: 'shell_error', code: 'truncated', detail: '', feed: 'creator' };
  hear({ type: 'ready', page: 1, chunks: 8 });
  const first = host.feed('creator', '{}');
  const outcome = first.catch(({ code }) => code);
  hear({ type: 'ready', page: 1, chunks: 8 });
  await new Promise(setImmediate);
  const [{ transfer }] = posted;
  hear({ ...error, transfer: transfer + 9 });
  hear({ ...error, transfer: null });
  hear({ ...error, feed: 'products', transfer });
  hear({ ...error, transfer, code: 'too_deep' });
  assert.equal(await outcome, 'too_deep');
  const second = host.feed('creator', '{}').catch(({ code }) => code);
  hear({ type: 'ready', page: 2, chunks: 8 });
  assert.equal(await second, 'cancelled');
});

test('what a host sends is as the schema says', async () => {
  const { BridgeHost } = await import('../../web/dist/bridge/host.js');
  const posted = [];
  const host = new BridgeHost({ post: (message) => posted.push(message), heard: () => undefined });
  host.receive(JSON.stringify({ bridge: 1, type: 'ready', chunks: 2 }));
  const done = host.feed('creator', '{"é":1}');
  await host.ready;
  await new Promise(setImmediate);
  host.abort('creator');
  await assert.rejects(done, { code: 'cancelled' });
  host.send({ type: 'set_now', now: null });
  for (const message of posted) assert.ok(hostMessage(message), JSON.stringify(message));
  assert.deepEqual(
    posted.map(({ type }) => type),
    ['feed_chunk', 'feed_chunk', 'feed_abort', 'set_now'],
  );
  assert.equal(Buffer.from(posted[0].data, 'base64').toString(), '{"é":1}');
});
