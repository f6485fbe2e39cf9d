// The audit that creators can ask for, run on the shop's last day: what it says of the order for each
// objective; and whether it says nothing where nothing is: which product a video shows is dealt out anew
// among the videos, and sales among the products.
import { ShopDays } from '../real/shop-day.mjs';
import { Random } from '../samples/random.mjs';
import { engine } from './engine.mjs';
import { lastDay } from './shop.mjs';

const deals = 200;
const most = 0.05; // of the deals may be taken for something

export async function evaluate({ quick = false } = {}) {
  const day = new ShopDays(lastDay());
  const products = day.productsFeed();
  const inspiration = day.inspirationFeed(null);
  const compass = await engine();
  const audit = async (shown, sold, objective) => {
    await compass.read('products', JSON.stringify({ ...products, products: sold }));
    await compass.read('inspiration', JSON.stringify({ ...inspiration, videos: shown }));
    return compass.audit({ objective, now: day.now });
  };
  const real = {};
  for (const objective of ['gmv', 'followers'])
    real[objective] = await audit(inspiration.videos, products.products, objective);
  const random = new Random('audit/deals');
  const tried = quick ? 10 : deals;
  let said = 0;
  for (let nth = 0; nth < tried; nth += 1) {
    const { claim } = await audit(
      dealt(inspiration.videos, 'products', random),
      dealt(products.products, 'units_total', random),
      'gmv',
    );
    if (claim.grade === 'likely') said += 1;
  }
  compass.dispose();
  return [...Object.values(real).map(found), noise(said, tried)];
}

const found = ({ objective, pairs, creators, products, place, place_most_sold, ...of }) => ({
  id: `audit, ${objective}`,
  goal: 'told as it is: better, worse, or too early to tell',
  figure: of.gain,
  interval: of.interval,
  baselines: { place, 'most sold': place_most_sold },
  met: null,
  notes: [
    `${pairs} pairs of ${creators} creators and ${products} products: ${of.claim.grade}${of.gain < 0 ? ', worse than most sold' : ''}`,
  ],
});

const noise = (said, tried) => ({
  id: 'audit, dealt out anew',
  goal: `likely in ≤ ${100 * most} % of ${tried}`,
  figure: said / tried,
  interval: null,
  baselines: {},
  met: said / tried <= most,
  notes: ['simulated in core/audit: 300 feeds of noise, 300 with a planted taste'],
});

/** the values of one key, shuffled among the rows */
function dealt(rows, key, random) {
  const values = random.some(
    rows.map((row) => row[key]),
    rows.length,
  );
  return rows.map((row, at) => ({ ...row, [key]: values[at] }));
}
