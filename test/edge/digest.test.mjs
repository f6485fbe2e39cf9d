// The page for mail and first paint: the view's own words and numbers, no script, nothing of a feed as markup.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { now, sample } from '../module/samples.mjs';
import { onDevice, post, sampleFeeds, shop } from './feeds.mjs';
import { startEdge } from './workerd.mjs';

const hostile = '<script>alert(1)</script> & "\' <img src=x onerror=alert(1)>';
let edge;
before(async () => {
  const feeds = sampleFeeds();
  const feed = JSON.parse(sample('products'));
  const products = feed.products.map((row) => ({ ...row, title: hostile }));
  feeds.set('products/hostile', Buffer.from(JSON.stringify({ ...feed, products })));
  edge = await startEdge({ feeds });
});
after(() => edge?.close());

const pageOf = async (query, creator = sample('creator-2')) => {
  const answer = await post(edge, `${query}&now=${now}`, creator, { accept: 'text/html' });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type'), /^text\/html/);
  assert.match(answer.headers.get('content-security-policy'), /default-src 'none'/);
  assert.equal(answer.headers.get('vary'), 'accept');
  return answer.text();
};

test('it names the next step and the first products of the view', async () => {
  const page = await pageOf(shop);
  const { prompts, products } = JSON.parse(await onDevice(sample('creator-2')));
  assert.equal(prompts[0].code, 'post_third_video');
  assert.match(page, /<h1>Post your third product video<\/h1>/);
  for (const { title } of products.items.slice(0, 3)) assert.ok(page.includes(title), title);
  assert.doesNotMatch(page, /<script|javascript:|undefined|\[object/);
});

test('titles are text', async () => {
  const page = await pageOf('products=hostile');
  assert.doesNotMatch(page, /<script|<img/);
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#39; &lt;img'));
});

test('six languages, each in its direction; an unknown one is English', async () => {
  for (const [locale, head] of [
    ['ar', '<html lang="ar" dir="rtl">'],
    ['es-MX', '<html lang="es-MX" dir="ltr">'],
    ['ja', '<html lang="ja" dir="ltr">'],
    ['"><script>', '<html lang="en" dir="ltr">'],
  ]) {
    assert.ok(
      (await pageOf(`${shop}&locale=${encodeURIComponent(locale)}`)).includes(head),
      locale,
    );
  }
  assert.match(await pageOf(`${shop}&locale=vi`), /<h1>(?!Post your)/);
});

test('a creator without videos, and a shop without feeds, have a page too', async () => {
  assert.match(await pageOf(shop, sample('creator-0')), /<h1>/);
  assert.match(await pageOf('', sample('creator-6')), /<ol><\/ol>/);
});
