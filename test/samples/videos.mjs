// A video: what is said in it, what came of it, in which order. Used for the inspiration feed and for
// the creators' own.
import { affinityOf } from './audience.mjs';
import { betweenVideos, effectOf, usualViews } from './effects.mjs';
import { middleOf } from './money.mjs';
import { slug } from './names.mjs';
import { beatsOf, captionOf, timed, wordsFor } from './script.mjs';
import { iso } from './time.mjs';

/**
 * maker: { followers, skill, cells }; given: { id, posted_at, product, traits, everybody } and, where
 * the reach is part of a story, ln points above what accounts of that size get
 */
export function makeVideo(random, maker, given) {
  const { product, traits } = given;
  const { truth, row } = product;
  const words = wordsFor(product);
  const { lines, duration } = timed(random, beatsOf(random, traits, words));
  const tags = [...truth.kind.tags, ...truth.category.tags];
  const counts = countsOf(random, maker, given, duration);
  return {
    id: given.id,
    posted_at: iso(given.posted_at),
    caption: captionOf(random, traits, words, tags),
    cover_url: `img/${slug(truth.kind.sub)}.svg`,
    duration_s: duration,
    products: [{ id: row.id, title: row.title, category: row.category }],
    ...counts,
    ...spoken(random, lines, given),
  };
}

// one in seven was not transcribed; every third was marked by hand
function spoken(
  random,
  lines,
  { transcribed = random.chance(0.86), marked = random.chance(0.33) },
) {
  const transcript = lines.map(([, line]) => line);
  const facets = lines
    .filter(([kind]) => kind !== null)
    .map(([kind, { from_s, text }]) => ({ kind, from_s, text }));
  return { ...(transcribed && { transcript }), ...(marked && { facets }) };
}

function countsOf(random, maker, { product, traits, everybody, reach }, duration) {
  const { truth, row } = product;
  const chance = maker.skill + effectOf(traits, 'views') + betweenVideos * random.normal();
  const lnFactor = reach ?? chance;
  const views = Math.max(25, Math.round(usualViews(maker.followers) * Math.exp(lnFactor)));
  const affinity = Math.min(2.5, Math.max(0.3, affinityOf(maker.cells, truth.cells, everybody)));
  const orderRate = Math.min(
    0.2,
    truth.orderRate * affinity * Math.exp(effectOf(traits, 'orders')),
  );
  const followRate = truth.followRate * Math.exp(effectOf(traits, 'follows'));
  const clicks = random.binomial(views, Math.min(0.5, 0.02 + 1.6 * orderRate));
  const orders = Math.min(clicks, random.binomial(views, orderRate));
  const items_sold = orders + random.binomial(orders, 0.12);
  const likes = random.binomial(views, random.between(0.025, 0.075));
  return {
    views,
    likes,
    comments: random.binomial(views, random.between(0.001, 0.006)),
    shares: random.binomial(views, random.between(0.002, 0.009)),
    saves: random.binomial(views, random.between(0.004, 0.014)),
    product_clicks: clicks,
    orders,
    items_sold,
    new_followers: random.binomial(views, followRate),
    watch_seconds: Math.round(views * duration * random.between(0.2, 0.5)),
    revenue: { minor: items_sold * middleOf(row.price), currency: 'USD', kind: 'direct' },
  };
}
