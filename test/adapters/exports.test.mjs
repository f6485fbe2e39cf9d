// What people export by hand: Affiliate Center's sheets, "Download your data".
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapt } from '../../web/dist/adapters/index.js';
import { adapted, fixture, has, json, refused } from './fixture.mjs';
import { xlsx } from './made.mjs';

const day = (date) => Date.parse(`${date}T00:00:00Z`) / 1000;

const link = (id) => `https://www.tiktok.com/@nadia.cooks/video/${id}`;

describe('Affiliate Center', () => {
  const head = [
    ...['Video name', 'Video link', 'Video post date', 'Creator username', 'GMV'],
    ...['Affiliate items sold ', 'Affiliate shoppable video GMV', 'Est. flat fee'],
    ...['Affiliate orders', 'Shoppable video impressions', 'Shoppable video likes', 'Mood'],
  ];
  const row = (id, date, who) => [
    ...['noodles', link(id), date, who, '$1,234.50'],
    ...[3, '$1,200.00', '--', 2, '5,200', 312, 'fine'],
  ];
  const list = (...rows) =>
    xlsx('Video_List_20260412.xlsx', [['Exported by hand'], [null], head, ...rows]);

  test('Video_List: a title above the header, a column that ends with a space', async () => {
    const file = await list(row('7500000000000000101', '04/13/2026', 'nadia.cooks'));
    const { feeds, report, view } = await adapted('affiliate-center', file, { currency: 'USD' });
    const { creator } = feeds.creator;
    assert.equal(creator.id, 'nadia.cooks');
    assert.deepEqual(creator.videos, [
      {
        id: '7500000000000000101',
        caption: 'noodles',
        video_url: link('7500000000000000101'),
        items_sold: 3,
        orders: 2,
        views: 5200,
        likes: 312,
        revenue: { minor: 120_000, currency: 'USD', kind: 'attributed' },
        posted_at: day('2026-04-13'),
      },
    ]);
    has(report.unmapped, 'GMV', 'no_place');
    has(report.unmapped, 'Mood', 'unknown_field');
    assert.equal(view.creator.name, 'nadia.cooks');
  });

  test('04/03 could be either: told by the column, the option, or guessed and said', async () => {
    const dates = async (options, ...texts) => {
      const rows = texts.map((text, at) => row(`75000000000000001${10 + at}`, text, 'n'));
      const result = await adapt('affiliate-center', await list(...rows), options);
      const { videos } = result.feeds.creator.creator;
      return { at: videos.map(({ posted_at }) => posted_at), report: result.report };
    };
    const guessed = await dates({ currency: 'USD' }, '04/03/2026');
    assert.deepEqual(guessed.at, [day('2026-04-03')]);
    has(guessed.report.warnings, 'Video post date', 'order_guessed');
    const told = await dates({ dateOrder: 'day_first' }, '04/03/2026');
    assert.deepEqual(told.at, [day('2026-03-04')]);
    const column = await dates({}, '04/03/2026', '25/03/2026');
    assert.deepEqual(column.at, [day('2026-03-04'), day('2026-03-25')]);
    assert.ok(!column.report.warnings.some(({ reason }) => reason === 'order_guessed'));
    // as a spreadsheet keeps a date, and a day that does not exist
    const odd = await dates({}, 46_125, '2026-02-30');
    assert.deepEqual(odd.at, [day('2026-04-13'), undefined]);
    has(odd.report.unmapped, 'Video post date', 'bad_time');
  });

  test('several creators: others’ videos are inspiration', async () => {
    const rows = [
      row('7500000000000000101', '2026-04-01', 'nadia.cooks'),
      row('7500000000000000501', '2026-04-01', 'tidy.tam'),
    ];
    const file = await list(...rows);
    const options = { currency: 'USD', creator: { name: '@Nadia.cooks' } };
    const { feeds } = await adapted('affiliate-center', file, options);
    assert.equal(feeds.creator.creator.videos.length, 1);
    assert.equal(feeds.inspiration.videos[0].creator.id, 'tidy.tam');
  });

  test('Video_Data: one row for each video and product adds up, the same pair does not', async () => {
    const columns = ['Video ID', 'Video title', 'Video link', 'Creator name', 'Product name'];
    const more = ['Product ID', 'GMV', 'Orders', 'Items sold', 'Est. commission'];
    const data = (product, gmv) => [
      ...['7500000000000000101', 'noodles', link('7500000000000000101'), 'n', `p${product}`],
      ...[`172900000000000001${product}`, gmv, 1, 2, '$1'],
    ];
    const rows = [
      [...columns, ...more],
      data(1, '$10.00'),
      data(2, '$5.50'),
      data(1, '$10.00'),
      data(3, '€4'),
    ];
    const file = await xlsx('Video_Data_20260412.xlsx', rows);
    const { feeds, report } = await adapted('affiliate-center', file);
    const [video] = feeds.creator.creator.videos;
    assert.equal(video.products.length, 3);
    assert.equal(video.items_sold, 6);
    assert.equal(video.revenue, undefined, '$ alone names no currency');
    has(report.warnings, 'rows', 'duplicate_row');
    const told = await adapted('affiliate-center', file, { currency: 'USD' });
    const sum = { minor: 1550, currency: 'USD', kind: 'direct' };
    assert.deepEqual(told.feeds.creator.creator.videos[0].revenue, sum);
    has(told.report.unmapped, 'GMV', 'other_currency');
  });

  test('Creator_List has no videos: all of it is told', async () => {
    const rows = [
      ['Creator username', 'Affiliate GMV'],
      ['tidy.tam', '$5'],
    ];
    const { feeds, report } = await adapt(
      'affiliate-center',
      await xlsx('Creator_List_1.xlsx', rows),
    );
    assert.deepEqual(feeds, {});
    has(report.unmapped, 'Affiliate GMV', 'no_place');
  });
});

describe('Download your data', () => {
  test('videos with their times; ids from links, photos and deleted ones too', async () => {
    const file = fixture('download-your-data/user_data_tiktok.json');
    const { feeds, report, view } = await adapted('download-your-data', file);
    const { creator } = feeds.creator;
    assert.equal(creator.id, 'nadia.cooks');
    assert.deepEqual(creator.videos[0], {
      id: '7500000000000000101',
      posted_at: day('2026-04-01'),
      likes: 312,
      video_url: 'https://www.tiktokv.com/share/video/7500000000000000101/',
    });
    assert.deepEqual(
      creator.videos.map(({ likes }) => likes),
      [312, 0, 8],
    );
    has(report.warnings, 'VideoList[].Link', 'id_assumed', 2);
    has(report.unmapped, 'VideoList[].Link', 'no_id');
    has(report.unmapped, 'VideoList[].Date', 'bad_time');
    has(report.unmapped, 'VideoList[].Likes', 'not_a_number');
    assert.equal(view.tier.ec_videos, 0);
  });

  test('the older root, an empty list, another file', async () => {
    const older = await adapted('download-your-data', fixture('download-your-data/older.json'));
    assert.equal(older.feeds.creator.creator.videos.length, 1);
    const empty = json({ Video: { Videos: { VideoList: [] } } });
    assert.equal((await adapt('download-your-data', empty)).report.mapped.videos, undefined);
    const other = adapt('download-your-data', json({ Video: {} }));
    assert.equal((await refused(other)).code, 'payload_unknown');
  });
});
