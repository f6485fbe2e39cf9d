// The feeds as files in build/bench/feeds, made when they are first asked for and never committed. The
// folder is named by the generator's sources: a change of these makes new feeds.
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { asOf, iso } from '../../samples/time.mjs';
import { creatorFeed, inspirationRows, market, postedRows, productRows } from './rows.mjs';
import { videosFor } from './sizes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const samples =
  'audience catalogue creators daily effects inspiration money names products random script time videos';

function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(here, 'rows.mjs')));
  for (const name of samples.split(' ')) {
    const file = `${name}.${name === 'catalogue' ? 'json' : 'mjs'}`;
    hash.update(readFileSync(join(root, 'test/samples', file)));
  }
  return hash.digest('hex').slice(0, 12);
}

export const folder = join(root, 'build/bench/feeds', fingerprint());

// about 64 kB a piece: rows are made while earlier ones are written, and no feed is held whole
function* textOf(head, rows, tail) {
  let text = `${head}[`;
  let separator = '\n';
  for (const row of rows) {
    text += separator + JSON.stringify(row);
    separator = ',\n';
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield `${text}\n]${tail}`;
}

async function made(name, pieces) {
  const path = join(folder, `${name}.json`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // under another name until it is whole
  await pipeline(Readable.from(pieces()), createWriteStream(`${path}.part`));
  renameSync(`${path}.part`, path);
  return path;
}

const headOf = (contract, list) =>
  `${JSON.stringify({ contract, as_of: iso(asOf) }).slice(0, -1)},"${list}":`;

/** {creator, products, inspiration}: paths of the feeds of one session */
export async function feedPaths(products, videos = videosFor(products)) {
  return {
    creator: await made(`creator-${Math.min(products, 2_000)}`, function* () {
      yield JSON.stringify(creatorFeed(market(products)));
    }),
    products: await made(`products-${products}`, () =>
      textOf(headOf('products@1', 'products'), productRows(products), '}\n'),
    ),
    inspiration: await made(`inspiration-${videos}-of-${Math.min(products, 2_000)}`, () =>
      textOf(headOf('inspiration@1', 'videos'), inspirationRows(videos, market(products)), '}\n'),
    ),
  };
}

/** path of a creator feed with so many posted videos */
export function postedPath(videos, products) {
  return made(`creator-${videos}-videos`, () => {
    const around = market(products);
    const feed = creatorFeed(around);
    const { videos: _, ec_videos_total: __, ec_videos_30d: ___, ...creator } = feed.creator;
    const head = JSON.stringify({ ...feed, creator }).slice(0, -2);
    return textOf(`${head},"videos":`, postedRows(videos, around), '}}\n');
  });
}

export const bytesOf = (paths) =>
  Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, statSync(path).size]));
