// What the lines are measured by. Plain definitions, so that they can be checked by eye.

export const sum = (values) => values.reduce((total, value) => total + value, 0);
export const mean = (values) => (values.length > 0 ? sum(values) / values.length : Number.NaN);

export function variance(values) {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** Value below which a share q of the values lies, between neighbours. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.ceil(place);
  return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
}

/** Percentile bootstrap (Efron 1979) of `figure` over whole units, `level` two-sided. */
export function bootstrap(units, figure, random, { times = 1000, level = 0.95 } = {}) {
  const figures = [];
  for (let round = 0; round < times; round += 1) {
    const value = figure(units.map(() => units[random.whole(0, units.length - 1)]));
    if (Number.isFinite(value)) figures.push(value);
  }
  if (figures.length === 0) return null;
  return [quantile(figures, (1 - level) / 2), quantile(figures, (1 + level) / 2)];
}

/** Σ rel / log₂(1 + place) of the first k, over that of the best order; 0 where nothing is relevant. */
export function ndcg(relevances, all, k) {
  const gain = (list) => sum(list.slice(0, k).map((rel, at) => rel / Math.log2(at + 2)));
  const ideal = gain([...all].sort((a, b) => b - a));
  return ideal > 0 ? gain(relevances) / ideal : 0;
}

/** Ranks from 1, ties share the mean of theirs. */
export function ranks(values) {
  const order = values.map((_, at) => at).sort((a, b) => values[a] - values[b]);
  const out = new Array(values.length);
  for (let begin = 0; begin < order.length; ) {
    let end = begin + 1;
    while (end < order.length && values[order[end]] === values[order[begin]]) end += 1;
    for (let at = begin; at < end; at += 1) out[order[at]] = (begin + 1 + end) / 2;
    begin = end;
  }
  return out;
}

export function pearson(x, y) {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    xy += (x[at] - meanX) * (y[at] - meanY);
    xx += (x[at] - meanX) ** 2;
    yy += (y[at] - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

export const spearman = (x, y) => pearson(ranks(x), ranks(y));

/** Spearman of x and y with z held fixed. */
export function partialSpearman(x, y, z) {
  const [xy, xz, yz] = [spearman(x, y), spearman(x, z), spearman(y, z)];
  return (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
}

/** Probability that a positive scores above a negative (Mann & Whitney 1947). */
export function auc(scores, positive) {
  const rank = ranks(scores);
  const positives = positive.filter(Boolean).length;
  const negatives = positive.length - positives;
  const above = sum(rank.filter((_, at) => positive[at]));
  return (above - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** Least squares of y on x, with weights. */
export function slope(x, y, weights = x.map(() => 1)) {
  const total = sum(weights);
  const at = (values) => sum(values.map((value, i) => weights[i] * value)) / total;
  const [meanX, meanY] = [at(x), at(y)];
  let [xy, xx] = [0, 0];
  for (let i = 0; i < x.length; i += 1) {
    xy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
    xx += weights[i] * (x[i] - meanX) ** 2;
  }
  return xy / xx;
}

/** Weights of y on the columns of x: normal equations by elimination, a touch of ridge keeps them regular. */
export function leastSquares(x, y) {
  const n = x[0].length;
  const a = Array.from({ length: n }, (_, i) => [
    ...Array.from(
      { length: n },
      (__, j) => sum(x.map((row) => row[i] * row[j])) + (i === j ? 1e-9 : 0),
    ),
    sum(x.map((row, at) => row[i] * y[at])),
  ]);
  for (let i = 0; i < n; i += 1) {
    const pivot = a
      .slice(i)
      .reduce((best, row, at) => (Math.abs(row[i]) > Math.abs(a[best][i]) ? at + i : best), i);
    [a[i], a[pivot]] = [a[pivot], a[i]];
    for (let k = 0; k < n; k += 1) {
      if (k === i) continue;
      const by = a[k][i] / a[i][i];
      for (let j = i; j <= n; j += 1) a[k][j] -= by * a[i][j];
    }
  }
  return a.map((row, i) => row[n] / row[i]);
}

/** Largest distance of an empirical distribution from the uniform one on [0, 1]. */
export function distanceFromUniform(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((value, at) =>
      Math.max((at + 1) / sorted.length - value, value - at / sorted.length),
    ),
  );
}

/** Lower and upper bound of Wilson (1927). */
export function wilson(x, n, z) {
  const p = x / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

export function countBy(items, keyOf) {
  const counts = new Map();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
