// The transports: each is given what its platform puts into the page, and arrivals are what it brings.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import {
  channelTransport,
  findTransport,
  portTransport,
  receiverName,
  webkitTransport,
  windowTransport,
} from '../../web/dist/bridge/index.js';
import { hostMessages } from './messages.mjs';

const ready = { bridge: 1, type: 'objective_changed', objective: 'gmv' };
const text = JSON.stringify(hostMessages[0]);

function arrivals() {
  const received = [];
  const refused = [];
  const receive = (payload) => {
    received.push(payload);
    return 'accepted';
  };
  return { received, refused, receive, refuse: (refusal) => refused.push(refusal) };
}

describe('webkit.messageHandlers', () => {
  test('messages leave as text, replies come back', async () => {
    const sent = [];
    const handler = {
      postMessage: async (message) => {
        sent.push(message);
        return text;
      },
    };
    const transport = webkitTransport(handler, {});
    assert.equal(await transport.send(ready), text);
    assert.deepEqual(sent.map(JSON.parse), [ready]);
  });

  test('the host calls the receiver, which takes text only and goes when told', () => {
    const scope = {};
    const to = arrivals();
    const stop = webkitTransport({ postMessage() {} }, scope).open(to);
    assert.equal(scope[receiverName].receive(text), 'accepted');
    assert.equal(scope[receiverName].receive({ bridge: 1, type: 'hello', takes: [] }), 'malformed');
    assert.throws(() => {
      scope[receiverName].receive = () => 'mine';
    }, TypeError);
    stop();
    assert.equal(scope[receiverName], undefined);
    assert.deepEqual([to.received, to.refused], [[text], ['malformed']]);
  });
});

test('a text channel is called on its object, as Java’s bridge wants it', () => {
  class Native {
    sent = [];
    postMessage(message) {
      this.sent.push(message);
    }
  }
  const native = new Native();
  channelTransport(native, {}).send(ready);
  assert.deepEqual(native.sent.map(JSON.parse), [ready]);
});

describe('a port', () => {
  test('text, objects with bytes and frames arrive; closing ends it', async () => {
    const { port1, port2 } = new MessageChannel();
    const to = arrivals();
    const stop = portTransport(port1).open(to);
    const bytes = new Uint8Array([1, 2, 3]);
    const arrived = (count) =>
      new Promise((resolve) => {
        const look = () => (to.received.length >= count ? resolve() : setImmediate(look));
        look();
      });
    port2.postMessage(text);
    port2.postMessage({ ...hostMessages[1], data: bytes });
    port2.postMessage(bytes.buffer);
    await arrived(3);
    assert.equal(to.received[0], text);
    assert.deepEqual(to.received[1].data, bytes);
    assert.ok(to.received[2] instanceof ArrayBuffer);
    stop();
    port2.postMessage(text);
    await new Promise(setImmediate);
    assert.equal(to.received.length, 3);
    port1.close();
  });
});

describe('windows', () => {
  const origins = ['https://shop.example', 'https://studio.example'];
  const window = () => {
    const sent = [];
    const scope = new EventTarget();
    const target = { postMessage: (message, origin) => sent.push([JSON.parse(message), origin]) };
    const say = (data, origin, source = target) => {
      scope.dispatchEvent(Object.assign(new Event('message'), { data, origin, source }));
    };
    return { sent, scope, target, say };
  };

  for (const origin of [
    '*',
    'null',
    'https://shop.example/',
    'shop.example',
    'https://*.example',
    '',
  ]) {
    test(`"${origin}" is no origin`, () => {
      const { target, scope } = window();
      assert.throws(() => windowTransport({ target, origins: [origin], scope }), TypeError);
    });
  }

  test('without an origin there is nobody to speak to', () => {
    assert.throws(() => windowTransport({ ...window(), origins: [] }), TypeError);
  });

  test('other windows are not heard, other origins are counted', () => {
    const { target, scope, say } = window();
    const to = arrivals();
    const stop = windowTransport({ target, origins, scope }).open(to);
    say(text, 'https://evil.example');
    say(text, 'https://shop.example.evil.example');
    say(text, 'null');
    say(text, origins[0], {});
    assert.deepEqual([to.received, to.refused], [[], Array(3).fill('wrong_origin')]);
    say(text, origins[1]);
    assert.deepEqual(to.received, [text]);
    stop();
    say(text, origins[1]);
    assert.equal(to.received.length, 1);
  });

  test('speaks to each origin until one has spoken, then to that one alone', () => {
    const { target, scope, say, sent } = window();
    const transport = windowTransport({ target, origins, scope });
    transport.open(arrivals());
    transport.send(ready);
    say(text, origins[1]);
    transport.send(ready);
    assert.deepEqual(
      sent.map(([, origin]) => origin),
      [...origins, origins[1]],
    );
  });
});

describe('which host there is', () => {
  const within = (globals, options) => {
    const before = Object.keys(globals).map((name) => [name, globalThis[name]]);
    Object.assign(globalThis, globals);
    try {
      return findTransport(options);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete globalThis[name];
        else globalThis[name] = value;
      }
    }
  };
  const told = (transport) => transport.send(ready);

  test('none', () => assert.equal(findTransport(), null));

  test('another app’s handlers are not ours', () => {
    const webkit = { messageHandlers: { other: { postMessage() {} } } };
    assert.equal(within({ webkit }), null);
  });

  test('WebKit before all others', () => {
    const creatorCompass = { postMessage: () => 'webkit' };
    const webkit = { messageHandlers: { creatorCompass } };
    const found = within({ webkit, ReactNativeWebView: { postMessage: () => 'react' } });
    assert.equal(told(found), 'webkit');
  });

  test('a port by its listener, a channel without one, React Native last', () => {
    const { port1 } = new MessageChannel();
    assert.ok(within({ creatorCompass: port1 }).encodings.includes('bytes'));
    const channel = within({ creatorCompass: { postMessage: () => 'channel' } });
    assert.deepEqual([channel.encodings.includes('bytes'), told(channel)], [false, 'channel']);
    assert.equal(told(within({ ReactNativeWebView: { postMessage: () => 'react' } })), 'react');
    port1.close();
  });
});
