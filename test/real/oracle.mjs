// Totals and orders of a creator's videos, written from the contract alone and in the plainest way,
// to hold the engine against.

const keyOf = {
  recency: (video) => video.posted_at ?? null,
  views: (video) => video.views ?? null,
  items_sold: (video) => video.items_sold ?? null,
  revenue: (video) => video.revenue?.minor ?? video.revenue?.min_minor ?? null,
};

export const sorts = Object.keys(keyOf);
export const directions = ['descending', 'ascending'];

/** E-commerce videos up to `now`: those with a product, not posted later. */
export function shoppable(videos, now) {
  return videos.filter(
    (video) => (video.products ?? []).length > 0 && (video.posted_at ?? now) <= now,
  );
}

/** Sum of a metric and how many videos state it. */
export function total(videos, metric) {
  const values = videos.map((video) => video[metric]).filter((value) => value != null);
  return { value: values.reduce((sum, value) => sum + value, 0), videos: values.length };
}

// ids compare by their bytes, as the engine does
const byId = (a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));

/** Ids in order: missing values last either way, ties by id ascending. */
export function order(videos, sort, direction) {
  const sign = direction === 'descending' ? -1 : 1;
  const key = keyOf[sort];
  return [...videos]
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return (x === null) - (y === null) || byId(a, b);
      return x === y ? byId(a, b) : sign * (x < y ? -1 : 1);
    })
    .map(({ id }) => id);
}
