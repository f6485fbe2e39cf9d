// How a video's totals came about by day: most on the first days, then a long tail.
import { asOf, day, isoDay } from './time.mjs';

const longest = 28; // days that the platform keeps
/** what a video is counted by, in the contract's order */
export const counted = [
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'product_clicks',
  'orders',
  'items_sold',
  'new_followers',
  'watch_seconds',
];

/** series whose days sum to the totals; comments are hidden and followers leave now and then */
export function dailyFor(random, totals, posted_at) {
  const first = posted_at - (posted_at % day);
  const days = Math.min(longest, Math.floor((asOf - first) / day));
  if (days < 1) return null;
  const weights = Array.from({ length: days }, (_, at) => Math.exp(-0.45 * at) + 0.015);
  const series = { from: isoDay(first), kind: 'per_day' };
  for (const metric of counted) series[metric] = spread(random, totals[metric], weights);
  series.revenue_minor = revenueDays(totals, series.items_sold);
  for (const metric of ['comments', 'new_followers']) takeBack(random, series[metric]);
  return series;
}

function spread(random, total, weights) {
  let left = total;
  let mass = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight, at) => {
    const last = at === weights.length - 1;
    const count = last ? left : random.binomial(left, Math.min(1, weight / mass));
    left -= count;
    mass -= weight;
    return count;
  });
}

// one price: money follows the items
function revenueDays({ items_sold, revenue }, items) {
  return items.map((count) => (items_sold === 0 ? 0 : (count * revenue.minor) / items_sold));
}

// one is taken back on a day without any, and had been given the day before
function takeBack(random, days) {
  const at = days.indexOf(0, 2);
  if (at < 1 || !random.chance(0.5)) return;
  days[at] -= 1;
  days[at - 1] += 1;
}
