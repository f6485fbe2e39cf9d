// Offline after the first visit: all files of the build are kept, named by offline.json. Files with a
// hash in their name never change; all else is asked for anew when there is a network.
const store = 'creator-compass-demo';

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && new URL(url).origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function keepAll() {
  const files = await (await fetch('./offline.json', { cache: 'no-store' })).json();
  const cache = await caches.open(store);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
  await self.skipWaiting();
}

async function answer(request) {
  const cache = await caches.open(store);
  // the demo is kept, the playground beside it is not
  const isDemo = request.mode === 'navigate' && !request.url.includes('playground');
  const kept = await cache.match(isDemo ? './index.html' : request, { ignoreSearch: isDemo });
  if (kept !== undefined && /-[\w-]{8}\.\w+$/.test(new URL(request.url).pathname)) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}
