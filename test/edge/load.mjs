// node test/edge/load.mjs [--seconds 10] [--connections 10] [--json]: autocannon on loopback against the
// worker on workerd, each request another creator: requests a second, percentiles of latency, processor time.
// No time is held to a goal; that every answer was a view is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { creatorLine } from '../batch/creators.mjs';
import { feedPaths } from '../bench/feeds/files.mjs';
import { creatorFeed, market, postedRows } from '../bench/feeds/rows.mjs';
import { now } from '../module/samples.mjs';
import { startEdge, tools } from './workerd.mjs';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    connections: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const autocannon = createRequire(join(tools, 'package.json'))('autocannon');
const creators = 200;
const creatorBytes = 2 * 2 ** 20; // the usual limit of one creator feed

/** a creator feed of as many videos as may come */
function longest(around) {
  const feed = creatorFeed(around);
  let room = creatorBytes - Buffer.byteLength(JSON.stringify({ ...feed, videos: [] }));
  const videos = [];
  for (const video of postedRows(100_000, around)) {
    room -= Buffer.byteLength(JSON.stringify(video)) + 1;
    if (room < 0) break;
    videos.push(video);
  }
  return JSON.stringify({ ...feed, videos });
}

/** what one request takes of the processor, and a few like it */
async function processorOf(edge, request) {
  const times = [];
  for (let nth = 0; nth < 5; nth += 1) {
    const before = edge.processorMs();
    const answer = await fetch(edge.url + request.path, request);
    await answer.text();
    assert.equal(answer.status, 200);
    times.push(edge.processorMs() - before);
  }
  return Math.max(...times);
}

async function loaded(products) {
  const paths = await feedPaths(products);
  const feeds = new Map([
    ['products/shop', readFileSync(paths.products)],
    ['inspiration/shop', readFileSync(paths.inspiration)],
  ]);
  const edge = await startEdge({ feeds });
  try {
    const path = `/view?products=shop&inspiration=shop&now=${now}`;
    const around = market(products);
    const requests = Array.from({ length: creators }, (_, at) => ({
      method: 'POST',
      path,
      body: creatorLine(at + 1, around),
    }));
    const began = performance.now();
    const started = edge.processorMs();
    await (await fetch(edge.url + path, requests[0])).text();
    const first = performance.now() - began;
    const firstProcessorMs = edge.processorMs() - started;
    const warm = edge.processorMs();
    const result = await autocannon({
      url: edge.url,
      requests,
      duration: Number(options.seconds),
      connections: Number(options.connections),
    });
    const processorMs = (edge.processorMs() - warm) / result['2xx'];
    const longestProcessorMs = await processorOf(edge, { ...requests[0], body: longest(around) });
    const counts = await (await fetch(`${edge.url}/counts`)).json();
    // what was on its way at the end may be cut off; nothing else may fail
    assert.equal(result.non2xx + result.errors + result.timeouts, 0, 'a request failed');
    assert.deepEqual([counts.products, counts.inspiration], [1, 1], 'a shop was read again');
    const { p50, p90, p99, max } = result.latency;
    return {
      products,
      requests: result['2xx'],
      perSecond: result.requests.average,
      latency: { p50, p90, p99, max },
      firstMs: Math.round(first),
      firstProcessorMs,
      processorMs: Number(processorMs.toFixed(1)),
      longestProcessorMs,
      peakMb: Math.round(edge.memory().peak / 1_024),
    };
  } finally {
    await edge.close();
  }
}

const shops = [];
// 12,000 products and 4,800 videos are the most that the usual SHOP_BYTES take
for (const products of [300, 3_000, 12_000]) shops.push(await loaded(products));
const { seconds, connections } = options;
if (options.json) {
  console.log(JSON.stringify({ cpu: cpus()[0].model, seconds, connections, shops }));
} else {
  console.log(`${connections} connections, ${seconds} s, ${cpus()[0].model} × ${cpus().length}`);
  console.table(shops.map(({ latency, ...rest }) => ({ ...rest, ...latency })));
}
