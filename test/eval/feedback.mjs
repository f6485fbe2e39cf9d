// Learning on the device, replayed on the shop's creators: who showed products in three videos and more
// tells all but the last as feedback; is the last one's product among the ten listed? The list is the
// shipped one, for a creator of whom nothing else is known. The video asked for is taken out of its
// product's numbers.
import { ShopDays } from '../real/shop-day.mjs';
import { Random } from '../samples/random.mjs';
import { engine, policy } from './engine.mjs';
import { lastDay } from './shop.mjs';
import { bootstrap, mean } from './statistics.mjs';

const least = 1.15; // times the hits without feedback
const listed = 10;

export async function evaluate({ quick = false } = {}) {
  const days = new ShopDays(lastDay());
  const replay = new Replay(days, await engine({ whole: false }));
  const cases = [];
  for (const hidden of hiddenProducts(days).slice(0, quick ? 8 : undefined)) {
    const one = await replay.of(hidden);
    if (one !== null) cases.push(one);
  }
  const bound = await replay.hostile(quick ? 20 : 500);
  replay.dispose();
  return [hitsLine(cases), bound];
}

// creators with three videos and more that show a product, oldest first
function hiddenProducts(days) {
  const hidden = [];
  for (const id of [...days.creators.keys()].sort()) {
    const { creator } = days.creatorFeed(id);
    const videos = creator.videos.filter((video) => video.products.length > 0 && video.posted_at);
    if (videos.length < 3) continue;
    videos.sort((a, b) => a.posted_at - b.posted_at || (a.id < b.id ? -1 : 1));
    hidden.push({ id, last: videos.pop(), known: videos });
  }
  return hidden;
}

class Replay {
  constructor(days, compass) {
    this.days = days;
    this.compass = compass;
    this.feed = days.productsFeed();
    this.place = new Map(this.feed.products.map(({ id }, at) => [id, at]));
  }

  /** {without, with: place of the product in the list, 0 if it is not there}; null: nobody else showed it. */
  async of({ id, last, known }) {
    const { compass, days } = this;
    const [{ id: product }] = last.products;
    const products = this.#without(product, last.id);
    if (products === null) return null;
    await compass.read('products', JSON.stringify({ ...this.feed, products }));
    await this.#read(id, []);
    const blank = this.#found(product);
    const events = this.#events(known);
    compass.feedback(events, { now: days.now });
    const told = this.#found(product);
    compass.setLearned(null);
    await this.#read(id, known);
    const posted = this.#found(product);
    compass.feedback(events, { now: days.now });
    const both = this.#found(product);
    compass.setLearned(null);
    const isNew = known.every((video) => video.products[0].id !== product);
    return { blank, told, posted, both, isNew };
  }

  /** Events dealt at random: the furthest that any product's factor is moved, as part of the bound. */
  async hostile(runs) {
    const { compass, days } = this;
    await compass.read('products', JSON.stringify(this.feed));
    await this.#read('nobody', []);
    const random = new Random('feedback/hostile');
    const below = (count) => Math.floor(count * random.uniform());
    const ids = this.feed.products.map(({ id }) => id);
    const kinds = ['opened', 'posted', 'added', 'dismissed', 'taken_back'];
    let furthest = 0;
    for (let run = 0; run < runs; run += 1) {
      const few = random.some(ids, 1 + below(run % 2 === 0 ? 5 : 400));
      const kind = () => kinds[below(run % 3 === 0 ? 1 : kinds.length)];
      const events = few.map((product) => ({ at: days.now - below(9e6), kind: kind(), product }));
      compass.feedback(events, { now: days.now });
      for (const { receipts } of compass.insights({ objective: 'gmv', now: days.now }).products
        .items) {
        const learned = receipts.find(({ factor }) => factor === 'learned');
        furthest = Math.max(furthest, Math.abs(learned?.micro_log ?? 0));
      }
      compass.setLearned(null);
    }
    const figure = furthest / Math.round(1e6 * Math.log(policy.feedback.most));
    return {
      id: 'feedback, random events',
      goal: 'no product is moved beyond the bound',
      figure,
      interval: null,
      baselines: {},
      met: figure <= 1,
      notes: [`${runs} streams of up to 400 events; the furthest move, 1 is the bound`],
    };
  }

  dispose() {
    this.compass.dispose();
  }

  async #read(id, videos) {
    const { creator, ...head } = this.days.creatorFeed(id);
    const feed = { ...head, creator: { ...creator, videos } };
    await this.compass.read('creator', JSON.stringify(feed));
  }

  // products as they stand without one video; null if its product is only known by it
  #without(product, video) {
    const { days } = this;
    const listed = days.productRows.filter((row) => row.product_id === product);
    const shown = days.videoRows.filter(
      (row) => row.product_id === product && row.video_id !== video,
    );
    if (listed.length === 0 && shown.length === 0) return null;
    return this.feed.products.with(this.place.get(product), days.product(product, listed, shown));
  }

  #events(known) {
    return known
      .filter((video) => this.place.has(video.products[0].id))
      .map((video) => ({ at: video.posted_at, kind: 'posted', product: video.products[0].id }));
  }

  #found(product) {
    const { items } = this.compass.insights({ objective: 'gmv', now: this.days.now }).products;
    return 1 + items.slice(0, listed).findIndex(({ id }) => id === product);
  }
}

const hits = (name) => (cases) => mean(cases.map((one) => (one[name] > 0 ? 1 : 0)));

function hitsLine(cases) {
  const times = (list) => hits('told')(list) / hits('blank')(list);
  const fresh = cases.filter(({ isNew }) => isNew);
  return {
    id: 'feedback, HR@10 over no feedback',
    goal: `≥ ${least} ×`,
    figure: times(cases),
    interval: bootstrap(cases, times, new Random('feedback/creators')),
    baselines: {
      told: hits('told')(cases),
      blank: hits('blank')(cases),
      'videos known': hits('posted')(cases),
      'both known': hits('both')(cases),
    },
    met: times(cases) >= least,
    notes: [
      `${cases.length} creators with three videos and more whose last product somebody else had shown or listed`,
      `products new to the creator: ${fresh.length}, told ${hits('told')(fresh).toFixed(3)}, blank ${hits('blank')(fresh).toFixed(3)}`,
    ],
  };
}
