// What the fuzzers begin with: samples of the repository, made small (a row or two each), and the texts
// that the contract knows as a dictionary. Written to build/fuzz; only what fuzzing found beyond them is
// committed, in corpus/.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { dataPath } from '../real/data.mjs';

const rowsKept = 2;
const feedFolders = ['web/demo/feeds', 'test/samples/edge'];

const lists = { creator: ['creator', 'videos'], products: ['products'], inspiration: ['videos'] };

// the first rows of the feed's list; null for what is no document of rows
function shortened(text, kind) {
  const document = JSON.parse(text);
  const path = lists[kind];
  const holder = path.slice(0, -1).reduce((at, key) => at?.[key], document);
  const rows = holder?.[path.at(-1)];
  if (Array.isArray(rows)) holder[path.at(-1)] = rows.slice(0, rowsKept);
  return JSON.stringify(document);
}

/** {creator: [text], products: […], inspiration: […]} */
export function feedSeeds() {
  const seeds = { creator: [], products: [], inspiration: [] };
  for (const folder of feedFolders) {
    for (const name of readdirSync(join(root, folder))) {
      const kind = Object.keys(seeds).find((each) => name.startsWith(each));
      if (kind === undefined || !name.endsWith('.json')) continue;
      seeds[kind].push(shortened(readFileSync(join(root, folder, name), 'utf8'), kind));
    }
  }
  return seeds;
}

// numbers are read off the end of a session's input: these verbs, the last one first
const verb = (number, feed = 0, moment = 0, objective = 0) => [number, objective, moment, feed];

// three feeds are read, then verbs take the texts after them, one each
function sessionSeed({ creator, products, inspiration }, verbs, texts = []) {
  const all = [creator, products, inspiration, ...texts].map((text) => `${text}\0`).join('');
  const read = [0, 1, 2].flatMap((feed) => [verb(0, feed), verb(1, feed), verb(3, feed)]);
  const numbers = [...read, ...verbs].reverse().flat();
  return Buffer.concat([Buffer.from(all), Buffer.from(numbers)]);
}

// what every screen asks, what is learned of choices, and records of it
function sessionSeeds(feeds) {
  const looks = [verb(6), verb(6, 0, 0, 2), [50, 0, 0, 1, ...verb(7)], [9, 0, ...verb(10)]];
  const [product, other] = JSON.parse(feeds.products).products.map(({ id }) => id);
  const at = 1_776_000_000;
  const events = { contract: 'feedback@1', events: [{ kind: 'added', product, at }] };
  const question = { verb: 'insights', now: 1_776_038_400, objective: 'gmv' };
  const learns = [verb(13), verb(14), verb(6), verb(17), verb(12), verb(19), verb(11), verb(16)];
  const texts = [events, question].map((each) => JSON.stringify(each));
  return [
    sessionSeed(feeds, looks),
    sessionSeed(feeds, learns, [...texts, product, other, texts[1]]),
  ];
}

function scriptSeeds(inspiration) {
  const { videos = [] } = JSON.parse(inspiration);
  return videos
    .map(({ transcript }) => (transcript ?? []).map(({ text }) => text).join('\0'))
    .filter((text) => text !== '');
}

// odd JSON that others collected, where it is there (test/real/data.mjs says where): bytes, since not all
// of it is text
function collected() {
  const suite = dataPath('json_test_suite');
  if (!existsSync(suite)) return [];
  const names = readdirSync(suite).filter((name) => name.endsWith('.json'));
  return names
    .map((name) => readFileSync(join(suite, name)))
    .filter(({ length }) => length < 4_096);
}

/** target → seeds, text or bytes */
export function seeds() {
  const feeds = feedSeeds();
  const policy = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');
  const short = {
    creator: feeds.creator[0],
    products: feeds.products[0],
    inspiration: feeds.inspiration[0],
  };
  return {
    ...feeds,
    products: [...feeds.products, ...collected()],
    policy: [JSON.stringify(JSON.parse(policy))],
    session: sessionSeeds(short),
    script: feeds.inspiration.flatMap(scriptSeeds),
  };
}

// keys and words out of the schemas
function* wordsOf(schema) {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value);
    if (key === 'enum') yield* value.filter((word) => typeof word === 'string');
    if (key === 'const' && typeof value === 'string') yield value;
    yield* wordsOf(value);
  }
}

// the documents that somebody else writes
const read = [
  'creator',
  'products',
  'inspiration',
  'policy',
  'feedback',
  'learned',
  'record',
  'common',
];

const pieces = [
  'null',
  'true',
  'false',
  '1e308',
  '-0',
  '18446744073709551615',
  '\\ud800',
  '\\u0000',
];

/** a libFuzzer dictionary: one quoted text a line */
export function dictionary() {
  const words = new Set();
  for (const name of read) {
    const schema = readFileSync(join(root, `core/contract/${name}.schema.json`), 'utf8');
    for (const word of wordsOf(JSON.parse(schema))) words.add(`"${word}"`);
  }
  const escaped = (text) => text.replace(/[\\"]/g, '\\$&');
  return `${[...words, ...pieces].map((word) => `"${escaped(word)}"`).join('\n')}\n`;
}

/** writes them; {folder of target} */
export function writeSeeds(folder) {
  for (const [target, list] of Object.entries(seeds())) {
    const place = join(folder, 'seeds', target);
    mkdirSync(place, { recursive: true });
    list.forEach((seed, nth) => {
      writeFileSync(join(place, String(nth)), seed);
    });
  }
  writeFileSync(join(folder, 'contract.dict'), dictionary());
}
