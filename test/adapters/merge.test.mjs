// Several payloads of one creator as one feed, and files that nobody named.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  adapt,
  adapterNames,
  adaptFiles,
  merge,
  recognise,
} from '../../web/dist/adapters/index.js';
import { fixture, has, json, read } from './fixture.mjs';
import { csv, xlsx, zip } from './made.mjs';

const display = ['user.json', 'videos-1.json', 'videos-2.json'].map((name) =>
  fixture(`display-v2/${name}`),
);
const orders = fixture('affiliate-orders/orders.json');

describe('merge', () => {
  test('a video of Display and its sales of the orders are one, by content id', async () => {
    const results = [await adapt('display-v2', display), await adapt('affiliate-orders', orders)];
    const { feeds, report } = merge(...results);
    const { creator } = feeds.creator;
    assert.equal(creator.id, '-000invented-open-id-1', 'the made-up id gives way');
    assert.ok(!report.warnings.some(({ reason }) => reason === 'id_assumed'));
    assert.equal(creator.videos.length, 3);
    const [noodles] = creator.videos;
    assert.equal(noodles.views, 5120);
    assert.equal(noodles.items_sold, 3);
    assert.equal(noodles.products.length, 2);
    assert.deepEqual(report.mapped, { creators: 1, videos: 3, orders: 2 });
    const view = await read(feeds);
    assert.equal(view.tier.ec_videos, 2);
    const backwards = merge(...results.reverse());
    assert.equal(backwards.feeds.creator.creator.id, creator.id);
    assert.equal(backwards.feeds.creator.creator.videos.length, 3);
  });

  test('the first of two numbers stays, the other is told; amounts are never added', async () => {
    const revenue = (minor, kind) => ({
      feeds: {
        creator: {
          contract: 'creator@1',
          as_of: minor,
          creator: { id: 'a', followers: minor, videos: [{ id: '1', revenue: { minor, kind } }] },
        },
      },
      report: { mapped: { videos: 1 }, unmapped: [], warnings: [] },
    });
    const { feeds, report } = merge(revenue(5, 'direct'), revenue(7, 'attributed'));
    assert.deepEqual(feeds.creator.creator.videos[0].revenue, { minor: 5, kind: 'direct' });
    assert.equal(feeds.creator.creator.followers, 5);
    assert.equal(feeds.creator.as_of, 7, 'the latest');
    has(report.warnings, 'creator.videos[].revenue', 'differs');
    has(report.warnings, 'creator.followers', 'differs');
    assert.equal(report.mapped.videos, 1);
  });

  test('of nothing is nothing', () => {
    assert.deepEqual(merge(), { feeds: {}, report: { mapped: {}, unmapped: [], warnings: [] } });
  });
});

describe('files that nobody named', () => {
  test('every fixture is recognised as what it is', async () => {
    const list = {
      'display-v2': display,
      business: ['account.json', 'videos.json'].map((name) => fixture(`business/${name}`)),
      'affiliate-creator': ['search.json', 'showcase.json', 'profile.json'].map((name) =>
        fixture(`affiliate-creator/${name}`),
      ),
      'affiliate-orders': [orders],
      webhooks: [fixture('webhooks/events.json')],
      marketplace: ['creator.json', 'search.json'].map((name) => fixture(`marketplace/${name}`)),
      'shop-analytics': ['videos.json', '7500000000000000501.json', 'campaign.json'].map((name) =>
        fixture(`shop-analytics/${name}`),
      ),
      'creator-profile': [fixture('creator-profile/profile.json')],
      ranking: [fixture('ranking/US_daily.json')],
      studio: [
        zip('Content_2026-01-02_1767312000_n.zip', { 'Content.csv': csv('Content.csv') }),
        { name: 'report.csv', source: csv('Content.csv') },
        { name: 'x.csv', source: csv('FollowerHistory.csv') },
        { name: 'Followers_n.zip', source: csv('FollowerHistory.csv') },
      ],
      'affiliate-center': [await xlsx('Video_List_20260412.xlsx', [['Video link']])],
      'download-your-data': ['user_data_tiktok.json', 'older.json'].map((name) =>
        fixture(`download-your-data/${name}`),
      ),
    };
    for (const [name, sources] of Object.entries(list))
      for (const source of sources) assert.equal(await recognise(source), name, source.name);
    assert.deepEqual(
      adapterNames()
        .map(({ name }) => name)
        .sort(),
      Object.keys(list).sort(),
    );
  });

  test('others, and streams, are not', async () => {
    const feed = json({ contract: 'creator@1', creator: { id: 'a' } }, 'creator.json');
    assert.equal(await recognise(feed), null);
    assert.equal(await recognise({ name: 'photo.jpg', source: new Uint8Array(9) }), null);
    assert.equal(await recognise(new Blob([orders.source]).stream()), null);
    const head = orders.source.subarray(0, 4000);
    const headed = { name: 'x', source: new Blob([orders.source]).stream(), head };
    assert.equal(await recognise(headed), 'affiliate-orders');
  });

  test('a heap of files is sorted, adapted and joined; the unknown are listed', async () => {
    const photo = { name: 'photo.jpg', source: new Uint8Array(9) };
    const { feeds, read: by, unknown } = await adaptFiles([orders, photo, ...display]);
    assert.deepEqual(unknown, ['photo.jpg']);
    assert.deepEqual(by, [
      { adapter: 'affiliate-orders', files: ['orders.json'] },
      { adapter: 'display-v2', files: ['user.json', 'videos-1.json', 'videos-2.json'] },
    ]);
    assert.equal(feeds.creator.creator.videos.length, 3);
    assert.deepEqual((await adaptFiles([photo])).feeds, {});
  });
});
