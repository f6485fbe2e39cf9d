// What the creator's own token gives at TikTok Shop: products, showcase, profile, orders, webhooks.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapt } from '../../web/dist/adapters/index.js';
import { adapted, fixture, has, json, refused } from './fixture.mjs';

describe('products, showcase, profile', () => {
  const files = ['search.json', 'showcase.json', 'profile.json'].map((name) =>
    fixture(`affiliate-creator/${name}`),
  );

  test('become a products feed and a creator feed', async () => {
    const { feeds, report, view } = await adapted('affiliate-creator', files);
    const [knife, lids, bowl] = feeds.products.products;
    assert.deepEqual(knife, {
      id: '1729000000000000011',
      title: 'Ceramic paring knife',
      category: ['Home', 'Kitchen', 'Knives'],
      shop: 'Kitchen corner',
      image_url: 'https://example.com/knife.jpg',
      price: { minor: 1299, currency: 'USD' },
      // hundredths of a percent
      commission_rate: 0.3587,
      in_stock: true,
      units_total: 5210,
    });
    assert.equal(lids.id, '1729000000000000012');
    assert.deepEqual(lids.price, { min_minor: 29_000, max_minor: 149_000, currency: 'VND' });
    assert.deepEqual(bowl.price, { min_minor: 800, max_minor: 1150, currency: 'USD' });
    assert.equal(bowl.in_stock, false);
    assert.deepEqual(feeds.creator.creator, {
      id: 'invented-creator-open-id',
      name: 'nadia.cooks',
      market: 'US',
      showcase: ['1729000000000000013'],
    });
    assert.deepEqual(report.mapped, { products: 3, showcase: 1, creators: 1 });
    assert.ok(view.products.items.length > 0);
  });

  test('say what is withheld, unknown, out of range, rounded', async () => {
    const { report } = await adapt('affiliate-creator', files);
    has(report.unmapped, 'data.products[].units_sold', 'unauthorised');
    has(report.unmapped, 'data.products[].commission.rate', 'out_of_range');
    has(report.unmapped, 'data.products[].badge', 'unknown_field');
    has(report.unmapped, 'data.products[].original_price', 'no_place');
    has(report.warnings, 'data.products[].sales_price.minimum_amount', 'rounded');
  });

  test('a page given twice is told', async () => {
    const { feeds, report } = await adapt('affiliate-creator', [files[0], files[0]]);
    assert.equal(feeds.products.products.length, 2);
    has(report.warnings, 'data.products[].id', 'duplicate_row', 2);
  });
});

describe('orders', () => {
  const file = fixture('affiliate-orders/orders.json');
  const options = { creator: { id: 'me' } };

  test('become sales per video, by content id', async () => {
    const { feeds, report, view } = await adapted('affiliate-orders', file, options);
    assert.deepEqual(feeds.creator.creator.videos, [
      {
        id: '7500000000000000101',
        products: [{ id: '1729000000000000011' }, { id: '1729000000000000012' }],
        orders: 1,
        items_sold: 3,
        revenue: { minor: 3098, currency: 'USD', kind: 'direct', settlement: 'placed' },
      },
      {
        id: '7500000000000000102',
        products: [{ id: '1729000000000000011' }],
        orders: 1,
        items_sold: 2,
        revenue: { minor: 1299, currency: 'USD', kind: 'direct', settlement: 'placed' },
      },
    ]);
    assert.equal(report.mapped.orders, 2);
    assert.equal(view.tier.ec_videos, 2);
  });

  test('an order twice counts once; cancelled, live and foreign amounts are told, not added', async () => {
    const { report } = await adapt('affiliate-orders', file, options);
    has(report.warnings, 'data.orders[].id', 'duplicate_row');
    has(report.unmapped, 'data.orders[].skus', 'cancelled');
    has(report.unmapped, 'data.orders[].skus[].content_type', 'not_a_video');
    has(report.unmapped, 'data.orders[].skus[].price.amount', 'other_currency');
    has(report.unmapped, 'data.orders[].skus[].refunded_quantity', 'no_place');
  });

  test('an amount without a currency is missing, or in the option’s, which is told', async () => {
    const sku = { content_type: 'VIDEO', content_id: '9', quantity: 1, price: { amount: '1.10' } };
    const source = json({ code: 0, data: { orders: [{ id: '1', skus: [sku] }] } });
    const without = await adapt('affiliate-orders', source);
    assert.equal(without.feeds.creator.creator.videos[0].revenue, undefined);
    has(without.report.unmapped, 'data.orders[].skus[].price.currency', 'no_currency');
    const told = await adapt('affiliate-orders', source, { currency: 'EUR' });
    assert.equal(told.feeds.creator.creator.videos[0].revenue.minor, 110);
    has(told.report.warnings, 'data.orders[].skus[].price.currency', 'currency_assumed');
  });
});

describe('webhooks', () => {
  const file = fixture('webhooks/events.json');

  test('17 links products to videos and takes them out, in the order of their times', async () => {
    const { feeds, report, view } = await adapted('webhooks', file);
    assert.equal(feeds.creator.creator.id, 'invented-creator-open-id');
    assert.deepEqual(feeds.creator.creator.videos, [
      { id: '7500000000000000101', products: [{ id: '1729000000000000011' }] },
    ]);
    assert.equal(report.mapped.events, 4);
    assert.equal(view.tier.ec_videos, 1);
  });

  test('one that comes twice, is about a live or another creator, or is of another kind, is told', async () => {
    const { report } = await adapt('webhooks', file);
    has(report.warnings, 'data.event.content_id', 'duplicate_row');
    has(report.unmapped, 'data.event.scene', 'not_a_video');
    has(report.unmapped, 'creator_open_id', 'other_creator');
    has(report.unmapped, 'data', 'no_place');
    has(report.unmapped, 'data', 'unknown_event');
  });

  test('added, taken out and added again is linked', async () => {
    const event = (type, timestamp) => ({
      type: 17,
      timestamp,
      data: { product_id: '1', event: { type, scene: 'VIDEO', content_id: '2' } },
    });
    const events = [event('ADD', 1), event('REMOVE', 2), event('ADD', 3)];
    const { feeds, report } = await adapt('webhooks', json(events));
    assert.deepEqual(feeds.creator.creator.videos, [{ id: '2', products: [{ id: '1' }] }]);
    assert.ok(!report.warnings.some(({ reason }) => reason === 'duplicate_row'));
  });

  test('what is no webhook is refused', async () => {
    assert.equal((await refused(adapt('webhooks', json({ a: 1 })))).code, 'payload_unknown');
  });
});
