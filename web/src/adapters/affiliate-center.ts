// Affiliate Center's exports (XLSX): Video_List, Video_Data (a row for each video and product),
// Creator_List. Money without a sign is in the option's currency.
import type { Video } from '../contract/common.js';
import type { Adapter } from './adapter.js';
import { Columns } from './columns.js';
import type { Context } from './context.js';
import { Dated } from './dated.js';
import { dateInName } from './dates.js';
import { unknownPayload } from './input.js';
import { feedsByMaker } from './makers.js';
import type { Cells, Table } from './table.js';
import { tablesOf } from './tables.js';
import { addMoney, giveUpRevenue, joinedProducts, plus, Videos } from './videos.js';

const ofList = [
  ...[
    'GMV',
    'Shoppable video avg. order value',
    'Est. commission',
    'Est. flat fee',
    'Affiliate CTR',
  ],
  ...['Shoppable video GPM', 'Affiliate items refunded', 'Affiliate refunded GMV'],
];
const ofData = ['Est. commission'];
const known = ['Video link', 'Video name', 'Video ID', 'Creator username', 'Creator name', 'GMV'];

export const affiliateCenter: Adapter = {
  name: 'affiliate-center',
  title: 'TikTok Shop Affiliate Center exports',
  gives: ['creator', 'inspiration'],
  takes: 'Video_List_….xlsx, Video_Data_….xlsx, Creator_List_….xlsx (or .csv)',
  recognises: ({ name, head }) =>
    /^(Video_List|Video_Data|Creator_List)[_.].*(xlsx|csv)$/i.test(name) ||
    /^\ufeff?"?(Video name|Video ID|Creator username)/i.test(head),
  async adapt(inputs, context) {
    const videos = new Videos(context.report);
    const makers = new Map<string, string>();
    let isRead = false;
    for await (const table of tablesOf(inputs, known, context)) {
      if (table.has('Video ID') && table.has('Product ID'))
        await readData(table, videos, makers, context);
      else if (table.has('Video link')) await readList(table, videos, makers, context);
      else if (table.has('Creator username')) await leaveCreators(table, context);
      else {
        context.report.unmapped(table.source, 'rows', 'unknown_file');
        continue;
      }
      isRead = true;
    }
    const [first] = inputs;
    if (!isRead) throw unknownPayload(first!.name, 'an export of Affiliate Center in English');
    const made = videos.list.map((video) => ({ video, maker: makers.get(video.id) ?? null }));
    const asOf = Math.max(0, ...inputs.map(({ name }) => dateInName(name) ?? 0)) || null;
    return feedsByMaker(made, 'mine', { asOf, source: first!.name }, context);
  },
};

async function readList(
  table: Table,
  videos: Videos,
  makers: Map<string, string>,
  context: Context,
): Promise<void> {
  const columns = new Columns(table, context);
  const dated = new Dated(table.source, 'Video post date', context);
  for await (const cells of columns.rows()) {
    const id = columns.videoId(cells, 'Video ID', 'Video link');
    const posted = columns.text(cells, 'Video post date');
    const maker = columns.text(cells, 'Creator username');
    // what shoppable videos sold by affiliates: attributed to them, and not only the linked product's
    const revenue = columns.money(cells, 'Affiliate shoppable video GMV', { kind: 'attributed' });
    const video: Video = {
      id: id ?? '',
      caption: columns.text(cells, 'Video name'),
      video_url: columns.text(cells, 'Video link'),
      items_sold: columns.count(cells, 'Affiliate items sold'),
      orders: columns.count(cells, 'Affiliate orders'),
      views: columns.count(cells, 'Shoppable video impressions'),
      likes: columns.count(cells, 'Shoppable video likes'),
      comments: columns.count(cells, 'Shoppable video comments'),
      revenue,
    };
    if (id === null) continue;
    if (maker !== null) makers.set(id, maker);
    videos.add(video, table.source, 'rows');
    dated.add(videos.get(id)!, posted);
  }
  dated.resolve();
  columns.done(ofList);
}

// a video stands here once for each of its products: their sales add up, the same pair twice does not
async function readData(
  table: Table,
  videos: Videos,
  makers: Map<string, string>,
  context: Context,
): Promise<void> {
  const columns = new Columns(table, context);
  const pairs = new Set<string>();
  const sums = new Map<string, Video>();
  for await (const cells of columns.rows()) {
    const id = columns.videoId(cells, 'Video ID', 'Video link');
    const product = columns.text(cells, 'Product ID');
    const maker = columns.text(cells, 'Creator name', 'Creator username');
    if (id === null) continue;
    const pair = JSON.stringify([id, product]);
    if (pairs.has(pair)) {
      context.report.warn(table.source, 'rows', 'duplicate_row');
      continue;
    }
    pairs.add(pair);
    if (maker !== null) makers.set(id, maker);
    const sum = sums.get(id) ?? { id };
    sums.set(id, sum);
    addPair(sum, product, cells, columns);
  }
  for (const sum of sums.values()) videos.add(sum, table.source, 'rows');
  columns.skip('Product name', 'Orders', 'Items sold', 'GMV', 'Video title');
  columns.done(ofData);
}

function addPair(sum: Video, product: string | null, cells: Cells, columns: Columns): void {
  sum.caption ??= columns.text(cells, 'Video title');
  sum.video_url ??= columns.text(cells, 'Video link');
  const title = columns.text(cells, 'Product name');
  const ref = product === null ? [] : [{ id: product, ...(title !== null && { title }) }];
  sum.products = joinedProducts(sum.products, ref);
  sum.orders = plus(sum.orders, columns.count(cells, 'Orders'));
  sum.items_sold = plus(sum.items_sold, columns.count(cells, 'Items sold'));
  const money = columns.money(cells, 'GMV', { kind: 'direct' });
  if (money === null && columns.text(cells, 'GMV') !== null) {
    columns.unmapped('GMV', 'incomplete');
    giveUpRevenue(sum);
  }
  if (money !== null && !addMoney(sum, money)) columns.unmapped('GMV', 'other_currency');
}

// creators without videos: neither feed has them
async function leaveCreators(table: Table, context: Context): Promise<void> {
  const columns = new Columns(table, context);
  for await (const _ of columns.rows());
  columns.done(table.columns);
}
