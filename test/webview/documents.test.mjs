// WebKit gives the same bytes as node, the CLI and Chromium, for every document of every sample, with
// the feeds brought by the bridge: in chunks small enough that the window turns over many times.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildPage } from '../bridge/page.mjs';
import { documentsNow, isInWorker, recordNow, replayNow, watched } from '../bridge/reading.mjs';
import { golden } from '../module/golden.mjs';
import { events, recordsOf } from '../module/records.mjs';
import { creators, now, objectives, samplePath } from '../module/samples.mjs';
import { lists } from './feeds.mjs';
import { buildHost, Host } from './host.mjs';

describe('WebKit', () => {
  let host;

  before(async () => {
    const [page] = await Promise.all([buildPage('webview-documents'), buildHost()]);
    host = new Host(['--page', page, '--chunk', '10000', ...lists]);
    for (const feed of ['products', 'inspiration']) {
      await host.said((message) => message.type === 'feed_read' && message.feed === feed);
    }
  });
  after(() => host?.close());

  for (const creator of creators) {
    test(`${creator}: the golden documents and node's records, byte for byte`, async () => {
      const from = host.messages.length;
      await host.feed('creator', samplePath(creator));
      await host.said(({ type, feed }) => type === 'feed_read' && feed === 'creator', from);
      assert.ok(await host.evaluate(isInWorker), 'the engine is on the page’s own thread');
      for (const objective of objectives) {
        const texts = await host.evaluate(documentsNow, { objective, now, events });
        for (const [verb, text] of Object.entries(texts)) {
          const name = `${creator}.${objective}.${verb}`;
          assert.ok(text === golden(name), `${name} differs in WebKit`);
        }
        assert.equal(Object.keys(texts).length, 11);
      }
      const { plain, learning } = await recordsOf(creator);
      for (const { question, record } of plain)
        assert.equal(await host.evaluate(recordNow, question), record, question.verb);
      for (const { question, record, replay } of [...plain, ...learning])
        assert.equal(await host.evaluate(replayNow, record), replay, question.verb);
    });
  }

  test('chunks were acknowledged one after the other, and nothing was refused', async () => {
    const acks = host.messages.filter(
      ({ type, feed }) => type === 'feed_ack' && feed === 'products',
    );
    assert.ok(acks.length > 16, `${acks.length} acknowledgements`);
    assert.deepEqual(
      acks.map(({ sequence }) => sequence),
      acks.map((_, nth) => nth),
    );
    assert.deepEqual([host.refused, host.console], [[], []]);
    assert.deepEqual(await host.evaluate(watched), { violations: [], errors: [] });
  });
});
