// The demo's feeds (385 kB) with the module, in node: what a creator's own session costs. `npm run eval`
// and README know these figures from before.
import { readFileSync } from 'node:fs';
import { Compass } from '../../web/dist/node.js';
import { now, samplePath } from '../module/samples.mjs';
import { samplesOf, summary } from './measure.mjs';

const files = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };
const decoder = new TextDecoder();

/** {bytes, parse, view, objective}: medians of milliseconds with spread */
export async function timeSamples() {
  const feeds = Object.fromEntries(
    Object.entries(files).map(([kind, name]) => [kind, readFileSync(samplePath(name))]),
  );
  const compass = await Compass.load();
  let nth = 0;
  const samples = await samplesOf(
    {
      parse: { run: () => Object.values(feeds).map((bytes) => JSON.parse(decoder.decode(bytes))) },
      view: {
        run: async () => {
          for (const [kind, bytes] of Object.entries(feeds)) await compass.read(kind, bytes);
          compass.insights({ now });
        },
      },
      objective: {
        run: () => compass.insights({ objective: nth++ % 2 === 0 ? 'followers' : 'gmv', now }),
      },
    },
    { time: 1_500, least: 10, warmup: 10 },
  );
  compass.dispose();
  const bytes = Object.values(feeds).reduce((sum, feed) => sum + feed.length, 0);
  const told = Object.entries(samples).map(([name, list]) => [name, summary(list)]);
  return { bytes, ...Object.fromEntries(told) };
}
