// One contestant in a process of its own, so that nobody's garbage and nobody's compiled code is
// another's: node contestant.mjs JSON, which answers JSON.
import { readFileSync } from 'node:fs';
import { contend, contendFeedback, contendPosted, parseAlone } from '../contest.mjs';
import { givenOf } from '../peers/given.mjs';
import { contestants } from './contestants.mjs';
import { memoryOf } from './memory.mjs';
import { timeReading } from './reading.mjs';
import { sessionOf } from './session.mjs';

const { name, task, paths, given, options } = JSON.parse(process.argv[2]);
// not copied: memory is compared with these bytes alone there
function bytesOf(path) {
  const { buffer, byteOffset, length } = readFileSync(path);
  return new Uint8Array(buffer, byteOffset, length);
}

// the session reads its files as streams
const feeds =
  task === 'session'
    ? {}
    : Object.fromEntries(Object.entries(paths).map(([kind, path]) => [kind, bytesOf(path)]));

const contests = { posted: contendPosted, feedback: contendFeedback };

async function run() {
  if (name === 'parse') return parseAlone(feeds, options);
  if (task === 'reading') return reading();
  if (task === 'session') return sessionOf(paths);
  const handed = givenOf(
    readFileSync(`${given}/given.json`, 'utf8'),
    readFileSync(`${given}/columns.bin`),
  );
  const { create } = await contestants[name]();
  if (task === 'memory') return memoryOf(() => create(handed), feeds);
  const contestant = await create(handed);
  return (contests[task] ?? contend)(contestant, feeds, options);
}

async function reading() {
  const { default: createModule } = await import('../../../web/wasm/compass.mjs');
  const wasm = readFileSync(new URL('../../../web/wasm/compass.wasm', import.meta.url));
  return timeReading(createModule, wasm, feeds, options);
}

process.stdout.write(JSON.stringify(await run()));
