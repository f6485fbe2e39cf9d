// The mixture of the two objectives on the sample feeds: its ends are the objectives byte for byte, every
// pair of products swaps at most once between them, and what is best by one objective gives way to what is
// best by the other, never back.
import { creators, now, objectives, readSamples } from '../module/samples.mjs';
import { engine } from './engine.mjs';

// micro-logs: a score is off the line between its ends by half a one for each of 8 factors
// (core/rank/mixture.h), twice that for a pair
const off = 8;
const step = 0.05;

export async function evaluate({ quick = false } = {}) {
  const found = { compared: 0, differ: 0, pairs: 0, swaps: 0, back: 0, steps: 0 };
  for (const creator of quick ? creators.slice(1, 2) : creators) {
    const compass = await engine({ windows: { products: 1000 } });
    await readSamples(compass, creator);
    ends(compass, found);
    between(compass, quick ? 0.25 : step, found);
    compass.dispose();
  }
  const line = (id, goal, figure, baselines) => ({
    id,
    goal,
    figure,
    interval: null,
    baselines,
    met: figure === 0,
    notes: [],
  });
  return [
    line('mixture, its ends', 'no document differs from the objective’s by a byte', found.differ, {
      compared: found.compared,
    }),
    line('mixture, in between', 'no pair swaps twice', found.swaps, { pairs: found.pairs }),
    line(
      'mixture, the best product',
      'its GMV score never rises, its followers score never falls',
      found.back,
      { steps: found.steps },
    ),
  ];
}

function ends({ documents }, found) {
  const lists = JSON.parse(documents.insights({ objective: 'gmv', now }));
  const product = lists.products.items[0].id;
  const video = lists.inspiration.items[0].id;
  const asked = [
    (objective) => documents.insights({ objective, now }),
    (objective) => documents.product(product, { objective, now }),
    (objective) => documents.inspiration(video, { objective, now }),
    (objective) => documents.whatIf(product, { objective, now }),
  ];
  for (const [followers, objective] of objectives.entries()) {
    for (const ask of asked) {
      found.compared += 1;
      if (ask({ followers }) !== ask(objective)) found.differ += 1;
    }
  }
}

function between(compass, by, found) {
  const ids = allIds(compass);
  const parts = Array.from({ length: Math.round(1 / by) + 1 }, (_, at) => at * by);
  // scores[at][product]
  const scores = parts.map((followers) =>
    ids.map((id) => compass.product(id, { objective: { followers }, now }).card.score),
  );
  for (let a = 0; a < ids.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      found.pairs += 1;
      if (swapsOf(scores.map((at) => at[a] - at[b])) > 1) found.swaps += 1;
    }
  }
  const best = scores.map((at) => at.indexOf(Math.max(...at)));
  for (let at = 1; at < parts.length; at += 1) {
    found.steps += 1;
    const [before, after] = [best[at - 1], best[at]];
    const [p, q] = [parts[at - 1], parts[at]];
    const gmvSlack = off * ((p + q) / (q - p) + 1);
    const followersSlack = off * ((2 - p - q) / (q - p) + 1);
    const rises = scores[0][after] > scores[0][before] + gmvSlack;
    const falls = scores.at(-1)[after] < scores.at(-1)[before] - followersSlack;
    if (rises || falls) found.back += 1;
  }
}

// how often the sign changes, what is within rounding left out
function swapsOf(differences) {
  const signs = differences.filter((each) => Math.abs(each) > 2 * off).map(Math.sign);
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
}

// of all products that are ranked: the window is wider than the feed
const allIds = (compass) =>
  compass.insights({ objective: 'gmv', now }).products.items.map(({ id }) => id);
