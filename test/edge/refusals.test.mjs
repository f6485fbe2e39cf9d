// What is refused, with which status, and as an error of the contract's shape.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { now, sample } from '../module/samples.mjs';
import { onDevice, post, sampleFeeds, shop } from './feeds.mjs';
import { startEdge } from './workerd.mjs';

const token = 'a-token-of-the-test';
const creatorBytes = 60_000;
const shopBytes = 600_000;
let edge;
before(async () => {
  const environment = {
    PUT_TOKEN: token,
    CREATOR_BYTES: String(creatorBytes),
    SHOP_BYTES: String(shopBytes),
  };
  edge = await startEdge({ feeds: sampleFeeds(), environment });
});
after(() => edge?.close());

async function refused(answer, status, code) {
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  const { error } = JSON.parse(text);
  assert.deepEqual(Object.keys(error), ['code', 'feed', 'row', 'field', 'byte', 'detail']);
  assert.equal(error.code, code);
  return error;
}

test('a bad creator feed is 400 with the error that the device has', async () => {
  for (const body of ['', '{', 'x', '{"contract":"creator@1","creator":{"followers":-1}}']) {
    const expected = await onDevice(body === '' ? new Uint8Array() : body);
    const error = await refused(await post(edge, shop, body), 400, expected.code);
    assert.deepEqual(error, expected);
  }
});

test('a bad question is 400', async () => {
  const creator = sample('creator-2');
  await refused(await post(edge, `${shop}&objective=fame`, creator), 400, 'bad_argument');
  for (const at of ['tomorrow', '1e9', '', '99999999999999999999', '999999999999999']) {
    await refused(await post(edge, `${shop}&now=${at}`, creator), 400, 'bad_argument');
  }
});

test('a key is a name, not an address', async () => {
  const before = edge.store.asked.length;
  for (const key of [
    '',
    '../creator/creator-2',
    'a/b',
    'http://127.0.0.1:1/',
    '.x',
    'é',
    'a'.repeat(65),
  ]) {
    const query = `products=${encodeURIComponent(key)}`;
    await refused(await post(edge, query, sample('creator-2')), 400, 'bad_argument');
  }
  assert.equal(edge.store.asked.length, before);
});

test('an unknown key is 404, an unknown path too, another method 405', async () => {
  await refused(await post(edge, 'products=none', sample('creator-2')), 404, 'unknown_feed');
  await refused(await fetch(`${edge.url}/view?creator=none&${shop}`), 404, 'unknown_feed');
  for (const path of ['/', '/views', '/constructor', '/view/']) {
    await refused(await fetch(edge.url + path), 404, 'no_route');
  }
  const answer = await fetch(`${edge.url}/view`, { method: 'DELETE' });
  assert.equal(answer.headers.get('allow'), 'POST, GET');
  await refused(answer, 405, 'no_method');
});

const chunked = (bytes) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 16_384) {
        controller.enqueue(bytes.subarray(at, at + 16_384));
      }
      controller.close();
    },
  });

test('a creator feed that is too large is 413, said beforehand or not', async () => {
  const large = new TextEncoder().encode(' '.repeat(creatorBytes + 1));
  await refused(await post(edge, shop, large), 413, 'too_many_bytes');
  const options = { method: 'POST', body: chunked(large), duplex: 'half' };
  await refused(await fetch(`${edge.url}/view?${shop}`, options), 413, 'too_many_bytes');
  const fits = await post(edge, `${shop}&now=${now}`, sample('creator-2'));
  assert.equal(await fits.text(), await onDevice(sample('creator-2')));
});

test('a shop that is too large is 413, and others go on', async () => {
  edge.store.feeds.set('products/large', Buffer.alloc(shopBytes + 1, ' '));
  await refused(await post(edge, 'products=large', sample('creator-2')), 413, 'too_many_bytes');
  assert.equal((await post(edge, shop, sample('creator-2'))).status, 200);
});

const put = (path, body, given = token) =>
  fetch(`${edge.url}/feeds/${path}`, {
    method: 'PUT',
    body,
    headers: given === null ? {} : { authorization: `Bearer ${given}` },
  });

test('feeds are put by who has the token, read before they are stored, and shown at once', async () => {
  const feed = JSON.parse(sample('products'));
  const text = JSON.stringify({ ...feed, products: feed.products.slice(0, 20) });
  assert.equal((await put('products/new', text)).status, 204);
  const view = async () => (await post(edge, 'products=new', sample('creator-2'))).json();
  assert.ok((await view()).products.items.length > 0);
  assert.equal((await put('products/new', JSON.stringify({ ...feed, products: [] }))).status, 204);
  assert.equal((await view()).products.items.length, 0);
});

test('feeds of others, bad ones, and unknown kinds are not stored', async () => {
  const before = edge.store.asked.length;
  for (const given of [null, '', 'another', `${token}x`]) {
    await refused(await put('products/new', '{}', given), 403, 'not_allowed');
  }
  await refused(await put('products/new', '{}'), 400, 'missing_contract');
  await refused(await put('products/..%2fx', sample('products')), 400, 'bad_argument');
  await refused(await put('policy/new', '{}'), 404, 'no_route');
  await refused(await put('products/new/more', '{}'), 404, 'no_route');
  await refused(await put('creator/new', ' '.repeat(creatorBytes + 1)), 413, 'too_many_bytes');
  assert.equal(edge.store.asked.length, before);
});
