// The engine as a Cloudflare Worker: the view that a device would make itself, for clients that run no
// WebAssembly, for e-mail and for a first paint. It keeps no creator and writes nothing down.
//
//   POST /view?products=KEY&inspiration=KEY[&objective=][&followers_part=][&now=]   the body is a creator feed
//   GET  /view?creator=KEY&…                                      the store has the creator feed
//   PUT  /feeds/{products|inspiration|creator}/KEY                into the store, by who has the token
//   GET  /counts                                                  what this isolate has read
import { Compass, type FeedKind } from '../../src/compass.js';
import type { View } from '../../src/contract/index.js';
import type { Objective, Query } from '../../src/documents.js';
import { answer, bodyOf, Refusal, refused } from './answers.js';
import wasm from './compass.wasm';
import { digest } from './digest.js';
import { type Environment, limitsOf } from './environment.js';
import { counts, forget, withShop } from './shops.js';
import { fetchFeed, isKind, keyOf, storeFeed } from './store.js';

interface Asked {
  request: Request;
  url: URL;
  environment: Environment;
  keepAlive(work: Promise<unknown>): void;
}
type Route = (asked: Asked) => Promise<Response>;

const routes: Record<string, Record<string, Route>> = {
  '/view': { POST: view, GET: view },
  '/feeds': { PUT: put },
  '/counts': { GET: async () => answer(JSON.stringify(counts), 'application/json') },
};

export default {
  async fetch(
    request: Request,
    environment: Environment,
    context: { waitUntil(work: Promise<unknown>): void },
  ): Promise<Response> {
    const keepAlive = (work: Promise<unknown>) => context.waitUntil(work);
    try {
      const url = new URL(request.url);
      const place = url.pathname.startsWith('/feeds/') ? '/feeds' : url.pathname;
      const methods = Object.hasOwn(routes, place) ? routes[place] : undefined;
      if (methods === undefined) throw new Refusal(404, 'no_route', 'there are /view and /feeds');
      const allow = Object.keys(methods).join(', ');
      const route = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
      if (route === undefined) throw new Refusal(405, 'no_method', `there is ${allow}`, { allow });
      return await route({ request, url, environment, keepAlive });
    } catch (problem) {
      return refused(problem);
    }
  },
};

async function view({ request, url, environment, keepAlive }: Asked): Promise<Response> {
  const limits = limitsOf(environment);
  const query = queryOf(url.searchParams);
  const keys = {
    products: optionalKey(url, 'products'),
    inspiration: optionalKey(url, 'inspiration'),
  };
  const creator = await creatorOf(request, url, environment, limits.creatorBytes);
  const document = await withShop(keys, { environment, limits, keepAlive }, (engine) => {
    engine.readNow('creator', creator);
    counts.creator += 1;
    return engine.documents.insights(query);
  });
  const headers = { vary: 'accept' };
  if (!wantsPage(request)) return answer(document, 'application/json', { headers });
  const page = await digest(JSON.parse(document) as View, url.searchParams.get('locale') ?? 'en');
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return answer(page, 'text/html', { headers: { ...headers, 'content-security-policy': policy } });
}

const optionalKey = (url: URL, kind: 'products' | 'inspiration') =>
  url.searchParams.has(kind) ? keyOf(url.searchParams.get(kind), kind) : null;

const wantsPage = (request: Request) =>
  /^text\/html\b/.test(request.headers.get('accept')?.trim() ?? '');

function queryOf(parameters: URLSearchParams): Query {
  const query: Query = {};
  const objective = parameters.get('objective');
  const followers = parameters.get('followers_part');
  // the engine knows which there are, and what a part may be
  if (objective) query.objective = objective as Objective;
  if (followers) query.objective = { followers: Number(followers) };
  const now = parameters.get('now');
  if (now === null) return query;
  if (!/^-?\d{1,15}$/.test(now)) throw new Refusal(400, 'bad_argument', 'now: epoch seconds');
  return { ...query, now: Number(now) };
}

async function creatorOf(request: Request, url: URL, environment: Environment, most: number) {
  if (request.method === 'POST') return bodyOf(request, most);
  const key = keyOf(url.searchParams.get('creator'), 'creator');
  const feed = await fetchFeed(environment, 'creator', key);
  return bodyOf(feed!, most); // without an ETag there is no "as it was"
}

async function put({ request, url, environment }: Asked): Promise<Response> {
  if (!(await mayPut(request, environment))) {
    throw new Refusal(403, 'not_allowed', 'the token of the configuration is asked for');
  }
  const [, , kind, key, ...more] = url.pathname.split('/');
  if (!isKind(kind) || more.length > 0) throw new Refusal(404, 'no_route', 'no such feed');
  const limits = limitsOf(environment);
  const most = kind === 'creator' ? limits.creatorBytes : limits.shopBytes;
  const bytes = await bodyOf(request, most);
  await check(kind, bytes);
  await storeFeed(environment, kind, keyOf(key, kind), bytes);
  if (kind !== 'creator') forget(kind, key!);
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

// what cannot be read is not stored
async function check(kind: FeedKind, bytes: Uint8Array): Promise<void> {
  const engine = await Compass.loadFrom(wasm);
  try {
    engine.readNow(kind, bytes);
  } finally {
    engine.dispose();
  }
}

// digests are compared, so that time tells nothing of the token
async function mayPut(request: Request, { PUT_TOKEN }: Environment): Promise<boolean> {
  if (!PUT_TOKEN) return false;
  const given = request.headers.get('authorization') ?? '';
  const encode = (text: string) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const [one, other] = await Promise.all([encode(given), encode(`Bearer ${PUT_TOKEN}`)]);
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, at) => byte === b[at]);
}
