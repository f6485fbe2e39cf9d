// The engine learns traits from videos that come with numbers, and says what it expects of bare ones.

import { readInspiration } from './engine.mjs';
import { quantile, spearman } from './statistics.mjs';

export const now = 1_900_000_000;

export const bare = ({ video }) => video;
export const full = ({ video, measure }) => ({ ...video, ...measure });

/** code → lift, learned from `rows`; `rest` is in the feed without numbers. */
export async function liftsOf(compass, rows, rest, objective) {
  await readInspiration(compass, [...rows.map(full), ...rest.map(bare)]);
  const { lifts } = compass.insights({ objective, now }).claims;
  return new Map(lifts.map((lift) => [lift.code, lift]));
}

/** What the feed last read makes the engine expect of each video: its success factor, micro-logs. */
export const scores = (compass, rows, objective) =>
  rows.map(({ video }) => {
    const { receipts } = compass.inspiration(video.id, { objective, now }).card;
    return receipts.find(({ factor }) => factor === 'success').micro_log;
  });

/** Which of the videos are in the best quarter of them. */
export function best(rows) {
  const success = rows.map((row) => row.success);
  const top = quantile(success, 0.75);
  return success.map((value) => value >= top);
}

export const inBoth = (one, other) => [...one.keys()].filter((code) => other.has(code));

/** Spearman of the lifts of the traits that both could test. */
export function agreement(one, other) {
  const codes = inBoth(one, other);
  const ln = (lifts) => codes.map((code) => Math.log(lifts.get(code).lift));
  return spearman(ln(one), ln(other));
}
