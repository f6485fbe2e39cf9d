// Are percentiles against similar creators what they say? Half of the creators are the feed, the
// others look at where they stand: over them percentiles must be uniform.
import { readCsv } from '../real/data.mjs';
import { groupBy } from '../real/group-by.mjs';
import { Random } from '../samples/random.mjs';
import { engine, readCreator, readInspiration } from './engine.mjs';
import { bootstrap, distanceFromUniform } from './statistics.mjs';

const now = 1_900_000_000;
const splits = 2;

export async function evaluate({ quick = false } = {}) {
  const creators = creatorsOf(readCsv('tiktok_hotel_vn.csv'));
  const compass = await engine();
  const places = new Map();
  for (let split = 0; split < (quick ? 1 : splits); split += 1) {
    const random = new Random(`benchmark/${split}`);
    const order = random.some(creators, creators.length);
    const half = Math.floor(order.length / 2);
    await readInspiration(compass, order.slice(0, half).flatMap(asInspiration));
    for (const creator of order.slice(half, quick ? half + 5 : undefined)) {
      await readCreator(compass, creator);
      const { overview } = compass.insights({ objective: 'gmv', now });
      for (const { metric, percentile, peers } of overview?.benchmark ?? []) {
        if (peers < 10) continue;
        if (!places.has(metric)) places.set(metric, []);
        places.get(metric).push(percentile);
      }
    }
  }
  compass.dispose();
  return places.size > 0 ? [lineOf(places)] : [];
}

const count = (text) => (text === '' || text === undefined ? null : Math.round(Number(text)));

// every video links the stay it shows: the data does not say which
function creatorsOf(rows) {
  const dated = rows.filter((row) => row.created_at && row.fans > 0);
  return [...groupBy(dated, (row) => row.creator_id)].map(([id, own]) => ({
    id,
    followers: count(own[0].fans),
    videos: [...groupBy(own, (row) => row.video_id).values()].map(([row]) => ({
      id: row.video_id,
      posted_at: Math.floor(Date.parse(row.created_at) / 1000),
      products: [{ id: `stay-${row.video_id}` }],
      views: count(row.views),
      likes: count(row.likes),
      comments: count(row.comments),
      shares: count(row.shares),
      saves: count(row.saves),
    })),
  }));
}

function asInspiration({ id, followers, videos }) {
  const inOrder = [...videos].sort((a, b) => a.posted_at - b.posted_at || (a.id < b.id ? -1 : 1));
  return inOrder.map((video, at) => ({ ...video, nth_video: at + 1, creator: { id, followers } }));
}

function lineOf(places) {
  const distances = [...places].map(([metric, list]) => ({
    metric,
    n: list.length,
    distance: distanceFromUniform(list),
  }));
  const worst = distances.reduce((a, b) => (a.distance > b.distance ? a : b));
  return {
    id: 'benchmark',
    goal: 'Kolmogorov-Smirnov distance from uniform ≤ .05, every metric',
    figure: worst.distance,
    interval: bootstrap(places.get(worst.metric), distanceFromUniform, new Random('benchmark'), {
      times: 200,
    }),
    baselines: Object.fromEntries(distances.map(({ metric, distance }) => [metric, distance])),
    met: worst.distance <= 0.05,
    notes: [
      `${worst.n} held-out creators; of as many uniform numbers the distance is above ${(1.36 / Math.sqrt(worst.n)).toFixed(3)} once in twenty, and the bootstrap of a largest distance lies above it`,
    ],
  };
}
