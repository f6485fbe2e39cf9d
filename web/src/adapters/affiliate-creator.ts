// TikTok Shop Affiliate Creator API: product search (202405, 202509), showcase products (202405),
// profiles (202508). https://partner.tiktokshop.com/docv2
import type { Money } from '../contract/common.js';
import type { Product } from '../contract/products.js';
import type { Adapter } from './adapter.js';
import type { Context } from './context.js';
import { compact, creatorFeed, productsFeed } from './feeds.js';
import { minorOf, priceOf } from './money.js';
import { demand, pagesOf } from './pages.js';
import type { Row } from './row.js';
import type { Feeds } from './types.js';

const ofProduct = [
  'detail_link',
  'original_price',
  'source',
  'collaboration',
  'added_time',
  'images',
];
const ofProfile = ['avatar', 'permissions', 'user_type'];

export const affiliateCreator: Adapter = {
  name: 'affiliate-creator',
  title: 'TikTok Shop Affiliate Creator API: products, showcase, profile',
  gives: ['products', 'creator'],
  takes:
    'answers of …/open_collaborations/products/search, …/showcases/products, …/profiles (JSON), pages in any order',
  recognises: ({ head }) =>
    /"(category_chains|sale_region|creator_user_open_id|main_image_url|inventory_status|sales_price)"\s*:/.test(
      head,
    ),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    demand(pages, ['products', 'creator_user_open_id', 'username'], 'products or a profile');
    const products = new Map<string, Product>();
    const showcase: string[] = [];
    let profile: ReturnType<typeof profileOf> | null = null;
    for (const page of pages) {
      if (page.has('creator_user_open_id') || page.has('username')) {
        if (profile !== null) page.again();
        else profile = profileOf(page);
      }
      for (const row of page.rows('products')) addProduct(row, products, showcase, context);
      page.rest();
    }
    const feeds: Feeds = {};
    const isListed = pages.some((page) => page.holds('products'));
    if (isListed) feeds.products = productsFeed([...products.values()], null, context);
    if (profile !== null || showcase.length > 0) {
      context.report.mapped('showcase', showcase.length);
      const found = { ...profile, showcase };
      feeds.creator = creatorFeed(found, null, pages[0]!.source, context);
    }
    return feeds;
  },
};

function profileOf(row: Row) {
  const id = row.id('creator_user_open_id');
  const profile = { name: row.text('username'), market: row.text('selection_region') };
  row.leave(ofProfile);
  return id === null ? profile : { ...profile, id };
}

function addProduct(
  row: Row,
  products: Map<string, Product>,
  showcase: string[],
  context: Context,
): void {
  context.countRow(row.source);
  const id = row.id('id');
  if (id === null) return void row.unmapped('id', 'no_id');
  const status = row.child('status');
  const isMine = row.has('status') || row.has('source') || row.has('collaboration');
  // a search without permission leaves the field out
  if (!isMine && !row.holds('units_sold')) row.unmapped('units_sold', 'unauthorised');
  const product: Product = {
    id,
    title: row.text('title'),
    category: categoryOf(row.rows('category_chains')),
    shop: row.child('shop')?.text('name') ?? null,
    image_url: row.text('main_image_url'),
    price: priceFrom(row, 'sales_price') ?? priceFrom(row, 'price'),
    commission_rate: commissionOf(row),
    in_stock: row.flag('has_inventory') ?? inStockOf(status),
    units_total: row.count('units_sold'),
  };
  status?.leave(['review_status', 'is_hidden', 'added_status']);
  row.leave([...ofProduct, 'sale_region', 'shop_ads_commission']);
  if (isMine && !showcase.includes(id)) showcase.push(id);
  const known = products.get(id);
  // from the showcase and a search it is one product with the fields of both; twice from one list it is a page given twice
  if (known !== undefined && !isMine) row.warn('id', 'duplicate_row');
  products.set(id, compact({ ...product, ...known, ...missing(product, known) }));
}

const missing = (product: Product, known: Product | undefined) =>
  Object.fromEntries(
    Object.entries(product).filter(
      ([key]) => (known as Record<string, unknown> | undefined)?.[key] === undefined,
    ),
  );

function inStockOf(status: Row | null): boolean | null {
  const stated = status?.text('inventory_status') ?? null;
  return stated === null ? null : stated === 'IN_STOCK';
}

// the chain comes in any order: each step names the one above it
function categoryOf(rows: Row[]): string[] {
  const steps = rows.map((row) => {
    row.skip('is_leaf');
    return { id: row.id('id'), above: row.id('parent_id'), name: row.text('local_name') ?? '' };
  });
  const ids = new Set(steps.map(({ id }) => id));
  const path: string[] = [];
  let step = steps.find(({ above }) => above === null || !ids.has(above));
  while (step !== undefined && path.length < steps.length) {
    path.push(step.name);
    const { id } = step;
    step = id === null ? undefined : steps.find(({ above }) => above === id);
  }
  return path.filter((name) => name !== '');
}

// rates are hundredths of a percent: 3587 is 35.87 %
function commissionOf(row: Row): number | null {
  const commission = row.child('commission');
  const rate = commission?.share('rate', 10_000) ?? null;
  commission?.leave(['amount', 'currency', 'reward_rate']);
  return rate;
}

function priceFrom(row: Row, key: string): Money | null {
  const price = row.child(key);
  if (price === null) return null;
  const currency = price.currency('currency', price.raw('currency'));
  if (currency === null) return null;
  const least = price.raw('minimum_amount') ?? price.raw('amount');
  const most = price.raw('maximum_amount') ?? least;
  if (least === null) return null;
  const [low, high] = [minorOf(least, currency), minorOf(most, currency)];
  if (low === null || high === null) return price.unmapped('minimum_amount', 'not_a_number');
  if (low.rounded || high.rounded) price.warn('minimum_amount', 'rounded');
  return priceOf(low.minor, high.minor, currency);
}
