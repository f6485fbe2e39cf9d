// The lines of the table: what is measured, its goal, and how figures become {figure, peers, met}. A line
// whose part was not run, or that cannot be measured, is null and says why.
import { usual } from './feeds/sizes.mjs';
import { limits } from './limits.mjs';
import { exponent } from './measure.mjs';
import { peers as peerNames } from './node/contestants.mjs';
import { firstView, lastByte, objective, posted, reading, round, spread, told } from './ratios.mjs';

const kilobyte = 1_000;

function memory({ memory }) {
  const at = memory?.[usual];
  if (at === undefined) return null;
  const over = (bytes) => round(bytes / at.bytes);
  const ratio = over(at.compass.heap);
  const peers = Object.fromEntries(
    ['compass', ...peerNames]
      .filter((name) => at[name])
      .map((name) => [
        name,
        { resident: over(at[name].resident), heap: at[name].heap && over(at[name].heap) },
      ]),
  );
  return { figure: { heap_over_bytes: ratio }, peers, met: ratio <= 1 };
}

function growth({ steps, memory }) {
  if (steps === undefined || Object.keys(steps).length < 3) return null;
  const points = (name, value) =>
    Object.entries(steps)
      .map(([products, at]) => [Number(products), value(at[name], memory?.[products]?.[name])])
      .filter(([, value]) => value > 0);
  const time = (name) => round(exponent(points(name, (tasks) => tasks?.view?.median)));
  const room = (name) => round(exponent(points(name, (_, used) => used?.heap || used?.resident)));
  const of = (name) => ({ time: time(name), memory: memory === undefined ? null : room(name) });
  const figure = of('compass');
  return {
    figure,
    peers: Object.fromEntries(peerNames.map((name) => [name, of(name)])),
    met: figure.memory === null ? null : figure.time <= 1.05 && figure.memory <= 1.05,
  };
}

function size({ sizes }) {
  const brotli = sizes.reduce((sum, file) => sum + file.brotli, 0);
  return { figure: { brotli, files: sizes }, peers: {}, met: brotli <= 70 * kilobyte };
}

function start({ start }) {
  if (start === undefined) return null;
  const { cold, cached } = start;
  return {
    figure: { cold: told(cold), cached: told(cached) },
    peers: {},
    met: cold.median <= 30 && cached.median <= 10,
  };
}

const feedback = ({ feedback }) =>
  feedback && {
    figure: spread(feedback.feedback),
    peers: {},
    met: feedback.feedback.median < 4,
  };

const longest = ({ longest }) =>
  longest && {
    figure: { ...spread(longest), processor_ms: round(longest.processor), tasks: longest.tasks },
    peers: {},
    met: longest.median <= 16,
  };

const largest = ({ largest }) => largest && { figure: largest, peers: {}, met: largest.works };

export const lines = [
  {
    id: 'first-view-idiomatic',
    goal: 'feed bytes → first view: ≥ 4 × idiomatic JavaScript',
    of: (figures) => firstView(figures, 'idiomatic', 4),
  },
  {
    id: 'first-view-parse',
    goal: 'feed bytes → first view: ≥ 2.5 × JSON.parse alone',
    of: (figures) => firstView(figures, 'parse', 2.5),
  },
  {
    id: 'last-byte',
    goal: 'downloading at 50 Mbit/s, last byte → view: ≤ 15 ms',
    of: lastByte,
  },
  {
    id: 'reading-native',
    goal: 'feed reading, wasm: ≥ 0.7 × native',
    of: (figures) => reading(figures, 'native', 0.7),
  },
  {
    id: 'reading-simdjson',
    goal: 'feed reading, native: ≥ 0.8 × simdjson on demand',
    of: (figures) => reading(figures, 'simdjson', 0.8),
  },
  {
    id: 'objective',
    goal: 'objective changed → new view: ≥ 30 × idiomatic, ≥ 2 × tuned, < 4 ms',
    of: objective,
  },
  {
    id: 'posted-order',
    goal: '100,000 posted videos, new order → first 50: ≥ 20 × idiomatic, ≥ 2 × tuned',
    of: posted,
  },
  {
    id: 'feedback',
    goal: 'feedback event → new view: < 4 ms',
    of: feedback,
  },
  { id: 'memory', goal: 'peak wasm heap over feed bytes: ≤ 1.0', of: memory },
  { id: 'growth', goal: 'growth 300 → 300,000 products: exponents ≤ 1.05', of: growth },
  { id: 'size', goal: 'wasm + glue, brotli: ≤ 70 kB', of: size },
  {
    id: 'start',
    goal: 'compile + instantiate in Chromium: ≤ 30 ms cold, ≤ 10 ms cached',
    of: start,
  },
  {
    id: 'longest-task',
    goal: 'longest main-thread task of a load in the shell: ≤ 16 ms',
    of: longest,
  },
  { id: 'largest', goal: '500,000 products and 200,000 videos in one session', of: largest },
];

/** [{id, goal, figure, peers, met, reason?, limit?}]: `limit` says why a goal is not reached */
export function linesOf(figures) {
  return lines.map(({ id, goal, of }) => {
    const { figure = null, peers = {}, met = null, reason } = of(figures) ?? { reason: 'not run' };
    const limit = met === false ? limits[id] : undefined;
    return {
      ...{ id, goal, figure, peers, met },
      ...(reason !== undefined && { reason }),
      ...(limit !== undefined && { limit }),
    };
  });
}
