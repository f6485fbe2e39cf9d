import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapt, feedText } from '../../web/dist/adapters/index.js';
import { adapted, fixture, has, json, lines, refused } from './fixture.mjs';

const files = ['user.json', 'videos-1.json', 'videos-2.json'].map((name) =>
  fixture(`display-v2/${name}`),
);

test('profile and pages become one creator feed', async () => {
  const { feeds, report, view } = await adapted('display-v2', files);
  const { creator } = feeds.creator;
  assert.equal(creator.id, '-000invented-open-id-1');
  assert.equal(creator.name, 'Nadia cooks');
  assert.equal(creator.followers, 1840);
  assert.equal(creator.videos.length, 3);
  assert.deepEqual(creator.videos[0], {
    id: '7500000000000000101',
    posted_at: 1_775_001_600,
    caption: 'one pan noodles #dinner',
    cover_url: 'https://example.com/101.jpg',
    video_url: 'https://www.tiktok.com/@nadia.cooks/video/7500000000000000101',
    duration_s: 34,
    views: 5120,
    likes: 310,
    comments: 12,
    shares: 9,
  });
  assert.equal(creator.videos[2].caption, 'lunchbox');
  assert.deepEqual(report.mapped, { creators: 1, videos: 3 });
  assert.equal(view.creator.followers, 1840);
  assert.equal(view.tier.ec_videos, 0, 'the API does not say which videos sell something');
});

test('an id that is a 19-digit JSON integer keeps its digits', async () => {
  const { feeds } = await adapt('display-v2', files);
  assert.equal(feeds.creator.creator.videos[1].id, '7500000000000000102');
});

test('a row that two pages give is one video, and a difference is told', async () => {
  const { report } = await adapt('display-v2', files);
  has(report.warnings, 'data.videos[]', 'duplicate_row');
  has(report.warnings, 'data.videos[].views', 'differs');
  has(report.warnings, 'data.videos[].likes', 'differs');
});

test('what has no place is reported, and what is not known', async () => {
  const { report } = await adapt('display-v2', files);
  assert.deepEqual(lines(report.unmapped), [
    'data.user.avatar_url no_place',
    'data.user.following_count no_place',
    'data.user.likes_count no_place',
    'data.user.union_id no_place',
    'data.user.username no_place',
    'data.user.video_count no_place',
    'data.videos[].embed_link no_place',
    'data.videos[].height no_place',
    'data.videos[].is_aigc no_place',
    'data.videos[].mood unknown_field',
    'data.videos[].title no_place',
    'data.videos[].width no_place',
  ]);
});

test('the last of the pages says whether there are more', async () => {
  const { report } = await adapt('display-v2', files.slice(0, 2));
  has(report.warnings, 'data.next_page_token', 'more_pages');
  const whole = await adapt('display-v2', files);
  assert.ok(!whole.report.warnings.some(({ reason }) => reason === 'more_pages'));
});

test('videos without a profile: an id is made up and told, or taken from the options', async () => {
  const { feeds, report } = await adapt('display-v2', files[1]);
  assert.equal(feeds.creator.creator.id, 'creator');
  has(report.warnings, 'creator.id', 'id_assumed');
  const named = await adapt('display-v2', files[1], { creator: { id: '7' } });
  assert.equal(named.feeds.creator.creator.id, '7');
});

test('an answer that is an error is told in the platform’s words', async () => {
  const error = await refused(adapt('display-v2', fixture('display-v2/refused.json')));
  assert.equal(error.code, 'platform_refused');
  assert.equal(error.feed, 'refused.json');
  assert.match(error.detail, /access_token_invalid.*access token is invalid/);
  const shop = { code: 105002, message: 'expired credentials', data: null };
  const other = await refused(adapt('affiliate-orders', json(shop)));
  assert.equal(other.code, 'platform_refused');
  assert.match(other.message, /105002: expired credentials/);
});

test('anything else is not taken for it', async () => {
  const codeOf = async (source) => (await refused(adapt('display-v2', source))).code;
  assert.equal(await codeOf(json({ data: {}, error: { code: 'ok' } })), 'payload_unknown');
  assert.equal(await codeOf(json({ products: [] })), 'payload_unknown');
  assert.equal(await codeOf(json('text')), 'payload_unknown');
  assert.equal(await codeOf('{"data": {"videos": ['), 'truncated');
  assert.equal(await codeOf('<html>'), 'not_json');
  assert.equal(await codeOf(''), 'truncated');
  assert.equal((await refused(adapt('nothing', '{}'))).code, 'adapter_unknown');
  assert.equal((await refused(adapt('display-v2', []))).code, 'payload_unknown');
});

test('every kind of source gives the same feed; an abort ends it', async () => {
  const { source } = files[1];
  const from = async (given) => feedText((await adapt('display-v2', given)).feeds.creator);
  const known = await from(source);
  const streamed = new Blob([source]).stream();
  const cut = new ReadableStream({
    start(controller) {
      for (const byte of source) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  for (const given of [new TextDecoder().decode(source), new Blob([source]), streamed, cut])
    assert.equal(await from(given), known);
  assert.equal(await from(new Response(source)), known);
  const missing = new Response('no', { status: 404 });
  assert.equal((await refused(adapt('display-v2', missing))).code, 'stream_failed');
  const signal = AbortSignal.abort(new Error('enough'));
  await assert.rejects(adapt('display-v2', source, { signal }), /enough/);
});
