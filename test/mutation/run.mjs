// npm run mutation [-- --minutes N] [--seed S] [--only STAGE,…] [--again] [--quick] [--json]: breaks core/
// by one token at a time and asks whether a test notices. A seeded sample of all sites, as many as the
// time allows. --again: those that nothing noticed last time; --quick: without the simulated truth.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { setup } from '../../emsdk-config/setup.mjs';
import { filesIn, stageOf, stages } from '../architecture/sources.mjs';
import { isEquivalent, marked } from './equivalents.mjs';
import { mutated, sitesOf } from './sites.mjs';
import { configure, put, sourceOf, synchronise } from './tree.mjs';
import { foundBy, usualOf } from './trials.mjs';

const last = join(projectDir, 'build/mutation/last.json');

function wanted() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      again: { type: 'boolean' },
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const only = values.only?.split(',') ?? stages();
  const unknown = only.find((stage) => !stages().includes(stage));
  if (unknown) throw new Error(`${unknown} is no stage; there are ${stages().join(', ')}`);
  return { ...values, minutes: Number(values.minutes), seed: Number(values.seed), only };
}

// mulberry32, public domain (Ettinger): the same sample for the same seed
function* random(seed) {
  for (let state = seed >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

function shuffled(list, seed) {
  const numbers = random(seed);
  return list
    .map((item) => ({ item, key: numbers.next().value }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

const same =
  (site) =>
  ({ path, line, from, to }) =>
    path === site.path && line === site.line && from === site.from && to === site.to;

function sample({ seed, only, again }) {
  const sites = filesIn('core', ['.h', '.cpp'])
    .filter((path) => only.includes(stageOf(path)))
    .flatMap((path) => {
      const source = sourceOf(path);
      return sitesOf(path, source).filter((site) => !isEquivalent(site, source));
    });
  if (!again) return shuffled(sites, seed);
  const before = existsSync(last) ? JSON.parse(readFileSync(last, 'utf8')).mutants : [];
  const alive = before.filter(({ found }) => found === 'survived');
  return sites.filter((site) => alive.some(same(site)));
}

const named = ({ path, line, from, to }) => `${path}:${line}  ${from} → ${to || 'nothing'}`;

/** [{…site, found}]; the source is put back whatever happens */
async function tryAll(sites, { minutes, quick }, tell) {
  const end = Date.now() + minutes * 60_000;
  const mutants = [];
  for (const site of sites) {
    if (Date.now() > end) break;
    const source = sourceOf(site.path);
    await usualOf(site.path);
    try {
      put(site.path, mutated(source, site));
      const found = (await foundBy(site.path, quick)) ?? 'survived';
      mutants.push({ ...site, found });
      tell(`${found.padEnd(12)} ${named(site)}`);
    } finally {
      put(site.path, source);
    }
    writeFileSync(last, JSON.stringify({ mutants }));
  }
  return mutants;
}

function tableOf(mutants) {
  const rows = new Map();
  for (const { path, found } of mutants) {
    if (found === 'uncompilable') continue;
    for (const name of [stageOf(path), 'all']) {
      const row = rows.get(name) ?? { stage: name, mutants: 0, killed: 0 };
      row.mutants += 1;
      row.killed += found === 'survived' ? 0 : 1;
      rows.set(name, row);
    }
  }
  const share = (row) => ({ ...row, share: `${((100 * row.killed) / row.mutants).toFixed(1)} %` });
  return [...stages(), 'all'].flatMap((name) => (rows.has(name) ? [share(rows.get(name))] : []));
}

const asked = wanted();
await setup();
mkdirSync(join(projectDir, 'build/mutation'), { recursive: true });
synchronise();
await configure();
const sites = sample(asked);
const mutants = await tryAll(sites, asked, (text) => console.error(text));
const table = tableOf(mutants);
if (asked.json)
  console.log(JSON.stringify({ seed: asked.seed, sites: sites.length, table, mutants }));
else console.table(table);
for (const site of mutants.filter(({ found }) => found === 'survived')) {
  console.error(`survived: ${named(site)}  ${marked(site, sourceOf(site.path))}`);
}
