// TikTok Shop Affiliate Creator API: /affiliate_creator/202410/orders/search and the 202505 trace
// variant, whose ids are JSON integers. A sold item names the video it was sold by (`content_id`): the
// join that gives orders, items and GMV per video. https://partner.tiktokshop.com/docv2
import type { Video } from '../contract/common.js';
import type { Adapter } from './adapter.js';
import type { Context } from './context.js';
import { creatorFeed } from './feeds.js';
import { minorOf } from './money.js';
import { demand, pagesOf } from './pages.js';
import type { Row } from './row.js';
import { addMoney, giveUpRevenue, joinedProducts, plus, Videos } from './videos.js';

const ofSku = [
  ...['commission_rate', 'estimated_commission', 'estimated_commission_base', 'actual_commission'],
  ...['actual_commission_base', 'estimated_paid_commission', 'actual_paid_commission'],
  ...['returned_quantity', 'refunded_quantity', 'sku_id', 'product_name', 'shop_name', 'shop_code'],
  ...['campaign_id', 'tag', 'settlement_time', 'shop_ads_commission_rate', 'open_collaboration_id'],
];

export const orders: Adapter = {
  name: 'affiliate-orders',
  title: 'TikTok Shop Affiliate Creator API: orders, as sales per video',
  gives: ['creator'],
  takes: 'answers of …/orders/search (JSON), pages in any order',
  recognises: ({ head }) => /"orders"\s*:/.test(head) && /"(skus|content_id)"\s*:/.test(head),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    demand(pages, ['orders'], 'orders');
    const sales = new Sales(context);
    for (const page of pages) {
      for (const order of page.rows('orders')) sales.addOrder(order);
      page.rest();
    }
    context.report.mapped('orders', sales.orders);
    return {
      creator: creatorFeed({ videos: sales.videos }, null, pages[0]!.source, context),
    };
  },
};

/** All orders count as placed: what was returned later stays in, as the contract's `placed` says. */
class Sales {
  readonly #seen = new Set<string>();
  readonly #videos: Videos;

  constructor(private readonly context: Context) {
    this.#videos = new Videos(context.report);
  }

  get orders(): number {
    return this.#seen.size;
  }

  get videos(): Video[] {
    return this.#videos.list;
  }

  addOrder(order: Row): void {
    this.context.countRow(order.source);
    const skus = order.rows('skus');
    const id = order.id('id') ?? order.id('order_id');
    order.leave(['create_time', 'delivery_time']);
    if (id === null) return void order.unmapped('id', 'no_id');
    if (this.#seen.has(id)) {
      order.warn('id', 'duplicate_row');
      skim(order, skus);
      return;
    }
    const status = order.text('status')?.toUpperCase() ?? '';
    if (/^CANCELL?ED$/.test(status)) {
      order.unmapped('skus', 'cancelled');
      skim(order, skus);
      return;
    }
    this.#seen.add(id);
    // one order of two products is one order of the video
    const counted = new Set<string>();
    for (const sku of skus) this.addSku(sku, counted);
  }

  private addSku(sku: Row, counted: Set<string>): void {
    sku.leave(ofSku);
    const kind = sku.text('content_type');
    const video = sku.id('content_id');
    const product = sku.id('product_id');
    const quantity = sku.count('quantity');
    const price = sku.child('price');
    price?.skip('amount', 'currency');
    if (kind?.toUpperCase() !== 'VIDEO') return void sku.unmapped('content_type', 'not_a_video');
    if (video === null) return void sku.unmapped('content_id', 'no_id');
    const sold = this.#videos.of(video);
    if (product !== null) sold.products = joinedProducts(sold.products, [{ id: product }]);
    if (!counted.has(video)) sold.orders = plus(sold.orders, 1);
    counted.add(video);
    sold.items_sold = plus(sold.items_sold, quantity);
    if (price !== null && quantity !== null) addRevenue(price, quantity, sold);
  }
}

// `price` is what one item cost: GMV is that times the quantity
function addRevenue(price: Row, quantity: number, sold: Video): void {
  const amount = price.raw('amount');
  const currency = amount === null ? null : price.currency('currency', price.raw('currency'));
  const each = currency === null ? null : minorOf(amount, currency);
  if (currency !== null && each === null) price.unmapped('amount', 'not_a_number');
  if (currency === null || each === null) {
    price.unmapped('', 'incomplete');
    giveUpRevenue(sold);
    return;
  }
  if (each.rounded) price.warn('amount', 'rounded');
  const minor = each.minor * quantity;
  const isAdded = addMoney(sold, { minor, currency, kind: 'direct', settlement: 'placed' });
  if (!isAdded) price.unmapped('amount', 'other_currency');
}

// a row that is not taken is told in one line and not field by field
function skim(order: Row, skus: Row[]): void {
  order.skip('status');
  for (const sku of skus) sku.skipAll();
}
