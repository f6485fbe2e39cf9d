// Creators by the thousand, made by the samples' generator from one seed: one creator feed a line. None
// is like another in who follows, what is made and how often; offsets from UTC are those of a market
// with four. A longer list begins with the shorter one.
import { makeCreator } from '../samples/creators.mjs';
import { creatorNames } from '../samples/names.mjs';
import { catalogue } from '../samples/products.mjs';
import { Random } from '../samples/random.mjs';

const seed = new Random('creator-compass/batch/1');
const names = creatorNames(seed.fork('names'), 720);
const zones = [
  { time_zone: 'America/New_York', utc_offset_minutes: -240 },
  { time_zone: 'America/Chicago', utc_offset_minutes: -300 },
  { time_zone: 'America/Denver', utc_offset_minutes: -360 },
  { time_zone: 'America/Los_Angeles', utc_offset_minutes: -420 },
];
const ages = ['teen', 'young', 'adult'];
const mostVideos = 6; // few are posted by those whom this is for

function person(random, number) {
  const videos = Array.from({ length: random.whole(0, mostVideos) }, (_, nth) => ({
    days: 3 + 9 * nth + random.whole(0, 6),
    reach: random.between(-1, 1.2),
  }));
  return {
    number,
    name: `${names[number % names.length]}.${number}`,
    followers: random.whole(300, 60_000),
    women: random.between(0.1, 0.9),
    ages: random.pick(ages),
    niches: random.some(catalogue, 2).map(({ name }) => name),
    interests: { Cooking: 0.4, Sports: 0.3 },
    zone: random.pick(zones),
    goals: { gmv_minor: 60_000, new_followers: 150, videos_per_week: 3 },
    objective: random.pick(['gmv', 'followers', null]),
    showcase: videos.length === 0 ? random.whole(0, 2) : random.whole(1, 6),
    dismissed: random.whole(0, 1),
    videos: videos.toReversed(),
  };
}

/** text of one line without its end; `market` is that of test/bench/feeds/rows.mjs */
export function creatorLine(number, { products, everybody }) {
  const random = seed.fork(`creator/${number}`);
  // numbers that no creator of the samples or of the benchmark has
  const who = person(random, 500_000 + number);
  return JSON.stringify(makeCreator(random, who, products, everybody));
}

export function* creatorLines(count, market) {
  for (let number = 1; number <= count; number += 1) yield creatorLine(number, market);
}
