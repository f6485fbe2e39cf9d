// The screen before the first video and after it: one next action above all, products with their
// reasons, inspiration, and an overview once something was posted.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { effectText, matchText } from '../../../web/dist/element/parts/receipt.js';
import { objectives } from '../../module/samples.mjs';
import { actions, engineOf, idsOf, phone, stage, wide } from './stage.mjs';
import { format, plain, say, textOf, textsOf, ui } from './words.mjs';

const { open } = stage();
const cards = (page) => page.locator('.product-grid article.product');

describe('no videos yet', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-0');
  });

  for (const objective of objectives) {
    test(`${objective}: one next action above all else, and it is told to the host`, async () => {
      const { page, calm } = await open({ creator: 'creator-0', objective });
      await cards(page).first().waitFor();
      const [prompt] = engine.view(objective).prompts;
      const next = page.locator('.next-card');
      assert.equal(await next.count(), 1);
      assert.equal(
        await textOf(next.locator('h2')),
        say(`prompt.${prompt.code}.title`, prompt.numbers),
      );
      // nothing stands above it but the bar
      const top = await next.evaluate((card) => card.getBoundingClientRect().top);
      const tops = await page
        .locator('main .card, main .section, main .objective, main .standing')
        .evaluateAll((all) =>
          all
            .filter((part) => part.checkVisibility())
            .map((part) => part.getBoundingClientRect().top),
        );
      assert.ok(
        tops.every((other) => other > top),
        `${top} above ${tops}`,
      );
      await next.locator('.button-strong').click();
      const [told] = await actions(page);
      assert.equal(told.action, prompt.action);
      assert.notEqual(told.intent, null);
      await calm();
    });

    test(`${objective}: the engine's products in its order, each with all it says of them`, async () => {
      const { page, calm } = await open({ creator: 'creator-0', objective }, wide);
      await cards(page).first().waitFor();
      const { items } = engine.view(objective).products;
      assert.deepEqual(
        await idsOf(cards(page)),
        items.map(({ id }) => id),
      );
      for (const [nth, item] of items.entries()) {
        const card = cards(page).nth(nth);
        const text = await textOf(card);
        assert.ok(text.includes(format.money(item.price)), text);
        assert.ok(text.includes(format.percent(item.commission_rate, 1)), text);
        assert.equal(await card.locator('svg.sparkline[role=img]').count(), item.units ? 1 : 0);
        assert.ok(text.includes(plain(matchText(ui, item.audience))), text);
        // every factor of the score and no other, in its order
        assert.deepEqual(
          await textsOf(card.locator('.reason')),
          item.receipts.map((receipt) =>
            plain(
              `${say(`factor.${receipt.factor}`)} ${effectText(ui, receipt, 'USD')} ${say(`grade.${receipt.claim.grade}`)}`,
            ),
          ),
        );
      }
      await calm();
    });

    test(`${objective}: the engine's inspiration in its order`, async () => {
      const { page, calm } = await open({ creator: 'creator-0', objective }, wide);
      const videos = page.locator('article.inspiration');
      await videos.first().waitFor();
      assert.deepEqual(
        await idsOf(videos),
        engine.view(objective).inspiration.items.map(({ id }) => id),
      );
      await calm();
    });
  }

  test('whom a product suits is said in numbers', async () => {
    const { page, calm } = await open({ creator: 'creator-0' });
    const suits = page.locator('.suits').first();
    assert.match(
      await textOf(suits),
      /^×[\d.]+ for your followers: \d+% are \w+( [\d–+]+)?, among its buyers \d+%; from [\d,]+ buyers\./,
    );
    await calm();
  });

  test('the button to create a video is at hand wherever one is', async () => {
    const { page, calm } = await open({ creator: 'creator-0' });
    await cards(page).first().waitFor();
    const button = page.locator('.create [data-action=create_video]');
    for (const share of [0, 0.4, 1]) {
      await page.evaluate((at) => scrollTo(0, document.body.scrollHeight * at), share);
      const { top, bottom } = await button.evaluate((it) => it.getBoundingClientRect().toJSON());
      assert.ok(top > 0 && bottom <= phone.viewport.height, `${top}…${bottom}`);
    }
    await button.click();
    assert.deepEqual(await actions(page), [
      { action: 'create_video', intent: 'video.create', id: null },
    ]);
    await calm();
  });

  test('a phone shows the first few; all of them on asking', async () => {
    const { page, calm } = await open({ creator: 'creator-0' });
    await cards(page).first().waitFor();
    const seen = () => page.locator('article.product:visible').count();
    assert.equal(await seen(), 4);
    await page.locator('#products .show-all').click();
    assert.equal(await seen(), engine.view('gmv').products.items.length);
    await calm();
  });
});

describe('the objective', () => {
  test('a change ranks everything again at once, and is remembered over a reload', async () => {
    const engine = await engineOf('creator-2');
    const ids = (objective) => engine.view(objective).products.items.map(({ id }) => id);
    assert.notDeepEqual(ids('gmv'), ids('followers'));
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    assert.deepEqual(await idsOf(cards(page)), ids('gmv'));
    await page.getByRole('radio', { name: say('objective.followers') }).check();
    await page.waitForFunction(
      (first) =>
        document.querySelector('creator-compass').shadowRoot.querySelector('article.product')
          .dataset.id === first,
      ids('followers')[0],
    );
    assert.deepEqual(await idsOf(cards(page)), ids('followers'));
    const videos = engine.view('followers').inspiration.items.map(({ id }) => id);
    assert.deepEqual(await idsOf(page.locator('article.inspiration')), videos);
    const said = await page.evaluate(() => window.said.map(({ type }) => type));
    assert.ok(said.includes('compass-objective'));
    await page.reload();
    await cards(page).first().waitFor();
    assert.deepEqual(await idsOf(cards(page)), ids('followers'));
    assert.ok(await page.getByRole('radio', { name: say('objective.followers') }).isChecked());
    await calm();
  });
});

describe('one to three videos', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-2');
  });

  test('the overview heads the same: totals, trends, comparison, each with how sure it is', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const { overview } = engine.view('gmv');
    const tiles = page.locator('#overview .tile');
    assert.equal(await tiles.count(), overview.totals.length);
    assert.match(await textOf(tiles.first()), new RegExp(format.compact(overview.totals[0].value)));
    assert.equal(await page.locator('.comparison').count(), overview.benchmark.length);
    assert.deepEqual(
      await textsOf(page.locator('.comparison:visible .claim > span:first-of-type')),
      overview.benchmark.slice(0, 4).map(({ claim }) => say(`grade.${claim.grade}`)),
    );
    const [overviewTop, productsTop] = await Promise.all(
      ['#overview', '#products'].map((id) =>
        page.locator(id).evaluate((part) => part.getBoundingClientRect().top),
      ),
    );
    assert.ok(overviewTop < productsTop);
    await page.locator('#benchmark .show-all').click();
    assert.equal(await page.locator('.comparison:visible').count(), overview.benchmark.length);
    await calm();
  });

  test('two videos are too early to tell', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('cc-trends .trend-words').waitFor();
    assert.match(
      await textOf(page.locator('.trend-words')),
      new RegExp(say('grade.not_enough_data')),
    );
    assert.equal(await page.locator('.trend-words .icon').count(), 0, 'no arrow');
    await calm();
  });

  test('a trend is read by touch, by mouse and by keys', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, { ...phone, hasTouch: true });
    await page.locator('.half').nth(1).click();
    const slider = page.locator('.plot-slider');
    await slider.scrollIntoViewIfNeeded();
    const reading = () => textOf(page.locator('.plot-reading'));
    const last = await reading();
    const { x, y, width, height } = await slider.boundingBox();
    await page.touchscreen.tap(x + width * 0.1, y + height / 2);
    const early = await reading();
    assert.notEqual(early, last);
    await page.mouse.click(x + width * 0.5, y + height / 2);
    assert.notEqual(await reading(), early);
    await slider.focus();
    await page.keyboard.press('Home');
    const [daily] = engine.view('gmv').overview.daily;
    assert.equal(
      await reading(),
      plain(`${format.measure(daily.metric, daily.series[0], 'USD')} ${format.day(daily.from, 0)}`),
    );
    assert.match(await slider.getAttribute('aria-valuetext'), /: /);
    // another metric, the same plot
    await page.locator('.trends .chip').nth(1).click();
    assert.equal(await page.locator('.trends .chip[aria-pressed=true]').count(), 1);
    await calm();
  });
});
