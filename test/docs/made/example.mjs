// The worked example of docs/concepts.md: one product of the samples, from its row to its rank. The
// figures are the engine's; test/docs/concepts.test.mjs computes them again from the feeds alone.
import { Compass } from '../../../web/dist/node.js';
import { now, readSamples, sample } from '../../module/samples.mjs';

export const creator = 'creator-2';
export const id = '1729600000000400392';
export const objective = 'gmv';

/** What the example is made of: the product's row, the feeds, and the engine's answer. */
export async function exampleParts() {
  const compass = await Compass.load();
  try {
    await readSamples(compass, creator);
    const feed = JSON.parse(sample('products'));
    const row = feed.products.findIndex((product) => product.id === id);
    const detail = compass.product(id, { objective, now });
    return { feed, row, product: feed.products[row], detail };
  } finally {
    compass.dispose();
  }
}

export const text = (value, digits = 6) =>
  Number(value.toPrecision(digits)).toLocaleString('en-US', { maximumFractionDigits: 6 });
const micro = (value) => value.toLocaleString('en-US');
const dollars = (minor) => `$${(minor / 100).toFixed(2)}`;
const title = (name) => name.replace('_', ' ');

const shownAs = {
  minor: dollars,
  orders_per_view: (value) => `${text(value * 1000, 4)} ‰`,
  views_per_video: (value) => text(Math.round(value)),
  ratio: (value) => `× ${text(value, 4)}`,
};
const units = {
  price: 'one order',
  conversion: 'orders per view',
  reach: 'views per video',
};

export function inUnit({ unit }, value) {
  return value === null ? '–' : shownAs[unit](value);
}

function tableOf({ card: { receipts, score } }) {
  const rows = receipts.map((receipt) => {
    const { factor, raw, prior, shrunk, interval, claim, weight, micro_log } = receipt;
    const unit = units[factor] ? `, ${units[factor]}` : '';
    const cells = [
      title(factor) + unit,
      ...[raw, prior, shrunk].map((value) => inUnit(receipt, value)),
      interval.map((end) => inUnit(receipt, end)).join(' to '),
      title(claim.grade).replaceAll('_', ' '),
      weight,
      micro(micro_log),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| factor | as stated | usual (prior) | estimate | interval, 95 % | claim | weight | micro-logs |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    `| **score**: the sum | | | | | | | **${micro(score)}** |`,
  ].join('\n');
}

// what a row states, as the reader finds it in the feed
function statedOf({ feed, row, product }) {
  const { views, orders, videos, creators, days } = product.traffic;
  return `Row ${row} of ${feed.products.length} in \`web/demo/feeds/products.json\` is *${product.title}*
(${product.category.join(' > ')}, ${dollars(product.price.minor)}). In ${days} days ${creators} creators showed it in
${videos} videos, which were seen ${text(views)} times and brought ${text(orders)} orders; ${text(product.buyers.count)} buyers
are known by gender and age. The creator, \`${creator}\`, has 6,420 followers and two e-commerce videos, and works
for \`${objective}\`.`;
}

export async function example() {
  const parts = await exampleParts();
  const { detail, product, feed } = parts;
  const by = Object.fromEntries(detail.card.receipts.map((receipt) => [receipt.factor, receipt]));
  const { traffic } = product;
  const mean = meanCreators(feed);
  const fraction = ({ micro_log, weight }) => Math.exp(micro_log / weight / 1e6);
  const conversion = fraction(by.conversion);
  const strength =
    (traffic.orders - traffic.views * conversion) / (conversion - by.conversion.prior);
  const own = Math.log(by.reach.shrunk / by.reach.prior) / Math.log(by.reach.raw / by.reach.prior);
  return `${statedOf(parts)}

${tableOf(detail)}

It is number ${detail.rank} of the ${detail.considered} products that may be ranked. Factor by factor:

- **price**: counted, nothing inferred. 0.4 × ln ${product.price.minor / 100} = ${(by.price.micro_log / 1e6).toFixed(6)}.
- **conversion**: ${text(traffic.orders)} / ${text(traffic.views)} = ${inUnit(by.conversion, by.conversion.raw)}, pulled to the
  ${inUnit(by.conversion, by.conversion.prior)} of its category, which weigh as much as some ${text(strength, 1)} views: (orders + α) / (views + α + β).
- **reach**: ${text(traffic.views)} / ${traffic.videos} = ${inUnit(by.reach, by.reach.raw)} views a video. In logarithms the
  row's own value counts for ${text(100 * own, 2)} % of the way from the category's ${inUnit(by.reach, by.reach.prior)}.
- **demand**: (${traffic.creators} + ½) / (${text(mean, 6)} + ½) = ${text(by.demand.shrunk, 6)}: creators who show it, against the mean of all rows.
- **momentum**: the last seven days sold ${inUnit(by.momentum, by.momentum.raw)} of the days before, the market's own change taken
  out; ${text(by.momentum.n)} units are too few to believe all of it, so ${inUnit(by.momentum, by.momentum.shrunk)} is what counts.
- **affinity**: buyers and followers by gender and age together make ${inUnit(by.affinity, by.affinity.shrunk)}.
- **fit**: of the creator's ${text(by.fit.n)} products (videos, showcase, niches) none lies in Fitness: the catalogue, worth five
  products, says 5 / (${text(by.fit.n)} + 5) = ${text(by.fit.shrunk, 6)}, and the claim is that this is *not enough data*.`;
}

export function meanCreators({ products }) {
  const stated = products.map(({ traffic }) => traffic?.creators).filter((count) => count != null);
  return stated.reduce((sum, count) => sum + count, 0) / stated.length;
}
