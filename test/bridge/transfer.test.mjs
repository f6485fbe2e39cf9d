// A feed on its way: order, window and end of a transfer, read by the engine itself.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limits } from '../../web/dist/bridge/protocol.js';
import { Transfer } from '../../web/dist/bridge/transfer.js';
import { Compass } from '../../web/dist/node.js';
import { golden } from '../module/golden.mjs';
import { now, readSamples, sample } from '../module/samples.mjs';

const some = (sequence, last = false) => ({ sequence, bytes: new Uint8Array([sequence]), last });
const refusedAs = (refusal) => (error) => error.refusal === refusal;

function transfer(options = {}) {
  const used = [];
  const one = new Transfer('products', 1, {
    used: (sequence) => used.push(sequence),
    ...options,
  });
  return { one, used, reader: () => one.stream.getReader() };
}

describe('order', () => {
  test('chunks come out as they went in, each acknowledged when the next is asked for', async () => {
    const { one, used, reader } = transfer();
    for (const each of [some(0), some(1), some(2, true)]) one.add(each);
    const from = reader();
    assert.deepEqual(used, [], 'nothing was read yet');
    assert.deepEqual((await from.read()).value, new Uint8Array([0]));
    assert.deepEqual(used, []);
    await from.read();
    assert.deepEqual(used, [0]);
    await from.read();
    assert.equal((await from.read()).done, true);
    assert.deepEqual(used, [0, 1, 2]);
    assert.ok(one.isFinished);
  });

  test('the same chunk again is refused and harms nothing', async () => {
    const { one, reader } = transfer();
    one.add(some(0));
    assert.throws(
      () => one.add(some(0)),
      (error) => {
        // about no feed: the host's transfer goes on
        assert.deepEqual([error.refusal, error.feed], ['replayed', 'none']);
        return true;
      },
    );
    one.add(some(1, true));
    const from = reader();
    const read = [];
    for (let next = await from.read(); !next.done; next = await from.read())
      read.push(next.value[0]);
    assert.deepEqual(read, [0, 1]);
  });

  test('a gap ends the transfer: the reader is told, what comes late is dropped', async () => {
    const { one, used, reader } = transfer();
    one.add(some(0));
    assert.throws(() => one.add(some(2)), refusedAs('out_of_order'));
    await assert.rejects(reader().read(), { code: 'stream_failed', feed: 'products' });
    assert.equal(one.add(some(3)), false);
    assert.deepEqual(used, [0, 3], 'the host need not wait for room');
  });

  test('a chunk after the last is refused', () => {
    const { one } = transfer();
    one.add(some(0, true));
    assert.throws(() => one.add(some(1)), refusedAs('out_of_order'));
  });
});

describe('measure', () => {
  test('no more than the window is held', async () => {
    const { one, reader } = transfer();
    for (let nth = 0; nth < limits.chunks; ++nth) one.add(some(nth));
    assert.throws(() => one.add(some(limits.chunks)), refusedAs('flood'));
    await assert.rejects(reader().read(), { code: 'stream_failed' });
  });

  test('what was read makes room', async () => {
    const { one, reader } = transfer();
    const from = reader();
    for (let nth = 0; nth < 10 * limits.chunks; ++nth) {
      one.add(some(nth));
      if (nth >= limits.chunks - 1) await from.read();
    }
  });
});

describe('end', () => {
  test('abort: the reader is told why', async () => {
    const { one, reader } = transfer();
    const read = reader().read();
    one.fail('cancelled', 'the host ended the transfer');
    await assert.rejects(read, { code: 'cancelled' });
  });

  test('a host that falls silent', async () => {
    const { one, reader } = transfer({ stall: 5 });
    one.add(some(0));
    const from = reader();
    await from.read();
    await assert.rejects(from.read(), { code: 'stream_failed' });
  });

  test('a reader that leaves: the rest is dropped and acknowledged', async () => {
    const { one, used, reader } = transfer();
    one.add(some(0));
    one.add(some(1));
    await reader().cancel();
    one.add(some(2));
    assert.deepEqual(used, [1, 2]);
  });
});

describe('the engine reads from it', () => {
  const pieces = (bytes, size) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, nth) =>
      bytes.subarray(nth * size, (nth + 1) * size),
    );

  for (const size of [1024, 64 * 1024]) {
    test(`products in chunks of ${size}: the golden view`, async () => {
      const compass = await Compass.load();
      await readSamples(compass, 'creator-2');
      let room = () => undefined;
      const { one } = transfer({ used: () => room() });
      const done = compass.read('products', one.stream);
      const parts = pieces(sample('products'), size);
      for (const [sequence, bytes] of parts.entries()) {
        if (sequence >= limits.chunks)
          await new Promise((resolve) => {
            room = resolve;
          });
        one.add({ sequence, bytes, last: sequence === parts.length - 1 });
      }
      await done;
      const view = compass.documents.insights({ objective: 'gmv', now });
      assert.equal(view, golden('creator-2.gmv.insights'));
      compass.dispose();
    });
  }

  test('an aborted transfer leaves the earlier feed', async () => {
    const compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    const { one } = transfer();
    const done = compass.read('products', one.stream);
    one.add({ sequence: 0, bytes: sample('products').subarray(0, 1000), last: false });
    one.fail('cancelled', 'test');
    await assert.rejects(done, { code: 'cancelled' });
    const view = compass.documents.insights({ objective: 'gmv', now });
    assert.equal(view, golden('creator-2.gmv.insights'));
    compass.dispose();
  });
});
