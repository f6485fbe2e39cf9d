// The module's own reading, without the face around it: begin, write in chunks of its room, finish.
import { samplesOf } from '../measure.mjs';

const chunkBytes = 256 * 1024;

/** verbs: the module's Compass; feed: its Feed of that kind */
export function readFeed(verbs, feed, bytes) {
  verbs.begin(feed);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    verbs.write(feed, bytes.subarray(at, at + chunkBytes));
  }
  const answer = verbs.finish(feed);
  if (answer !== '{}') throw new Error(answer);
}

/** samples: products (that feed alone), reading (all of them) */
export async function timeReading(createModule, wasm, feeds, options) {
  const compiled = await WebAssembly.compile(wasm);
  const module = await createModule({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then((instance) => done(instance, compiled));
      return {};
    },
  });
  const verbs = new module.Compass();
  const all = () => {
    for (const [kind, bytes] of Object.entries(feeds)) readFeed(verbs, module.Feed[kind], bytes);
  };
  const products = () => readFeed(verbs, module.Feed.products, feeds.products);
  const tasks = { products: { run: products }, reading: { run: all } };
  return { samples: await samplesOf(tasks, options.slow), answers: {} };
}
