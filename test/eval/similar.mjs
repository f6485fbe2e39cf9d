// E5: creators with two videos and more; the last is hidden, candidates are others' videos posted
// before it, relevant are those of the same product. The list is the shipped one, diversity and all.
import { ShopDays } from '../real/shop-day.mjs';
import { Random } from '../samples/random.mjs';
import { engine } from './engine.mjs';
import { lastDay } from './shop.mjs';
import { bootstrap, mean, sum } from './statistics.mjs';

export async function evaluate({ quick = false } = {}) {
  const days = new ShopDays(lastDay());
  const everybody = days.inspirationFeed(null);
  const compass = await engine({ whole: false });
  await compass.read('inspiration', JSON.stringify(everybody));
  const words = wordsOf(everybody.videos);
  const cases = [];
  for (const hidden of hiddenVideos(days).slice(0, quick ? 5 : undefined)) {
    const { id, feed, video, known } = hidden;
    await compass.read('creator', JSON.stringify(feed));
    const now = video.posted_at - 1;
    const shown = compass.insights({ objective: 'gmv', now }).inspiration.items;
    const candidates = everybody.videos.filter(
      (each) => each.creator.id !== id && each.posted_at <= now,
    );
    const isRelevant = (each) =>
      each.products.some((product) => product.id === video.products[0].id);
    const place = (list) => 1 + list.findIndex(isRelevant);
    cases.push({
      isNew: !known.some(isRelevant),
      engine: place(shown),
      tf_idf: place(words.nearest(known, candidates)),
      most_viewed: place(
        [...candidates].sort((a, b) => b.views - a.views || (a.id < b.id ? -1 : 1)).slice(0, 10),
      ),
      canBeFound: candidates.some(isRelevant),
    });
  }
  compass.dispose();
  return linesOf(cases.filter(({ canBeFound }) => canBeFound));
}

function hiddenVideos(days) {
  const hidden = [];
  for (const id of [...days.creators.keys()].sort()) {
    const feed = days.creatorFeed(id);
    const videos = feed.creator.videos.filter(
      (video) => video.products.length > 0 && video.posted_at,
    );
    if (videos.length < 2) continue;
    videos.sort((a, b) => a.posted_at - b.posted_at || (a.id < b.id ? -1 : 1));
    const video = videos.pop();
    feed.creator.videos = videos;
    hidden.push({ id, feed, video, known: videos });
  }
  return hidden;
}

// plain tf-idf of title and caption, as anybody would write it first
function wordsOf(videos) {
  const textOf = (video) =>
    `${video.products.map(({ title }) => title).join(' ')} ${video.caption ?? ''}`;
  const terms = (video) =>
    textOf(video)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const seen = new Map();
  for (const video of videos) {
    for (const term of new Set(terms(video))) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  const vector = (list) => {
    const counts = new Map();
    for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      counts.set(term, (1 + Math.log(count)) * Math.log(videos.length / (seen.get(term) ?? 1)));
    }
    const length = Math.sqrt(sum([...counts.values()].map((value) => value * value)));
    return new Map([...counts].map(([term, value]) => [term, value / (length || 1)]));
  };
  const vectors = new Map(videos.map((video) => [video.id, vector(terms(video))]));
  return {
    nearest(known, candidates) {
      const profile = vector(known.flatMap(terms));
      const cosine = (video) => {
        const other = vectors.get(video.id);
        let total = 0;
        for (const [term, value] of profile) total += value * (other.get(term) ?? 0);
        return total;
      };
      const scored = candidates.map((video) => ({ video, score: cosine(video) }));
      scored.sort((a, b) => b.score - a.score || (a.video.id < b.video.id ? -1 : 1));
      return scored.slice(0, 10).map(({ video }) => video);
    },
  };
}

const hits = (name) => (cases) => mean(cases.map((one) => (one[name] > 0 ? 1 : 0)));
const reciprocal = (name) => (cases) =>
  mean(cases.map((one) => (one[name] > 0 ? 1 / one[name] : 0)));

function linesOf(cases) {
  const random = new Random('similar/creators');
  const fresh = cases.filter(({ isNew }) => isNew);
  const line = (part, goal, list, figure, least) => ({
    id: `E5 inspiration, ${part}`,
    goal,
    figure: figure('engine')(list),
    interval: bootstrap(list, figure('engine'), random),
    baselines: {
      tf_idf: figure('tf_idf')(list),
      most_viewed: figure('most_viewed')(list),
    },
    met: figure('engine')(list) >= least,
    notes: [`${list.length} creators of whose hidden product somebody else had shown a video`],
  });
  const times = (list) => hits('engine')(list) / hits('tf_idf')(list);
  const newer = line(
    'products new to the creator',
    'HR@10 at least 1.2 × that of tf-idf',
    fresh,
    hits,
    1.2 * hits('tf_idf')(fresh),
  );
  newer.notes.push(`${times(fresh).toFixed(2)} × tf-idf`);
  return [
    line('HR@10', '≥ .60', cases, hits, 0.6),
    line('MRR', '≥ .50', cases, reciprocal, 0.5),
    newer,
  ];
}
