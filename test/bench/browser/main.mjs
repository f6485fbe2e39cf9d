// What the tests' driver calls in the page.
import { asOf } from '../../samples/time.mjs';
import { contestants } from './contestants.mjs';
import { handed, work } from './job.mjs';

globalThis.onPage = work;

globalThis.inWorker = (job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.error === undefined) resolve(data.result);
      else reject(new Error(data.error));
    };
    worker.postMessage(job);
  });

// when the last byte of a page's fetches was there, as the browser's network saw it
function lastByte(urls) {
  const ends = Object.values(urls).map(
    (url) =>
      performance.getEntriesByName(new URL(url, location.href).href).at(-1)?.responseEnd ?? 0,
  );
  return Math.max(...ends);
}

/** three feeds on one line, read while they come → milliseconds from the last byte to the view */
async function streamCompass(urls) {
  const { Compass } = await import('../../../web/dist/index.js');
  const compass = await Compass.load();
  const read = async ([kind, url]) => compass.read(kind, await fetch(url));
  await Promise.all(Object.entries(urls).map(read));
  compass.insights({ objective: 'gmv', now: asOf });
  return performance.now();
}

// nothing can be done before a response is whole
async function streamPeer(name, urls, given) {
  const { create } = await contestants[name]();
  const contestant = await create(await handed(given));
  const feeds = {};
  const whole = async ([kind, url]) => {
    feeds[kind] = new Uint8Array(await (await fetch(url)).arrayBuffer());
  };
  await Promise.all(Object.entries(urls).map(whole));
  await contestant.read(feeds);
  contestant.view('gmv');
  return performance.now();
}

globalThis.stream = async ({ name, urls, given }) => {
  const end = await (name === 'compass' ? streamCompass(urls) : streamPeer(name, urls, given));
  // the entry of a fetch is made a moment after its last byte
  await new Promise((resolve) => setTimeout(resolve, 100));
  return end - lastByte(urls);
};

globalThis.ready = true;
