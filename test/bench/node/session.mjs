// One session over feeds that are streamed from disk: what reading and each answer took, and how much
// memory the module has at the end.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { asOf } from '../../samples/time.mjs';
import { watchMemories } from './memory.mjs';

const now = asOf;

export async function sessionOf(paths) {
  const heapBytes = watchMemories();
  const { Compass } = await import('../../../web/dist/node.js');
  const compass = await Compass.load();
  const taken = {};
  const timed = async (name, act) => {
    const start = performance.now();
    const result = await act();
    taken[name] = Math.round(performance.now() - start);
    return result;
  };
  for (const [kind, path] of Object.entries(paths)) {
    const stream = () => Readable.toWeb(createReadStream(path, { highWaterMark: 262_144 }));
    await timed(`read_${kind}`, () => compass.read(kind, stream()));
  }
  const heap_after_reading = heapBytes();
  const view = await timed('first_view', () => compass.insights({ objective: 'gmv', now }));
  await timed('other_objective', () => compass.insights({ objective: 'followers', now }));
  await timed('objective_again', () => compass.insights({ objective: 'gmv', now }));
  const { id } = view.products.items[0];
  await timed('product', () => compass.product(id, { now }));
  const rows = Object.fromEntries(compass.status().feeds.map(({ feed, rows }) => [feed, rows]));
  return { rows, taken_ms: taken, heap_after_reading, heap: heapBytes() };
}
