// Claims under daily looking: creators whose videos have nothing to tell look at the page on each of
// 90 days. A `likely` about a trend, or a rate's interval that misses the truth, is false whenever
// it shows. Others grow truly: how soon is it said?
import { Random } from '../samples/random.mjs';
import { engine, readCreator } from './engine.mjs';
import { bootstrap, mean, wilson } from './statistics.mjs';

export const needs = [];

const day = 86_400;
const start = 1_700_006_400;
const days = 90;
const every = 6; // days between videos
const growths = [1.2, 1.5, 2, 3]; // of typical views, from a video to the next
const rates = { clicks: 0.03, likes: 0.05 };
const scatter = 1; // sd of ln views from video to video

export async function evaluate({ quick = false } = {}) {
  const creators = quick ? 3 : 1000;
  const compass = await engine();
  const nulls = await lookAt(compass, 'null', creators, 1);
  const power = [];
  for (const growth of growths) {
    power.push({ growth, seen: await lookAt(compass, `growth-${growth}`, quick ? 2 : 60, growth) });
  }
  compass.dispose();
  return [lineOf(nulls, power)];
}

async function lookAt(compass, name, count, growth) {
  const seen = [];
  for (let at = 0; at < count; at += 1) {
    const random = new Random(`looking/${name}/${at}`);
    seen.push(
      await oneCreator(compass, videosOf(random, growth), random.fork('days'), every < days),
    );
  }
  return seen;
}

function videosOf(random, growth) {
  return Array.from({ length: Math.ceil(days / every) }, (_, nth) => ({
    id: `video-${nth}`,
    day: nth * every,
    level: random.logNormal(400 * growth ** nth, scatter),
  }));
}

// what has come of each video by the end of a day: two thirds on the first, then ever less
const share = (age) => 1 - Math.exp(-1.1 * age);

function advance(videos, today, random) {
  for (const video of videos) {
    const age = today - video.day;
    if (age < 1) continue;
    const views = random.poisson(video.level * (share(age) - share(age - 1)));
    video.views = (video.views ?? 0) + views;
    video.daily = [...(video.daily ?? []), views];
    video.likes = (video.likes ?? 0) + random.binomial(views, rates.likes);
    video.clicks = (video.clicks ?? 0) + random.binomial(views, rates.clicks);
  }
}

const feedOf = (videos, today) => ({
  id: 'creator',
  utc_offset_minutes: 0,
  videos: videos
    .filter((video) => video.day < today)
    .map((video) => ({
      id: video.id,
      posted_at: start + video.day * day,
      products: [{ id: 'product' }],
      views: video.views,
      likes: video.likes,
      product_clicks: video.clicks,
      daily: { from: start + video.day * day, kind: 'per_day', views: video.daily.slice(0, 14) },
    })),
});

async function oneCreator(compass, videos, random) {
  const found = { trend: null, rate: null, wilson: false, percent: false };
  for (let today = 1; today <= days; today += 1) {
    advance(videos, today, random);
    await readCreator(compass, feedOf(videos, today));
    const view = compass.insights({ objective: 'gmv', now: start + today * day });
    const { trends, daily } = view.overview;
    const claimed = [...trends, ...daily].find(({ claim }) => claim.grade === 'likely');
    if (claimed) found.trend ??= { day: today, direction: claimed.direction };
    if (missesTruth(view)) found.rate ??= today;
    found.wilson ||= wilsonMisses(videos);
    found.percent ||= percentChanged(videos, today);
  }
  return found;
}

function missesTruth(view) {
  return view.posted.items.some((item) =>
    item.rates.some(({ metric, interval }) => {
      const truth = { click_rate: rates.clicks, engagement_rate: rates.likes }[metric];
      return truth !== undefined && (truth < interval[0] || truth > interval[1]);
    }),
  );
}

const wilsonMisses = (videos) =>
  videos.some(({ views, clicks }) => {
    if (!views) return false;
    const [low, high] = wilson(clicks, views, 1.96);
    return rates.clicks < low || rates.clicks > high;
  });

function percentChanged(videos, today) {
  const settled = videos.filter((video) => today - video.day >= 2).slice(-2);
  return settled.length === 2 && Math.abs(settled[1].views / settled[0].views - 1) > 0.2;
}

function lineOf(nulls, power) {
  const share = (list, isSo) => mean(list.map((one) => (isSo(one) ? 1 : 0)));
  const isFalse = ({ trend }) => trend !== null;
  const figure = share(nulls, isFalse);
  const found = ({ trend }) => trend?.direction === 'up';
  return {
    id: 'claims under daily looking',
    goal: `a false likely for ≤ 5 % of ${nulls.length} null creators within ${days} days`,
    figure,
    interval: bootstrap(nulls, (drawn) => share(drawn, isFalse), new Random('looking')),
    baselines: {
      any_rate_interval_missed_the_truth: share(nulls, ({ rate }) => rate !== null),
      wilson_95_missed_the_truth: share(nulls, (one) => one.wilson),
      last_video_20_percent_off_the_one_before: share(nulls, (one) => one.percent),
    },
    met: figure <= 0.05,
    notes: power.map(
      ({ growth, seen }) =>
        `views ×${growth} from video to video: found by ${(100 * share(seen, found)).toFixed(0)} % within ${days} days`,
    ),
  };
}
