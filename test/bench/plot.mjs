// docs/pictures/bench.svg from the last run (build/bench/last.json): how time grows with the feed, and
// how long the peers take beside this module.  node test/bench/plot.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';

const names = {
  compass: 'this module',
  parse: 'JSON.parse alone',
  tuned: 'tuned JavaScript',
  idiomatic: 'idiomatic JavaScript',
  arquero: 'arquero',
  sqlite: 'SQLite-WASM',
};
// told apart without colour too, by their dashes
const looks = {
  compass: { colour: '#b3261e', dash: '' },
  parse: { colour: '#5f6368', dash: '2 3' },
  tuned: { colour: '#1a6e8e', dash: '' },
  idiomatic: { colour: '#1a6e8e', dash: '6 3' },
  arquero: { colour: '#7a5c00', dash: '' },
  sqlite: { colour: '#7a5c00', dash: '6 3' },
};

const width = 880;
const height = 380;
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${words}</text>`;
const line = (x1, y1, x2, y2, more = 'stroke="#d0d3d6"') =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${more}/>`;
const fixed = (value) => value.toFixed(1);
const count = new Intl.NumberFormat('en');

const duration = (ms) =>
  ms < 1_000 ? `${Number(ms.toPrecision(2))} ms` : `${Number((ms / 1_000).toPrecision(2))} s`;
const timeOf = (at, name) => (name === 'parse' ? at.parse?.parse : at[name]?.view)?.median;

/** powers of ten that enclose the values */
function decades(values) {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return { from, to, all: Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at)) };
}

const scale = (from, to, start, end) => (value) =>
  start + ((Math.log10(value) - from) / (to - from)) * (end - start);

/** bytes → first view by products, both in logarithms */
function growth(steps) {
  const sizes = Object.keys(steps).map(Number);
  const series = Object.keys(names).map((name) => [
    name,
    sizes.map((size) => [size, timeOf(steps[size], name)]).filter(([, ms]) => ms !== undefined),
  ]);
  const times = decades(series.flatMap(([, points]) => points.map(([, ms]) => ms)));
  const x = scale(Math.log10(sizes[0]), Math.log10(sizes.at(-1)), 64, 380);
  const y = scale(times.from, times.to, 330, 50);
  const parts = [text(16, 24, 'Bytes of the feeds → first view, node', 'class="title"')];
  for (const ms of times.all) {
    parts.push(line(64, fixed(y(ms)), 380, fixed(y(ms))));
    parts.push(text(58, fixed(y(ms) + 4), duration(ms), 'text-anchor="end"'));
  }
  for (const size of sizes) {
    parts.push(text(fixed(x(size)), 348, count.format(size), 'text-anchor="middle"'));
  }
  parts.push(text(222, 368, 'products', 'text-anchor="middle"'));
  for (const [name, points] of series) {
    const { colour, dash } = looks[name];
    const at = points.map(([size, ms]) => `${fixed(x(size))},${fixed(y(ms))}`).join(' ');
    const thick = name === 'compass' ? 3 : 1.6;
    parts.push(
      `<polyline points="${at}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-dasharray="${dash}"/>`,
    );
  }
  return parts;
}

/** the same at one size, as bars: place by place, contestants below each other */
function peers(usual, bytes) {
  const places = Object.entries(usual);
  const values = places.flatMap(([, at]) => Object.keys(names).map((name) => timeOf(at, name)));
  const most = Math.max(...values.filter((ms) => ms !== undefined));
  const megabytes = Math.round(bytes / 1e6);
  const parts = [text(440, 24, `The same with 30,000 products (${megabytes} MB)`, 'class="title"')];
  const rows = Object.keys(names);
  const step = 286 / (rows.length * places.length + (places.length - 1));
  let y = 48;
  for (const [place, at] of places) {
    parts.push(
      text(440, fixed(y + 9), place === 'node' ? 'node' : `Chromium, ${place}`, 'class="place"'),
    );
    for (const name of rows) {
      const ms = timeOf(at, name);
      const long = (ms / most) * 150;
      parts.push(text(656, fixed(y + 9), names[name], 'text-anchor="end"'));
      parts.push(
        `<rect x="662" y="${fixed(y)}" width="${fixed(long)}" height="${fixed(step - 3)}" fill="${looks[name].colour}"/>`,
      );
      parts.push(text(fixed(668 + long), fixed(y + 9), duration(ms)));
      y += step;
    }
    y += step;
  }
  return parts;
}

function legend() {
  return Object.entries(looks).flatMap(([name, { colour, dash }], at) => {
    const y = 62 + at * 16;
    const more = `stroke="${colour}" stroke-width="${name === 'compass' ? 3 : 1.6}" stroke-dasharray="${dash}"`;
    return [line(74, y - 4, 98, y - 4, more), text(104, y, names[name])];
  });
}

/** the picture of a run's figures */
export function plot({ steps, usual }) {
  const bytes = usual.node.bytes;
  const parts = [...growth(steps), ...legend(), ...peers(usual, bytes)];
  const style =
    'text{font:11px system-ui,sans-serif;fill:#202124}.title{font-size:13px;font-weight:600}.place{font-weight:600}';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="time by size and by peer">`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

if (process.argv[1] === join(root, 'test/bench/plot.mjs')) {
  const { figures } = JSON.parse(readFileSync(join(root, 'build/bench/last.json'), 'utf8'));
  writeFileSync(join(root, 'docs/pictures/bench.svg'), plot(figures));
}
