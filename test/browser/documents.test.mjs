// Chromium gives the same bytes as node and the CLI, on the page and in a worker, for every document of
// every sample, under a strict content security policy.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { golden } from '../module/golden.mjs';
import { recordsOf } from '../module/records.mjs';
import { creators, now, objectives, root } from '../module/samples.mjs';
import { watchedPage } from './chromium.mjs';
import { hosted } from './hosted.mjs';

// runs in the page: all documents of one creator by name
async function documentsOf({ creator, objectives, now }) {
  const { Compass } = await import('/web/dist/index.js');
  const feed = (name) => fetch(`/web/demo/feeds/${name}.json`);
  const compass = await Compass.load();
  await compass.read('creator', await feed(creator));
  await compass.read('products', await feed('products'));
  await compass.read('inspiration', await feed('inspiration'));
  const texts = {};
  for (const objective of objectives) {
    const { documents } = compass;
    const query = { objective, now };
    const view = compass.insights(query);
    texts[`${creator}.${objective}.insights`] = documents.insights(query);
    texts[`${creator}.${objective}.product`] = documents.product(view.products.items[0].id, query);
    const followers = objective === 'gmv' ? 0.3 : 0.7;
    const mixture = { objective: { followers }, now };
    texts[`${creator}.${objective}.mixture`] = documents.insights(mixture);
    texts[`${creator}.${objective}.what-if`] = documents.whatIf(view.products.items[0].id, query);
    texts[`${creator}.${objective}.inspiration`] = documents.inspiration(
      view.inspiration.items[0].id,
      query,
    );
    const page = { sort: 'revenue', direction: 'ascending', count: 5, now };
    texts[`${creator}.${objective}.posted`] = documents.posted(page);
    texts[`${creator}.${objective}.ledger`] = documents.ledger({ count: 50, now });
    texts[`${creator}.${objective}.audit`] = documents.audit(query);
    texts[`${creator}.${objective}.plan`] = documents.plan(query);
    documents.feedback(await (await fetch('/test/samples/feedback.json')).text(), { now });
    texts[`${creator}.${objective}.learned`] = documents.learned({ now });
    texts[`${creator}.${objective}.insights-learned`] = documents.insights(query);
    compass.setLearned(null);
  }
  compass.dispose();
  return texts;
}

// runs in the page: what it records of each question, and what it says of records made elsewhere
async function recordsIn({ creator, questions, records }) {
  const { Compass } = await import('/web/dist/index.js');
  const compass = await Compass.load();
  for (const [feed, file] of Object.entries({
    creator,
    products: 'products',
    inspiration: 'inspiration',
  }))
    await compass.read(feed, await fetch(`/web/demo/feeds/${file}.json`));
  const { documents } = compass;
  const made = questions.map((question) => documents.record(question));
  const replays = records.map((record) => documents.replay(record));
  compass.dispose();
  return { made, replays };
}

describe('Chromium', () => {
  const site = hosted(root);

  for (const creator of creators) {
    test(`${creator}: the golden documents, byte for byte`, async () => {
      const { page, problems, requests } = await watchedPage(site.browser);
      await page.goto(site.url);
      const texts = await page.evaluate(documentsOf, { creator, objectives, now });
      for (const [name, text] of Object.entries(texts)) {
        assert.equal(text, golden(name), `${name} differs in Chromium`);
      }
      assert.equal(Object.keys(texts).length, 11 * objectives.length);
      assert.deepEqual(problems, []);
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.ok(
        requests.every((url) => url.startsWith(site.url)),
        requests.join(' '),
      );
      await page.close();
    });

    test(`${creator}: records as node makes them, and node's replayed`, async () => {
      const { plain, learning } = await recordsOf(creator);
      const all = [...plain, ...learning];
      const { page, problems } = await watchedPage(site.browser);
      await page.goto(site.url);
      const { made, replays } = await page.evaluate(recordsIn, {
        creator,
        questions: plain.map(({ question }) => question),
        records: all.map(({ record }) => record),
      });
      assert.deepEqual(
        made,
        plain.map(({ record }) => record),
      );
      assert.deepEqual(
        replays,
        all.map(({ replay }) => replay),
      );
      assert.deepEqual(problems, []);
      await page.close();
    });
  }
});
