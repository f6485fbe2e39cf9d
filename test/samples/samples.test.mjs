// The samples are what the generator makes, and what they claim to be is in them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { usualViews } from './effects.mjs';
import { root, sampleFiles } from './generate.mjs';

const read = (path) => readFileSync(root + path, 'utf8');
const feed = (name) => JSON.parse(read(`web/demo/feeds/${name}.json`));
const { products } = feed('products');
const { videos } = feed('inspiration');
const creators = ['creator-0', 'creator-2', 'creator-6'].map((name) => feed(name).creator);
const mean = (numbers) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

test('the same seed gives the same bytes (npm run generate:samples)', () => {
  const files = sampleFiles();
  for (const [path, text] of files) assert.equal(read(path), text, path);
  for (const folder of ['web/demo/feeds', 'test/samples/edge']) {
    const there = readdirSync(root + folder).map((file) => `${folder}/${file}`);
    assert.deepEqual(
      there.filter((path) => !files.has(path)),
      [],
    );
  }
});

test('a few hundred kilobytes, of the size that was planned', () => {
  const feeds = ['products', 'inspiration', 'creator-0', 'creator-2', 'creator-6'];
  const bytes = feeds.reduce((sum, name) => sum + read(`web/demo/feeds/${name}.json`).length, 0);
  assert.ok(bytes > 200_000 && bytes < 600_000, `${bytes} bytes`);
  assert.equal(new Set(products.map(({ category }) => category[0])).size, 8);
  assert.ok(products.length >= 140 && videos.length >= 100);
  const posted = creators.map((one) => (one.videos ?? []).filter((v) => v.products.length > 0));
  assert.deepEqual(
    posted.map((list) => list.length),
    [0, 2, 6],
  );
});

test('no addresses and no ids that a double could hold', () => {
  for (const path of sampleFiles().keys()) {
    if (path.startsWith('web/')) assert.doesNotMatch(read(path), /https?:|www\.|\.com\b/);
  }
  for (const { id } of [...products, ...videos]) assert.ok(/^\d{19}$/.test(id), id);
});

test('about one view in a hundred orders, and views are heavy-tailed', () => {
  const rates = products.map(({ traffic }) => traffic.orders / traffic.views);
  assert.ok(median(rates) > 0.005 && median(rates) < 0.02, `${median(rates)}`);
  const views = sorted(videos.map((video) => video.views));
  assert.ok(views.at(-1) > 20 * median(views));
});

test('what is true of the traits can be seen', () => {
  const said = videos.filter(({ transcript }) => transcript);
  const ln = ({ views, creator }) => Math.log(views / usualViews(creator.followers));
  const asks = ({ transcript }) => transcript[0].text.endsWith('?');
  const priced = ({ transcript }) => transcript.some(({ text }) => /\$\d/.test(text));
  const lift = (trait, value) =>
    mean(said.filter(trait).map(value)) - mean(said.filter((one) => !trait(one)).map(value));
  assert.ok(lift(asks, ln) > 0.4, `question ${lift(asks, ln)}`);
  const orderRate = ({ orders, views }) => Math.log((orders + 0.5) / views);
  assert.ok(lift(priced, orderRate) > 0.3, `price ${lift(priced, orderRate)}`);
  // the negative control
  const longCaption = ({ caption }) => caption.length > 60;
  assert.ok(Math.abs(lift(longCaption, ln)) < 0.35, `caption ${lift(longCaption, ln)}`);
});

test('who follows decides what is bought', () => {
  const women = ({ gender_age = [] }) =>
    gender_age.reduce((sum, { gender, share }) => sum + (gender === 'female' ? share : 0), 0);
  const byId = new Map(products.map((product) => [product.id, product]));
  const fits = [];
  for (const { creator, products: linked, orders, views } of videos) {
    const buyers = byId.get(linked[0].id).buyers;
    const female = creator.audience?.gender.find(({ key }) => key === 'female')?.share;
    if (!buyers?.gender_age || female === undefined || orders < 5) continue;
    const { traffic } = byId.get(linked[0].id);
    const lift = Math.log(orders / views / (traffic.orders / traffic.views));
    fits.push({ same: Math.abs(female - women(buyers)) < 0.15, lift });
  }
  const of = (same) => mean(fits.filter((fit) => fit.same === same).map(({ lift }) => lift));
  assert.ok(of(true) > of(false) + 0.1, `${of(true)} against ${of(false)}`);
});
