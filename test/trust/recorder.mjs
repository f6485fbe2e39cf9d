// Records all that a page of Chromium asks for: as the browser sends it, headers and bodies too, and the
// ways out that are no requests.

/** Resolves to {requests, ways}: [{method, url, headers, body}], and the names of ways that were tried. */
export async function recorded(page) {
  const session = await page.context().newCDPSession(page);
  const requests = new Map();
  const ways = [];
  const requestOf = (id) => {
    if (!requests.has(id)) requests.set(id, { headers: {} });
    return requests.get(id);
  };
  session.on(
    'Network.requestWillBeSent',
    ({ requestId, request: { url, method, postData, headers } }) => {
      const request = requestOf(requestId);
      Object.assign(request, { url, method, body: postData ?? null });
      Object.assign(request.headers, headers);
    },
  );
  // what the network layer adds, cookies among it
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
    Object.assign(requestOf(requestId).headers, headers),
  );
  for (const event of ['webSocketCreated', 'webTransportCreated', 'directTCPSocketCreated']) {
    session.on(`Network.${event}`, () => ways.push(event));
  }
  page.on('popup', () => ways.push('popup'));
  page.on('worker', () => ways.push('worker'));
  page.on('download', () => ways.push('download'));
  await session.send('Network.enable', { maxPostDataSize: 1 << 20 });
  await page.exposeFunction('noteWay', (name) => ways.push(name));
  await page.addInitScript(watchWays);
  return { requests, ways };
}

// runs in the page before its own scripts: whoever takes one of these ways is noted, and goes it
function watchWays() {
  const note = (name) => window.noteWay(name);
  const constructors = ['WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'Worker'];
  for (const name of [...constructors, 'SharedWorker', 'BroadcastChannel', 'XMLHttpRequest']) {
    const Original = window[name];
    if (Original === undefined) continue;
    window[name] = class extends Original {
      constructor(...given) {
        note(name);
        super(...given);
      }
    };
  }
  const methods = [
    [Navigator.prototype, 'sendBeacon'],
    [Navigator.prototype, 'share'],
    [HTMLFormElement.prototype, 'submit'],
    [HTMLFormElement.prototype, 'requestSubmit'],
    [IDBFactory.prototype, 'open'],
    [window, 'open'],
    [window, 'postMessage'],
  ];
  if (window.CacheStorage) methods.push([CacheStorage.prototype, 'open']);
  for (const [home, name] of methods) {
    const original = home[name];
    if (original === undefined) continue;
    home[name] = function (...given) {
      note(name);
      return original.apply(this, given);
    };
  }
}
