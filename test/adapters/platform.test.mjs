// Business accounts, the marketplace, shop analytics, a profile page, ranking lists.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapt } from '../../web/dist/adapters/index.js';
import { adapted, fixture, has, json, refused } from './fixture.mjs';

describe('business', () => {
  const files = ['account.json', 'videos.json'].map((name) => fixture(`business/${name}`));

  test('account and videos, with new followers of each video', async () => {
    const { feeds, report, view } = await adapted('business', files);
    const { creator, as_of } = feeds.creator;
    assert.equal(as_of, Date.parse('2026-04-12T23:59:59Z') / 1000);
    assert.equal(creator.id, 'nadia.cooks');
    assert.deepEqual(creator.audience.age, [
      { key: '18-24', share: 0.4 },
      { key: '25-34', share: 0.35 },
      { key: '55+', share: 0.25 },
    ]);
    assert.deepEqual(creator.audience.hour, [
      { key: '0', share: 0.125 },
      { key: '19', share: 0.875 },
    ]);
    const [first, second] = creator.videos;
    assert.equal(first.new_followers, 17);
    assert.equal(first.saves, 41);
    assert.equal(first.watch_seconds, 48_212);
    assert.equal(first.duration_s, 34.2);
    assert.equal(second.new_followers, undefined);
    has(report.unmapped, 'data.videos[].new_followers', 'negative_count');
    has(report.unmapped, 'data.videos[].favorites', 'not_a_number');
    has(report.unmapped, 'data.metrics[].comments', 'no_place');
    has(report.warnings, 'data.audience_countries', 'shares_incomplete');
    assert.equal(view.creator.followers, 1850);
  });
});

describe('marketplace', () => {
  test('the number of e-commerce videos is of 30 days; ranges stay out and are told', async () => {
    const { feeds, report } = await adapted('marketplace', fixture('marketplace/creator.json'));
    const { creator } = feeds.creator;
    assert.equal(creator.ec_videos_30d, 4);
    assert.equal(creator.ec_videos_total, undefined);
    assert.equal(creator.followers, 48_200);
    assert.deepEqual(creator.audience.age, [
      { key: '18-23', share: 0.3 },
      { key: '55+', share: 0.65 },
    ]);
    assert.equal(creator.audience.gender, undefined);
    has(report.unmapped, 'data.creator.follower_gender', 'unauthorised');
    has(report.unmapped, 'data.creator.gmv_range', 'range_only');
    has(report.unmapped, 'data.creator.units_sold_range', 'range_only');
    has(report.warnings, 'data.creator.follower_location', 'shares_incomplete');
  });

  test('of a search, the creator whom the option names', async () => {
    const file = fixture('marketplace/search.json');
    const options = { creator: { id: 'invented-market-1' } };
    const { feeds, report } = await adapted('marketplace', file, options);
    assert.deepEqual(feeds.creator.creator.audience.gender, [{ key: 'female', share: 0.612 }]);
    has(report.unmapped, 'data.creators[].creator_open_id', 'other_creator');
    has(report.unmapped, 'data.creators[].units_sold', 'unauthorised');
    has(report.warnings, 'data.next_page_token', 'more_pages');
    const nobody = adapt('marketplace', file, { creator: { id: 'x' } });
    assert.equal((await refused(nobody)).code, 'payload_unknown');
  });
});

describe('shop analytics', () => {
  const files = ['videos.json', '7500000000000000501.json', 'campaign.json'].map((name) =>
    fixture(`shop-analytics/${name}`),
  );

  test('videos of others are inspiration, one’s own the creator feed', async () => {
    const options = { creator: { name: 'nadia.cooks' }, currency: 'USD' };
    const { feeds, report } = await adapted('shop-analytics', files, options);
    assert.deepEqual(
      feeds.creator.creator.videos.map(({ id }) => id),
      ['7500000000000000502'],
    );
    const [lids, campaign] = feeds.inspiration.videos;
    assert.deepEqual(lids.creator, { id: 'tidy.tam', name: 'tidy.tam' });
    assert.equal(lids.items_sold, 40);
    assert.deepEqual(lids.revenue, { minor: 51_230, currency: 'USD' });
    assert.equal(lids.likes, 801);
    assert.deepEqual(lids.daily, {
      from: Date.parse('2026-04-10T00:00:00Z') / 1000,
      kind: 'per_day',
      views: [700, null, 250],
      revenue_minor: [1050, null, -300],
    });
    assert.equal(campaign.views, 1500);
    assert.equal(campaign.posted_at, Date.parse('2026-04-01T00:00:00Z') / 1000);
    has(report.unmapped, 'data.performance.intervals[].views', 'no_place');
    has(report.warnings, 'data.videos[].video_post_time', 'zone_assumed');
  });

  test('a video’s answer whose file does not name the video cannot be placed', async () => {
    const { source } = files[1];
    const { feeds, report } = await adapt('shop-analytics', { name: 'answer.json', source });
    assert.deepEqual(feeds, {});
    has(report.unmapped, 'data.performance', 'no_id');
  });
});

describe('creator profile', () => {
  test('counts as text, basis points, shares that leave something out, what is withheld', async () => {
    const file = fixture('creator-profile/profile.json');
    const { feeds, report, view } = await adapted('creator-profile', file);
    const { creator, as_of } = feeds.creator;
    assert.equal(as_of, 1_775_952_000);
    assert.equal(creator.followers, 24_062);
    assert.equal(creator.currency, 'VND');
    assert.equal(creator.ec_videos_30d, 7);
    assert.deepEqual(creator.audience, {
      count: 24_062,
      region: [
        { key: 'HA NOI', share: 0.245 },
        { key: 'HAI PHONG', share: 0.0251 },
      ],
    });
    assert.deepEqual(feeds.products.products[0].price, {
      min_minor: 59_000,
      max_minor: 169_000,
      currency: 'VND',
    });
    has(report.unmapped, 'profiles.creator_profile.follower_ages_v2', 'unauthorised');
    has(report.unmapped, 'profiles.creator_profile.med_gmv_revenue_range', 'range_only');
    has(report.unmapped, 'profiles.creator_profile.something_new', 'unknown_field');
    has(report.warnings, 'profiles.creator_profile.follower_state_location', 'shares_incomplete');
    assert.equal(view.tier.ec_videos, 1);
  });
});

describe('ranking lists', () => {
  const files = ['US_daily_next.json', 'US_daily.json'].map((name) => fixture(`ranking/${name}`));

  test('prices as texts, commission in percent, days of several lists as a series', async () => {
    const { feeds, report, view } = await adapted('ranking', files);
    const [press, mat] = feeds.products.products;
    assert.equal(press.id, '1729000000000000021');
    assert.deepEqual(press.price, { min_minor: 1599, max_minor: 2990, currency: 'USD' });
    assert.equal(press.commission_rate, 0.125);
    assert.deepEqual(press.category, ['Home', 'Kitchen']);
    // the newer list tells the total, each its own day
    assert.equal(press.units_total, 45_553);
    assert.deepEqual(press.daily, {
      from: Date.parse('2026-04-11T00:00:00Z') / 1000,
      kind: 'per_day',
      units: [1384, 900],
    });
    assert.deepEqual(press.traffic, { days: 1, creators: 90, videos: 137 });
    assert.deepEqual(mat.price, { minor: 1724, currency: 'EUR' });
    assert.equal(mat.commission_rate, undefined);
    has(report.unmapped, 'rank_list[].is_new_badge', 'unknown_field');
    has(report.unmapped, 'rank_list[].sold_count_inc_rate', 'no_place');
    assert.ok(view.products.items.length > 0);
  });

  test('a list given twice counts once; a list without rows is a list', async () => {
    const { feeds, report } = await adapt('ranking', [files[0], files[0]]);
    assert.deepEqual(feeds.products.products[0].daily.units, [900]);
    has(report.warnings, 'rank_list[].product_id', 'duplicate_row', 2);
    const empty = await adapted('ranking', json({ rank_type: 'daily', rank_list: [] }));
    assert.equal(empty.report.mapped.products, undefined);
    assert.equal((await refused(adapt('ranking', json({ a: [] })))).code, 'payload_unknown');
  });
});
