// The ranking that all peers compute (README beside: what they are given, what they leave out). A score
// is a sum of whole micro-logs, as in core/rank/factor.h; `given` is what native/given.cpp wrote.

/** 1e6 ln(multiplier), rounded half away from zero, as core/math/micro.h */
export const microLog = (multiplier) => rounded(1e6 * Math.log(multiplier));

export function rounded(value) {
  const size = Math.floor(Math.abs(value) + 0.5);
  return value < 0 ? -size : size;
}

/** micro-log × weight, rounded half away from zero; weights are parts per million */
export const weighed = (micro, weight) => rounded((micro * weight) / 1e6);

/** minor units; of a range its geometric middle */
export const priceOf = ({ minor, min_minor, max_minor }) =>
  minor ?? Math.sqrt(min_minor) * Math.sqrt(max_minor);

/** (x + alpha) / (n + alpha + beta) */
export const shrunk = (x, n, [alpha, beta]) => (x + alpha) / (n + (alpha + beta));

/** micro-log of the views to expect of a video, pulled to its category's: [usual ln, its variance] */
export function reachMicro(views, videos, [usual, prior], luck) {
  const variance = luck.variance[videos];
  const own = Math.log(views / videos) + luck.below[videos];
  return rounded(1e6 * (usual + (prior / (prior + variance)) * (own - usual)));
}

/** one product's own factors; momentum, affinity and fit are given */
export function factorsOf({ price, category, traffic }, given, usualCreators) {
  const group = given.categories[category[0]];
  const { views, orders, creators, videos, new_followers } = traffic;
  return {
    price: microLog(priceOf(price) / given.minor_per_major),
    conversion: microLog(shrunk(orders, views, group.conversion)),
    reach: reachMicro(views, videos, group.reach, given.luck),
    follow_rate: microLog(shrunk(new_followers, views, group.follow_rate)),
    demand: microLog((creators + 0.5) / usualCreators),
  };
}

/** Why a product is not ranked, the first that holds; undefined if it is (core/rank/left_out.h). */
export function leftOut({ id, price, in_stock, stock }, { showcase, dismissed, currency }) {
  if (showcase.has(id)) return 'in_showcase';
  if (dismissed.has(id)) return 'dismissed';
  if (price.currency !== currency) return 'other_currency';
  if (!in_stock || stock === 0) return 'out_of_stock';
  return undefined;
}

export const reasons = ['in_showcase', 'dismissed', 'other_currency', 'out_of_stock'];

/**
 * Indices of the candidates (best first) that make the list: at most so many of a category and of a
 * shop; while the list is short, the shares grow by one and it is read again (core/rank/diversity.h).
 */
export function pickDiverse(candidates, categoryOf, shopOf, { count, per_category, per_shop }) {
  const used = new Map();
  const taken = new Set();
  const wanted = Math.min(count, candidates.length);
  for (let extra = 0; taken.size < wanted; extra += 1) {
    for (let at = 0; at < candidates.length && taken.size < wanted; at += 1) {
      const category = `c${categoryOf(candidates[at])}`;
      const shop = `s${shopOf(candidates[at])}`;
      const inCategory = used.get(category) ?? 0;
      const inShop = used.get(shop) ?? 0;
      if (taken.has(at) || inCategory >= per_category + extra || inShop >= per_shop + extra)
        continue;
      used.set(category, inCategory + 1);
      used.set(shop, inShop + 1);
      taken.add(at);
    }
  }
  return [...taken].sort((a, b) => a - b).map((at) => candidates[at]);
}

/** what a creator adds up, in the order of the view's totals */
export { counted as metrics } from '../../samples/daily.mjs';

/** epoch seconds of the feeds' times */
export const secondsOf = (time) => (typeof time === 'number' ? time : Date.parse(time) / 1000);
