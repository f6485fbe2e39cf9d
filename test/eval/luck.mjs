// Inspiration's luck: what shown creators did again, in the video after those that were shown,
// against what the card stated (shrunk) and what it had seen (raw).

import { groupBy } from '../real/group-by.mjs';
import { Random } from '../samples/random.mjs';
import { engine, readInspiration } from './engine.mjs';
import { bootstrap, mean, slope } from './statistics.mjs';
import { hotelReach, shopViews } from './videos.mjs';

const now = 1_900_000_000;

export async function evaluate({ quick = false, set } = {}) {
  const rows = (set === 'hotel' ? hotelReach : shopViews)().filter(({ video }) => video.posted_at);
  const full = ({ video, measure }) => ({ ...video, ...measure });
  const groups = [...groupBy(rows, ({ video }) => video.creator.id).values()].filter(
    (own) => own.length >= 2,
  );
  const last = groups.map((own) => own.reduce((a, b) => (later(a, b) ? a : b)));
  const hidden = new Set(last.map(({ video }) => video.id));

  const compass = await engine();
  // how the hidden ones did, in the same unit: raw factors in a feed that has them
  await readInspiration(compass, rows.map(full));
  const card = (id) => compass.inspiration(id, { objective: 'gmv', now }).card.success;
  const again = new Map(last.map(({ video }) => [video.creator.id, Math.log(card(video.id).raw)]));

  await readInspiration(compass, rows.filter(({ video }) => !hidden.has(video.id)).map(full));
  const shown = groups
    .flat()
    .filter(({ video }) => !hidden.has(video.id))
    .slice(0, quick ? 50 : undefined);
  const videos = shown.map(({ video }) => {
    const { raw, shrunk } = card(video.id);
    return {
      creator: video.creator.id,
      raw: Math.log(raw),
      stated: Math.log(shrunk),
      again: again.get(video.creator.id),
    };
  });
  compass.dispose();
  return linesOf(set, videos);
}

const later = (a, b) =>
  a.video.posted_at === b.video.posted_at
    ? a.video.id > b.video.id
    : a.video.posted_at > b.video.posted_at;

function linesOf(set, videos) {
  // a card is shown when its creator stands out: the better half by what was seen
  const groups = [...groupBy(videos, ({ creator }) => creator).values()];
  const random = new Random('luck/creators');
  const weighed = (drawn) => {
    const list = drawn.flatMap((own) => own.map((video) => ({ ...video, weight: 1 / own.length })));
    return list;
  };
  const calibrated = (key) => (drawn) => {
    const list = weighed(drawn);
    return slope(
      list.map((v) => v[key]),
      list.map((v) => v.again),
      list.map((v) => v.weight),
    );
  };
  const off = (key) => mean(groups.map((own) => mean(own.map((v) => Math.abs(v.again - v[key])))));
  const figure = calibrated('stated')(groups);
  const interval = bootstrap(groups, calibrated('stated'), random);
  // an interval narrows with the root of the creators
  const needed = groups.length * ((interval[1] - interval[0]) / 2 / 0.2) ** 2;
  const [offStated, offRaw] = [off('stated'), off('raw')];
  return [
    {
      id: `inspiration’s luck, ${set}`,
      goal: 'slope of the repeat on the stated factor .8 – 1.2, and nearer to it than to the raw one',
      figure,
      interval,
      baselines: {
        slope_on_raw: calibrated('raw')(groups),
        off_stated_ln: offStated,
        off_raw_ln: offRaw,
      },
      met: figure >= 0.8 && figure <= 1.2 && offStated < offRaw,
      notes: [
        `${groups.length} creators with two videos and more, ${videos.length} cards; to know the slope within .2 takes some ${Math.round(needed)} creators`,
      ],
    },
  ];
}
