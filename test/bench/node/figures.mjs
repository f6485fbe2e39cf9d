// Everything that is measured in node and natively.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../module/samples.mjs';
import { bytesOf, feedPaths, postedPath } from '../feeds/files.mjs';
import { largest, postedVideos, steps, usual } from '../feeds/sizes.mjs';
import { summary } from '../measure.mjs';
import { given, timed, timedSimdjson } from '../native/programs.mjs';
import { expectSame } from '../peers/same.mjs';
import { contestants } from './contestants.mjs';
import { inProcess, rounds, turns } from './processes.mjs';

const everybody = [...Object.keys(contestants), 'parse'];

// small feeds are read often, the largest takes minutes of some peers: once is what there is time for
const optionsFor = (products) => {
  if (products > usual) return { slow: { time: 0, least: 1, warmup: 1 }, quick: { time: 500 } };
  const slow = { time: products < usual ? 500 : 1_500, least: 3, warmup: 1 };
  return { slow, quick: { time: 700, least: 10, warmup: 5 } };
};

const total = (bytes) => Object.values(bytes).reduce((sum, size) => sum + size, 0);

/** {products: {bytes, contestants…}} of the steps, the usual one with more rounds */
export async function timeSteps(wanted, tell) {
  const found = {};
  for (const products of wanted) {
    const paths = await feedPaths(products);
    const job = { task: 'view', paths, given: await given(paths, products) };
    const settings = {
      count: products > usual ? 1 : turns,
      tell: (text) => tell(`${products}: ${text}`),
    };
    const told = await rounds(everybody, { ...job, options: optionsFor(products) }, settings);
    found[products] = { bytes: total(bytesOf(paths)), ...told };
  }
  return found;
}

/** the creator with many videos, over the smallest feeds beside */
export async function postedSession() {
  const paths = {
    ...(await feedPaths(steps[0])),
    creator: await postedPath(postedVideos, steps[0]),
  };
  return { paths, given: await given(paths, 'posted') };
}

export async function timePosted(tell) {
  const options = { quick: { time: 1_000, least: 12, warmup: 6 } };
  const job = { task: 'posted', ...(await postedSession()), options };
  return rounds(Object.keys(contestants), job, {
    count: turns,
    tell: (text) => tell(`posted: ${text}`),
  });
}

/** a choice of the creator → new view, by this module alone */
export async function timeFeedback(tell) {
  const paths = await feedPaths(usual);
  const options = { quick: { time: 1_500, least: 10, warmup: 3 } };
  const job = { task: 'feedback', paths, given: await given(paths, usual), options };
  const say = (text) => tell(`feedback: ${text}`);
  return (await rounds(['compass'], job, { count: turns, tell: say })).compass;
}

// what simdjson's columns must add up to
function sumsOf(path) {
  const { products } = JSON.parse(readFileSync(path, 'utf8'));
  const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
  const shares = ({ buyers }) =>
    ['gender', 'age', 'gender_age'].flatMap((axis) =>
      (buyers?.[axis] ?? []).map((one) => one.share),
    );
  return {
    rows: products.length,
    views: sum(products.map(({ traffic }) => traffic.views)),
    units: sum(products.flatMap(({ daily }) => daily.units)),
    parts: sum(products.flatMap(shares).map((share) => Math.floor(share * 1e6 + 0.5))),
  };
}

const summaries = (samples) =>
  Object.fromEntries(Object.entries(samples).map(([task, list]) => [task, summary(list)]));

/** reading alone: the module, the same code native, simdjson native; by turns */
export async function timeReading(tell) {
  const paths = await feedPaths(usual);
  const options = { slow: { time: 1_000, least: 5, warmup: 2 } };
  const samples = { compass: {}, native: {}, simdjson: {} };
  const add = (name, of) => {
    for (const [task, list] of Object.entries(of)) {
      if (Array.isArray(list)) samples[name][task] = [...(samples[name][task] ?? []), ...list];
    }
  };
  const expected = sumsOf(paths.products);
  for (let round = 1; round <= turns; round += 1) {
    tell(`reading, round ${round} of ${turns}`);
    const job = { name: 'compass', task: 'reading', paths, options };
    add('compass', (await inProcess(job)).samples);
    add('native', await timed(paths, 5));
    const { products: list, ...sums } = (await timedSimdjson(paths.products, 7)) ?? { ...expected };
    expectSame('simdjson', sums, expected);
    add('simdjson', { products: list });
  }
  const told = Object.fromEntries(
    Object.entries(samples)
      .filter(([, of]) => Object.keys(of).length > 0)
      .map(([name, of]) => [name, summaries(of)]),
  );
  return { bytes: statSync(paths.products).size, ...told };
}

/** {products: {bytes, contestant: {resident, heap}}} */
export async function measureMemory(wanted, tell) {
  const found = {};
  for (const products of wanted) {
    const paths = await feedPaths(products);
    const job = { task: 'memory', paths, given: await given(paths, products) };
    found[products] = { bytes: total(bytesOf(paths)) };
    for (const name of Object.keys(contestants)) {
      tell(`memory of ${name}, ${products} products`);
      found[products][name] = (await inProcess({ ...job, name })).memory;
    }
  }
  return found;
}

/** the largest session: does it work, how long, how much memory */
export async function runLargest(tell) {
  const { products, videos } = largest;
  tell(`${products} products and ${videos} videos`);
  const paths = await feedPaths(products, videos);
  const found = { products, videos, bytes: total(bytesOf(paths)) };
  try {
    const session = await inProcess({ name: 'compass', task: 'session', paths });
    return { works: true, ...found, ...session };
  } catch (error) {
    return { works: false, ...found, reason: error.message.split('\n').at(-2) ?? error.message };
  }
}

export function sizes() {
  return ['compass.wasm', 'compass.mjs'].map((name) => {
    const bytes = readFileSync(join(root, 'web/wasm', name));
    return { name, raw: bytes.length, brotli: brotliCompressSync(bytes).length };
  });
}
