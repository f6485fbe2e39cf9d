// Faults that are put into the samples on purpose, so that the ledger has something to say. planted.json
// lists them, as the ledger should name them; nothing else in the samples is a fault.

/** changes the rows in place; answers what was planted, as the ledger should name it */
export function plantFaults({ products, inspiration, creators }) {
  const faults = [];
  const plant = (feed, code, row, field, change) => {
    change();
    faults.push({ feed, code, row, field });
  };
  const product = (row) => products[row];
  const video = (row) => inspiration[row];
  const own = creators.find(({ file }) => file === 'creator-6').feed.creator;

  plant('products', 'total_below_days', 37, 'units_total', () => {
    const sold = product(37).daily.units.reduce((sum, units) => sum + (units ?? 0), 0);
    product(37).units_total = Math.floor(sold * 0.7);
  });
  plant('products', 'shares_far_from_one', 58, 'buyers.gender_age', () => {
    for (const cell of product(58).buyers.gender_age) {
      cell.share = Math.round(cell.share * 6_200) / 10_000;
    }
  });
  plant('products', 'gmv_far_from_units', 91, 'traffic.revenue', () => {
    product(91).traffic.revenue.minor *= 12;
  });
  plant('products', 'cumulative_falls', 111, 'daily.units', () => {
    let total = 400;
    const units = product(111).daily.units.map((count) => (total += count ?? 0));
    const middle = Math.floor(units.length / 2);
    units[middle] = units[middle - 1] - 60;
    product(111).daily = { ...product(111).daily, kind: 'cumulative', units };
    product(111).units_total = units.at(-1) + 500;
  });
  plant('inspiration', 'orders_above_clicks', 33, 'orders', () => {
    video(33).product_clicks = Math.floor(video(33).orders / 2);
  });
  plant('inspiration', 'likes_above_views', 20, 'likes', () => {
    video(20).likes = video(20).views + 310;
  });
  plant('inspiration', 'items_below_orders', 64, 'items_sold', () => {
    video(64).items_sold = video(64).orders - 4;
  });
  plant('creator-6', 'ec_videos_differ', null, 'creator.ec_videos_total', () => {
    own.ec_videos_total = 7;
  });
  return [...faults, ...mixtures];
}

// Not planted here, but true of the samples: money that must not be added. The ledger names the first
// row of each kind that is not the usual one.
const mixtures = [
  ['products', 'mixed_currencies', 9, 'price.currency'],
  ['products', 'mixed_currencies', 9, 'traffic.revenue.currency'],
  ['creator-2', 'mixed_settlements', 0, 'revenue.settlement'],
  ['creator-6', 'mixed_settlements', 3, 'revenue.settlement'],
  ['creator-6', 'mixed_settlements', 4, 'revenue.settlement'],
].map(([feed, code, row, field]) => ({ feed, code, row, field }));

/** not faults, but what keeps a product out of the list */
export function setApart(products) {
  for (const row of [5, 44, 73, 120]) Object.assign(products[row], { stock: 0, in_stock: false });
  for (const row of [9, 66, 101]) {
    const { price, traffic } = products[row];
    for (const amount of [price, traffic.revenue]) amount.currency = 'MXN';
    for (const key of ['minor', 'min_minor', 'max_minor']) {
      if (price[key] !== undefined) price[key] *= 17;
    }
    traffic.revenue.minor *= 17;
  }
}
