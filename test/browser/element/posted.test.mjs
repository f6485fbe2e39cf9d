// Each posted video with its numbers: four orders both ways as the engine has them, and ten thousand
// rows of which only those in sight exist.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { engineOf, idsOf, openTiers, phone, stage, wide } from './stage.mjs';
import { format, say, textOf } from './words.mjs';

const { open } = stage();
const rows = (page) => page.locator('.posted-row article');
const sorts = ['recency', 'revenue', 'views', 'items_sold'];
const ways = ['descending', 'ascending'];

async function choose(page, sort, direction) {
  await page.locator(`.order [data-sort=${sort}]`).click();
  const way = page.locator('.order [data-direction]');
  if ((await way.getAttribute('data-direction')) !== direction) await way.click();
}

// the rows come with the engine's answer; where they do not, what is there is compared
const inOrder = (page, ids) =>
  page
    .waitForFunction(
      (wanted) => {
        const { shadowRoot } = document.querySelector('creator-compass');
        const articles = [...shadowRoot.querySelectorAll('.posted-row article')];
        return articles.map(({ dataset }) => dataset.id).join() === wanted;
      },
      ids.join(),
      { timeout: 5_000 },
    )
    .catch(() => undefined);

describe('six videos', () => {
  test('four orders, both ways, as the engine has them', async () => {
    const engine = await engineOf('creator-6', { policy: openTiers() });
    const { page, calm } = await open(
      { creator: 'creator-6', tiers: 'open', screen: 'posted' },
      wide,
    );
    await rows(page).first().waitFor();
    const seen = new Set();
    for (const sort of sorts) {
      for (const direction of ways) {
        await choose(page, sort, direction);
        const { items } = engine.posted({ sort, direction });
        const ids = items.map(({ id }) => id);
        await inOrder(page, ids);
        assert.deepEqual(await idsOf(rows(page)), ids, `${sort} ${direction}`);
        seen.add(ids.join());
        const pressed = page.locator('.order [aria-pressed=true]');
        assert.equal(await textOf(pressed), say(`sort.${sort}`));
      }
    }
    assert.ok(seen.size >= 4, 'the orders differ');
    const [first] = engine.posted({ sort: 'items_sold', direction: 'ascending' }).items;
    const text = await textOf(rows(page).first());
    for (const number of [first.stats.views, first.stats.items_sold])
      assert.ok(text.includes(format.compact(number)), text);
    await calm();
  });
});

describe('ten thousand videos', () => {
  const total = 10_000;
  // rows in the tree: what a screen holds and the overscan both ways, with room for short rows
  const window = 40;
  const many = { creator: 'creator-10000', tiers: 'open', screen: 'posted' };
  const position = (page) =>
    rows(page)
      .locator('xpath=..')
      .evaluateAll((all) => all.map((row) => Number(row.ariaPosInSet)));

  // the page stands where it stood ten frames ago
  async function atRest(page) {
    await page.waitForFunction(() => {
      const frames = window.frames_at_rest ?? { at: -1, still: 0 };
      frames.still = frames.at === scrollY ? frames.still + 1 : 0;
      frames.at = scrollY;
      window.frames_at_rest = frames;
      return frames.still >= 10;
    });
  }

  async function atEnd(page) {
    await page.waitForFunction(
      (last) =>
        document
          .querySelector('creator-compass')
          .shadowRoot.querySelector(`[aria-posinset="${last}"]`),
      total,
    );
  }

  test('only a window of rows is in the tree, at the start, in the middle and at the end', async () => {
    const { page, calm } = await open(many);
    await rows(page).first().waitFor();
    assert.ok((await rows(page).count()) < window);
    assert.ok((await position(page)).includes(1));
    for (const share of [0.3, 0.8]) {
      await page.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), share);
      await page.waitForFunction(
        (least) => {
          const { shadowRoot } = document.querySelector('creator-compass');
          const row = shadowRoot.querySelector('.posted-row');
          return row !== null && Number(row.ariaPosInSet) > least;
        },
        total * share * 0.8,
      );
      assert.ok((await rows(page).count()) < window);
    }
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await atEnd(page);
    assert.ok((await rows(page).count()) < window);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() =>
      document.querySelector('creator-compass').shadowRoot.querySelector('[aria-posinset="1"]'),
    );
    await calm();
  });

  test('the rows in sight are the engine’s, wherever one is', async () => {
    const { page, calm } = await open(many);
    await rows(page).first().waitFor();
    await choose(page, 'views', 'descending');
    for (const share of [0, 0.5]) {
      await page.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), share);
      await page.waitForTimeout(150);
      const shown = await idsOf(rows(page));
      const [first] = await position(page);
      const expected = await page.evaluate(
        async ([at, count]) => {
          const { session, query } = document.querySelector('creator-compass');
          const { now } = query;
          const window = { sort: 'views', direction: 'descending', first: at, count, now };
          const { items } = await session.engine.posted(window);
          return items.map(({ id }) => id);
        },
        [first - 1, shown.length],
      );
      assert.deepEqual(shown, expected);
    }
    await calm();
  });

  test('keys walk it: Tab from row to row, End with the focus kept, Home', async () => {
    const { page, calm } = await open(many);
    await rows(page).first().waitFor();
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document.querySelector('creator-compass').shadowRoot;
        return Number(activeElement?.closest('.posted-row')?.ariaPosInSet ?? 0);
      });
    await page.locator('.posted-row button.open').first().focus();
    for (let row = 1; row <= 30; row += 1) {
      assert.equal(await focused(), row);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('End');
    await atEnd(page);
    // far off, and still where the keys are
    assert.equal(await focused(), 31);
    // End may still be scrolling on a busy machine, and would carry the page back down
    await atRest(page);
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0);
    await calm();
  });

  test('frames stay short while it scrolls: no long task from a screen’s worth of rows', async () => {
    const { page, calm } = await open(many, phone);
    await rows(page).first().waitFor();
    // the rows asked for in one turn, and not the time it took: machines differ
    const asked = await page.evaluate(async () => {
      const { session } = document.querySelector('creator-compass');
      const { engine } = session;
      const real = engine.posted.bind(engine);
      const counts = [];
      engine.posted = (query) => {
        counts.push(query.count);
        return real(query);
      };
      for (let step = 0; step < 40; step += 1) {
        scrollBy(0, 600);
        await new Promise(requestAnimationFrame);
      }
      return counts;
    });
    assert.ok(asked.length > 0 && asked.every((count) => count <= 50), asked.join());
    // 24,000 px of rows of 112 px and more: a page of 50 each is asked for once
    assert.ok(asked.length <= 6, `${asked.length} questions`);
    await calm();
  });
});
