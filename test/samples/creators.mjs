// The three creators of the demo: without a video, with two, and with six.
import { audienceOf, cellsOf, sampled } from './audience.mjs';
import { dailyFor } from './daily.mjs';
import { idOf } from './names.mjs';
import { drawTraits } from './script.mjs';
import { asOf, day, iso } from './time.mjs';
import { makeVideo } from './videos.mjs';

const regions = ['California', 'Texas', 'Florida', 'New York', 'Ohio', 'Elsewhere'];
const regionShares = [0.14, 0.11, 0.09, 0.08, 0.05, 0.53];
// who is awake when, in the creator's own time
const hours = [3, 2, 1, 1, 1, 1, 2, 4, 5, 5, 5, 5, 6, 6, 5, 5, 5, 6, 7, 8, 9, 8, 6, 4];

/** women and ages: who follows; days: how long ago each video was posted; reach: ln points
 * above what accounts of that size get */
const people = [
  {
    file: 'creator-0',
    number: 4_100,
    name: 'small.porch.days',
    followers: 1_840,
    women: 0.86,
    ages: 'adult',
    niches: ['Baby and Kids', 'Kitchen'],
    interests: { Parenting: 0.62, Cooking: 0.44, Home: 0.4 },
    zone: { time_zone: 'America/Chicago', utc_offset_minutes: -300 },
    goals: { gmv_minor: 20_000, new_followers: 60, videos_per_week: 2 },
    showcase: 0,
    videos: [],
  },
  {
    file: 'creator-2',
    number: 4_200,
    name: 'second.lemon.letters',
    followers: 6_420,
    women: 0.93,
    ages: 'teen',
    niches: ['Beauty', 'Accessories'],
    interests: { Makeup: 0.71, Fashion: 0.58, Music: 0.33 },
    zone: { time_zone: 'America/New_York', utc_offset_minutes: -240 },
    goals: { gmv_minor: 60_000, new_followers: 150, videos_per_week: 3 },
    objective: 'gmv',
    showcase: 3,
    videos: [
      { days: 37, reach: -0.6 },
      { days: 12, reach: 1.1, unsold: true },
    ],
    plain: [{ days: 20, caption: 'Not selling anything, just my new curtains', views: 2_310 }],
  },
  {
    file: 'creator-6',
    number: 4_300,
    name: 'late.drawer.club',
    followers: 38_900,
    women: 0.27,
    ages: 'young',
    niches: ['Desk and Phone', 'Fitness'],
    interests: { Technology: 0.66, Sports: 0.49, Gaming: 0.41 },
    zone: { time_zone: 'America/Los_Angeles', utc_offset_minutes: -420 },
    goals: { gmv_minor: 400_000, new_followers: 800, videos_per_week: 2 },
    objective: 'followers',
    showcase: 6,
    dismissed: 2,
    videos: [
      { days: 66, reach: -1.1 },
      { days: 52, reach: -0.6 },
      { days: 41, reach: -0.2 },
      { days: 24, reach: 0.3 },
      { days: 13, reach: 0.8 },
      { days: 4, reach: 1.4 },
    ],
  },
];

export function makeCreators(seed, products, everybody) {
  return people.map((person) => {
    const random = seed.fork(person.file);
    return { file: person.file, feed: makeCreator(random, person, products, everybody) };
  });
}

/** The feed of a person as described above. */
export function makeCreator(random, person, products, everybody) {
  const { followers, name, niches, objective, goals, zone } = person;
  const cells = random.dirichlet(cellsOf(person.women, person.ages), 120);
  const own = products.filter(({ truth }) => niches.includes(truth.category.name));
  const chosen = random.some(own, person.showcase + (person.dismissed ?? 0));
  const ids = chosen.map(({ row }) => row.id);
  const shown = chosen.slice(0, person.showcase);
  const maker = { followers, skill: 0, cells };
  const videos = videosOf(random, person, maker, { shown, everybody });
  return {
    contract: 'creator@1',
    as_of: iso(asOf),
    creator: {
      id: idOf('72110', person.number),
      name,
      market: 'US',
      currency: 'USD',
      ...zone,
      followers,
      niches,
      showcase: ids.slice(0, person.showcase),
      dismissed: ids.slice(person.showcase),
      objective: objective ?? null,
      goals,
      weekly_video_limit: 5,
      ec_videos_total: person.videos.length,
      ec_videos_30d: person.videos.filter(({ days }) => days <= 30).length,
      audience: followersOf(random, cells, person),
      videos,
    },
  };
}

function followersOf(random, cells, { followers, interests }) {
  const shares = random.dirichlet(regionShares, 200);
  const clock = hours.reduce((a, b) => a + b, 0);
  return {
    ...audienceOf(sampled(random, cells, followers), followers),
    region: regions.map((key, at) => ({ key, share: Math.round(shares[at] * 1_000) / 1_000 })),
    interest: Object.entries(interests).map(([key, share]) => ({ key, share })),
    hour: hours.map((weight, at) => ({
      key: String(at),
      share: Math.round((weight / clock) * 10_000) / 10_000,
    })),
  };
}

function videosOf(random, person, maker, { shown, everybody }) {
  const posted = person.videos.map(({ days, reach, unsold }, index) => {
    const posted_at = asOf - days * day + random.whole(14, 23) * 3_600 + random.whole(0, 3_599);
    const given = { posted_at, reach, everybody, transcribed: true };
    given.id = idOf('73400', person.number * 1_000 + index);
    given.product = shown[index % shown.length];
    given.traits = drawTraits(random);
    const video = makeVideo(random, maker, given);
    if (unsold) Object.assign(video, { orders: 0, items_sold: 0 });
    if (unsold) video.revenue.minor = 0;
    video.revenue.settlement = settlementOf(days);
    return { ...video, daily: dailyFor(random, video, posted_at) };
  });
  return [...posted, ...(person.plain ?? []).map((video, at) => plainVideo(person, video, at))];
}

// a video without a product: not an e-commerce video
function plainVideo(person, { days, caption, views }, at) {
  return {
    id: idOf('73400', person.number * 1_000 + 500 + at),
    posted_at: iso(asOf - days * day),
    caption,
    duration_s: 14.5,
    products: [],
    views,
    likes: Math.round(views * 0.06),
    comments: Math.round(views * 0.004),
  };
}

// money can be sent back for two weeks and is paid out after a month
function settlementOf(days) {
  if (days < 14) return 'placed';
  return days < 30 ? 'processing' : 'settled';
}
