// Daily ranking lists of products, as FastMoss publishes them: read row by row, since a list may be long.
import type { Money } from '../contract/common.js';
import type { Product } from '../contract/products.js';
import type { Adapter } from './adapter.js';
import type { Context } from './context.js';
import { secondsOf } from './dates.js';
import { whole } from './decimal.js';
import { productsFeed } from './feeds.js';
import { type Input, unknownPayload } from './input.js';
import { markOf, readJson } from './json.js';
import { isCurrency, priceOfText } from './money.js';
import { RankedProducts } from './ranked-products.js';
import { isObject, Row } from './row.js';
import { shareOf } from './shares.js';

const ofRow = [
  ...[
    'sold_count',
    'sale_amount',
    'yd_sold_count',
    'yd_sale_amount',
    'is_sshop',
    'total_sale_amount',
  ],
  ...['off_shelves', 'sold_count_inc_rate', 'live_count', 'region', 'category_name', 'detail_url'],
  ...['source', 'ctime', 'total_author_count', 'is_collect', 'region_name'],
];

export const ranking: Adapter = {
  name: 'ranking',
  title: 'FastMoss ranking lists of products',
  gives: ['products'],
  takes: 'pages of a list (JSON); a daily list gives units and market traffic of its day',
  recognises: ({ head }) => /"rank_(list|type)"\s*:/.test(head),
  async adapt(inputs, context) {
    const ranked = new RankedProducts();
    const cut = (days: number) =>
      context.report.unmapped(inputs[0]!.name, 'rank_list[].sold_count', 'out_of_range', days);
    let asOf: number | null = null;
    for (const input of inputs) {
      const list = await readList(input, ranked, context);
      asOf = Math.max(asOf ?? 0, list.updatedAt ?? 0) || null;
    }
    return { products: productsFeed(ranked.list(cut), asOf, context) };
  },
};

interface List {
  kind: string | null;
  updatedAt: number | null;
}

const aside = ['rank_type', 'source_update_at', 'fetched_at', 'region', 'page', 'total_count'];

async function readList(input: Input, ranked: RankedProducts, context: Context): Promise<List> {
  const list: List = { kind: null, updatedAt: null };
  const mark = markOf('rank_list');
  const paths = ['$.rank_list.*', ...aside.map((key) => `$.${key}`)];
  const take = (value: unknown, path: (string | number)[]) => {
    if (path[0] === 'rank_type') list.kind = String(value);
    else if (path[0] === 'source_update_at') list.updatedAt = momentOf(value, input.name, context);
    else if (path[0] === 'rank_list' && isObject(value)) {
      addProduct(new Row(value, input.name, 'rank_list[]', context), list, ranked, context);
    }
  };
  await readJson(input, context, paths, take, mark);
  if (!mark.seen) throw unknownPayload(input.name, 'a ranking list');
  for (const key of mark.outermost) {
    const isKnown = key === 'rank_list' || aside.includes(key);
    if (!isKnown) context.report.unmapped(input.name, key, 'unknown_field');
  }
  return list;
}

// of no day that a list can be of: beyond the year 5138, or no number
function momentOf(value: unknown, source: string, { report }: Context): number | null {
  const at = whole(value);
  if (at !== null && at >= 0 && at < 1e11) return at;
  if (value !== null) report.unmapped(source, 'source_update_at', 'bad_time');
  return null;
}

function addProduct(row: Row, list: List, ranked: RankedProducts, context: Context): void {
  context.countRow(row.source);
  const id = row.id('product_id');
  if (id === null) {
    row.skipAll();
    return void row.unmapped('product_id', 'no_id');
  }
  const currency = row.text('currency');
  const shop = row.child('shop_info');
  const product: Product = {
    id,
    title: row.text('title'),
    category: categoryOf(row),
    shop: shop?.text('name') ?? null,
    image_url: row.text('cover'),
    price: priceFrom(row, currency),
    commission_rate: commissionOf(row),
    launched_at: launchedAt(row),
    in_stock: row.text('off_shelves') === '1' ? false : null,
    units_total: row.count('total_sold_count'),
    ...(list.kind === 'daily' && trafficOf(row)),
  };
  const units = list.kind === 'daily' ? row.count('sold_count') : null;
  shop?.leave(['avatar', 'seller_id', 'sold_count', 'is_sshop']);
  shop?.skipMatching(/_show$/);
  row.leave(ofRow);
  // the same numbers once more, rounded and in words
  row.skipMatching(/_show$/);
  row.rest();
  const isNews = ranked.add(product, list.updatedAt ?? 0, { start: dayOf(list), units });
  if (!isNews) row.warn('product_id', 'duplicate_row');
}

// a total list counts videos and creators of all time under the same names
const trafficOf = (row: Row): Partial<Product> => ({
  traffic: { days: 1, creators: row.count('author_count'), videos: row.count('aweme_count') },
});

// a list counts the day before the one on which it was made, in the publisher's time, which is UTC+8
function dayOf({ updatedAt }: List): number | null {
  return updatedAt === null ? null : (Math.floor((updatedAt + 8 * 3600) / 86_400) - 1) * 86_400;
}

function categoryOf(row: Row): string[] {
  const names = row.raw('all_category_name');
  return Array.isArray(names) ? names.map((name) => String(name).trim()).filter(Boolean) : [];
}

function priceFrom(row: Row, currency: string | null): Money | null {
  const text = row.text('real_price');
  if (text === null) return null;
  if (!isCurrency(currency)) return row.unmapped('real_price', 'no_currency');
  const found = priceOfText(text, currency);
  if (found === null) return row.unmapped('real_price', 'not_a_number');
  if (found.rounded) row.warn('real_price', 'rounded');
  return found.price;
}

// "-" is a product without commission to all
function commissionOf(row: Row): number | null {
  const text = row.text('commission_rate');
  if (text === null || text === '-') return null;
  return shareOf(text, 100) ?? row.unmapped('commission_rate', 'not_a_number');
}

// "2022-06-10 13:59:22", zone not stated
function launchedAt(row: Row): number | null {
  const text = row.text('launch_time');
  if (text === null) return null;
  const at = secondsOf(`${text.replace(' ', 'T')}Z`);
  if (at === null) return row.unmapped('launch_time', 'bad_time');
  row.warn('launch_time', 'zone_assumed');
  return at;
}
