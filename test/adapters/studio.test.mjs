// TikTok Studio's archives and the tables inside.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapt } from '../../web/dist/adapters/index.js';
import { adapted, has, refused } from './fixture.mjs';
import { csv, zip } from './made.mjs';

const day = (date) => Date.parse(`${date}T00:00:00Z`) / 1000;

describe('Studio', () => {
  const content = zip('Content_2026-01-02_1767312000_nadia.cooks.zip', {
    'Content.csv': csv('Content.csv'),
    'readme.txt': 'not read',
    '__MACOSX/._Content.csv': 'not read either',
  });
  const followers = zip('Followers_nadia.cooks.zip', {
    'FollowerHistory.csv': csv('FollowerHistory.csv'),
    'FollowerGender.csv': csv('FollowerGender.csv'),
    'FollowerTopTerritories.csv': csv('FollowerTopTerritories.csv'),
    'FollowerActivity.csv': csv('FollowerActivity.csv'),
  });
  const overview = zip('Overview_2026-01-02_1767312000_nadia.cooks.zip', {
    'Overview.csv': csv('Overview.csv'),
  });

  test('archives become one creator feed', async () => {
    const { feeds, report, view } = await adapted('studio', [content, followers, overview]);
    const { creator, as_of } = feeds.creator;
    assert.equal(as_of, day('2026-01-03') - 1);
    assert.equal(creator.id, 'nadia.cooks');
    assert.equal(creator.followers, 1840);
    assert.equal(creator.videos.length, 2);
    const [noodles, knife] = creator.videos;
    assert.equal(noodles.caption, 'noodles, "quick"');
    assert.equal(noodles.id, '7500000000000000101');
    assert.equal(noodles.saves, 41);
    assert.equal(knife.caption, 'knife\nand board');
    assert.equal(knife.saves, undefined);
    assert.deepEqual(creator.audience, {
      count: 1840,
      gender: [
        { key: 'female', share: 0.51 },
        { key: 'male', share: 0.4 },
      ],
      hour: [
        { key: '0', share: 0.15 },
        { key: '20', share: 0.85 },
      ],
    });
    assert.equal(view.creator.followers, 1840);
    has(report.warnings, 'Video link', 'id_from_link', 2);
    has(report.unmapped, 'Video ID', 'no_id');
    has(report.unmapped, 'Average watch time', 'no_place', 3);
    has(report.unmapped, 'Followers', 'not_a_number');
    has(report.unmapped, 'rows', 'empty_file', 0);
    has(report.warnings, 'Gender', 'shares_incomplete');
  });

  test('days have no year: the last before the export, across New Year, in any language', async () => {
    const { feeds, report } = await adapt('studio', content);
    const [noodles, knife] = feeds.creator.creator.videos;
    assert.equal(noodles.posted_at, day('2025-12-30'));
    assert.equal(knife.posted_at, day('2026-01-02'), '2 января');
    has(report.warnings, 'Post time', 'year_guessed', 2);
    has(report.warnings, 'Post time', 'zone_assumed', 2);
    // without a date in the file's name there is nothing to tell the year by
    const loose = { name: 'Content.csv', source: csv('Content.csv') };
    const unknown = await adapt('studio', loose);
    assert.equal(unknown.feeds.creator.creator.videos[0].posted_at, undefined);
    has(unknown.report.unmapped, 'Post time', 'no_year', 2);
    const told = await adapt('studio', loose, {
      asOf: '2025-01-01T12:00:00Z',
      utcOffsetMinutes: 60,
    });
    assert.equal(told.feeds.creator.creator.videos[0].posted_at, day('2024-12-30') - 3600);
  });

  test('days of the account have no place; a negative one is no fault', async () => {
    const { report } = await adapted('studio', overview);
    has(report.unmapped, 'Comments', 'no_place', 2);
    assert.deepEqual(
      report.unmapped.filter(({ reason }) => reason !== 'no_place'),
      [],
    );
  });

  test('header-only files of a small account give no audience and no fault', async () => {
    const header = (name) => new TextDecoder().decode(csv(name)).split('\n')[0];
    const names = ['FollowerHistory.csv', 'FollowerGender.csv', 'FollowerActivity.csv'];
    const files = Object.fromEntries(names.map((name) => [name, header(name)]));
    const { feeds, report } = await adapted('studio', zip('Followers_small.zip', files));
    assert.equal(feeds.creator.creator.audience, undefined);
    assert.equal(feeds.creator.creator.id, 'small');
    assert.equal(report.unmapped.length, 3);
    assert.ok(report.unmapped.every(({ reason }) => reason === 'empty_file'));
  });

  test('UTF-16, semicolons, cut in pieces: the same rows', async () => {
    const text =
      'Video title;Video link;Post time;Total views\nä;https://t/video/7500000000000000101;2026-01-01;5\n';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of utf16) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { feeds } = await adapted('studio', { name: 'Content.csv', source: pieces });
    assert.equal(feeds.creator.creator.videos[0].caption, 'ä');
    assert.equal(feeds.creator.creator.videos[0].views, 5);
  });

  test('another file is not taken for one', async () => {
    const other = { name: 'Content.csv', source: 'Titel,Aufrufe\nx,1\n' };
    assert.equal((await refused(adapt('studio', other))).code, 'payload_unknown');
    const cut = { name: 'Content.csv', source: 'Video title,Video link\n"never closed,1\n' };
    assert.equal((await refused(adapt('studio', cut))).code, 'truncated');
  });
});
