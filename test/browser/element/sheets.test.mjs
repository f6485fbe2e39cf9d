// What opens over a screen: a product, a video to learn from, one's own video, the ledger. Focus goes in
// and comes back, the back gesture closes, and choices rank again at once.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { effectText } from '../../../web/dist/element/parts/receipt.js';
import { actions, engineOf, idsOf, stage, wide } from './stage.mjs';
import { format, plain, say, textOf, textsOf, ui } from './words.mjs';

const { open } = stage();
const sheet = (page) => page.locator('dialog.sheet[open]');
const cards = (page) => page.locator('article.product');
const productButton = 'article.product button.open';

async function openedSheet(page, button) {
  await page.locator(button).first().click();
  await sheet(page).locator('.sheet-body').waitFor();
  return sheet(page);
}

const closed = (page) => sheet(page).waitFor({ state: 'detached' });

const focusIsOn = (page, selector) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('creator-compass').shadowRoot.activeElement?.matches(wanted) ?? false,
    selector,
  );

describe('a sheet', () => {
  for (const [way, close] of [
    ['the back gesture', (page) => page.goBack()],
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['its button', (page) => sheet(page).locator('.sheet-bar .icon-button').click()],
    ['a tap beside it', (page) => page.mouse.click(200, 20)],
  ]) {
    test(`${way} closes it; focus goes in and comes back to where it was`, async () => {
      const { page, calm } = await open({ creator: 'creator-2' });
      await cards(page).first().waitFor();
      const before = await page.evaluate(() => history.length);
      await openedSheet(page, productButton);
      await focusIsOn(page, '#sheet-title');
      assert.equal(await page.evaluate(() => history.length), before + 1);
      // Tab stays inside
      for (let step = 0; step < 25; step += 1) await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => {
        const { activeElement } = document.querySelector('creator-compass').shadowRoot;
        return activeElement === null || activeElement.closest('dialog.sheet') !== null;
      });
      assert.ok(inside);
      await close(page);
      await closed(page);
      await focusIsOn(page, productButton);
      assert.equal(await page.evaluate(() => location.hash), '');
      await calm();
    });
  }

  test('that cannot be fetched says so, and comes with the next try', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const part = /\/assets\/content-[\w-]+\.js$/;
    await page.route(part, (route) => route.abort());
    await page.locator(productButton).first().click();
    await sheet(page).getByText(say('error.stream_failed')).waitFor();
    await page.unroute(part);
    await page.goBack();
    await closed(page);
    await openedSheet(page, productButton);
    await sheet(page).locator('.waterfall').waitFor();
    await calm({ complained: [/ERR_FAILED/] });
  });

  test('back closes sheet upon sheet, then leaves the screens in their order', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('#overview [data-action=view_posted]').click();
    await page.locator('.posted-row button.open').first().click();
    await sheet(page).locator('[data-action=open_product]').first().click();
    const product = await textOf(sheet(page).locator('#sheet-title'));
    await page.goBack();
    await page.waitForFunction(
      (text) =>
        document
          .querySelector('creator-compass')
          .shadowRoot.querySelector('#sheet-title')
          .textContent.trim() !== text,
      product,
    );
    await page.goBack();
    await closed(page);
    await page.locator('.order').waitFor();
    await page.goBack();
    await cards(page).first().waitFor();
    await calm();
  });
});

describe('a product', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-2');
  });

  test('the waterfall is the arithmetic: its bars sum to the score shown', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const [id] = await idsOf(cards(page));
    const detail = engine.product(id, 'gmv');
    const shown = await openedSheet(page, productButton);
    assert.equal(
      await textOf(shown.locator('.rank')),
      say('product.rank', { rank: 1, n: detail.considered }),
    );
    const steps = shown.locator('.waterfall-row');
    assert.deepEqual(
      await textsOf(steps.locator('.waterfall-effect')),
      detail.card.receipts.map((receipt) => plain(effectText(ui, receipt, 'USD'))),
    );
    assert.equal(
      await textOf(shown.locator('.waterfall-sum strong')),
      format.number(detail.card.score / 1e6, 3),
    );
    // as drawn: each bar is as long as its factor, begins where the one before it ended, and the last
    // ends at the score; in the picture's own unit, two decimals
    const drawn = await steps.evaluateAll((all) =>
      all.map((row) => {
        const bar = row.querySelector('.step');
        const [x, width] = ['x', 'width'].map((name) => Number(bar.getAttribute(name)));
        const end = Number(
          row
            .querySelector('.link')
            .getAttribute('d')
            .match(/^M([\d.]+)/)[1],
        );
        const zero = Number(
          row
            .querySelector('.zero')
            .getAttribute('d')
            .match(/^M([\d.]+)/)[1],
        );
        return { x, width, end, zero, isDown: bar.classList.contains('step-down') };
      }),
    );
    const ends = [0, ...detail.waterfall.flatMap(({ from, to }) => [from, to])];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const place = (value) => ((value - low) / (high - low)) * 100;
    let before = drawn[0].zero;
    for (const [nth, { x, width, end, isDown }] of drawn.entries()) {
      const near = (one, other) =>
        assert.ok(Math.abs(one - other) < 0.02, `${nth}: ${one} ${other}`);
      const { from, to } = detail.waterfall[nth];
      near(isDown ? x + width : x, Math.min(before, 100 - 0));
      near(place(from), before);
      near(end, place(to));
      before = end;
    }
    const sum = detail.card.receipts.reduce((all, { micro_log }) => all + micro_log, 0);
    assert.equal(sum, detail.card.score);
    assert.equal(detail.waterfall.at(-1).to, detail.card.score);
    await calm();
  });

  test('followers against buyers, by age and gender, in bars and in words', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const [id] = await idsOf(cards(page));
    const { gender_age } = engine.product(id, 'gmv');
    assert.ok(gender_age.length > 5);
    const shown = await openedSheet(page, productButton);
    const rows = shown.locator('.people-row');
    assert.equal(await rows.count(), gender_age.length);
    const label = await rows.first().locator('svg').getAttribute('aria-label');
    assert.ok(label.includes(format.percent(gender_age[0].followers, 1)), label);
    const widths = await rows.evaluateAll((all) =>
      all.map((row) => Number(row.querySelector('.bar-buyers').getAttribute('width'))),
    );
    const largest = gender_age.map(({ buyers }) => buyers ?? 0);
    const widest = widths.indexOf(Math.max(...widths));
    assert.equal(largest[widest], Math.max(...largest));
    await calm();
  });

  for (const [action, made, field] of [
    ['add_to_showcase', 'showcase', 'in_showcase'],
    ['dismiss', 'dismissed', 'dismissed'],
  ]) {
    test(`${action}: ranks again at once, and undo takes it back`, async () => {
      const { page, calm } = await open({ creator: 'creator-2' }, wide);
      await cards(page).first().waitFor();
      const before = await idsOf(cards(page));
      const [id] = before;
      const left = engine.view('gmv').products.left_out[field];
      await cards(page).first().locator(`[data-action=${action}]`).click();
      await page.locator('.toast').waitFor();
      assert.equal(await textOf(page.locator('.toast > span')), say(`toast.${made}`));
      const after = await idsOf(cards(page));
      assert.ok(!after.includes(id));
      assert.match(
        await textOf(page.locator('#products .section-note')),
        new RegExp(say(`left_out.${field}`, { n: left + 1 })),
      );
      await page.locator('.toast [data-action=undo]').click();
      await page.locator('.toast [data-action=undo]').waitFor({ state: 'detached' });
      assert.deepEqual(await idsOf(cards(page)), before);
      const told = await actions(page);
      assert.deepEqual(
        told.map(({ id }) => id),
        [id, id],
      );
      assert.equal(told[0].action, action);
      await calm();
    });
  }

  test('in its sheet the same, with the way to take it back', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const [id] = await idsOf(cards(page));
    const shown = await openedSheet(page, productButton);
    await shown.locator('.sheet-foot [data-action=add_to_showcase]').click();
    const foot = shown.locator('.sheet-foot .chosen');
    await foot.waitFor();
    assert.match(await textOf(foot), new RegExp(say('product.left_in_showcase')));
    await foot.locator('[data-action=undo]').click();
    await shown.locator('.sheet-foot [data-action=dismiss]').waitFor();
    await page.goBack();
    await closed(page);
    assert.equal((await idsOf(cards(page)))[0], id);
    await calm();
  });
});

describe('a video to learn from', () => {
  test('poster, numbers, traits, talking points, script on a line of time, and the way to make one', async () => {
    const engine = await engineOf('creator-2');
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    const videos = page.locator('article.inspiration');
    await videos.first().waitFor();
    const details = (await idsOf(videos)).map((id) => engine.inspiration(id, 'gmv'));
    // the fullest of those in sight
    const nth = details.findIndex(
      ({ outline, talking_points, traits }) =>
        outline.length * talking_points.length * traits.length > 0,
    );
    assert.notEqual(nth, -1, 'no video of the sample has all parts');
    const detail = details[nth];
    await videos.nth(nth).locator('button.open').click();
    const shown = sheet(page);
    await shown.locator('.poster').waitFor();
    const text = await textOf(shown.locator('.sheet-body'));
    assert.ok(text.includes(format.compact(detail.card.stats.views)));
    assert.equal(await shown.locator('.trait').count(), detail.traits.length);
    assert.equal(await shown.locator('.trait svg.interval').count(), detail.traits.length);
    assert.deepEqual(
      await textsOf(shown.locator('.point q')),
      detail.talking_points.map((point) => plain(point.text)),
    );
    assert.equal(
      await shown.locator('.timeline .part').count(),
      detail.outline.filter(({ from_s }) => from_s !== null).length,
    );
    assert.equal(await shown.locator('.beat').count(), detail.outline.length);
    await shown.locator('[data-action=watch]').click();
    await shown.locator('.sheet-foot .button').click();
    const { id } = detail.card;
    assert.deepEqual(await actions(page), [
      { action: 'open_inspiration', intent: 'inspiration.open', id },
      { action: 'watch', intent: null, id },
      { action: 'create_video', intent: 'video.create', id },
    ]);
    await calm();
  });

  test('its result stands against the creator’s own goal', async () => {
    const engine = await engineOf('creator-6');
    const view = engine.view('gmv');
    const detail = view.inspiration.items
      .map(({ id }) => engine.inspiration(id, 'gmv'))
      .find(({ goal }) => goal?.ratio != null);
    assert.ok(detail, 'no goal in the samples');
    const { page, calm } = await open(
      { creator: 'creator-6', tiers: 'open', objective: 'gmv' },
      wide,
    );
    await page.locator(`article.inspiration[data-id="${detail.card.id}"] button.open`).click();
    const goal = sheet(page).locator('.goal');
    assert.match(await textOf(goal), new RegExp(`\\(${format.percent(detail.goal.ratio)}\\)`));
    await calm();
  });
});

describe('the ledger', () => {
  test('opens from the date on every screen and says each fault in words', async () => {
    const engine = await engineOf('creator-2');
    for (const screen of ['entrance', 'insights', 'posted']) {
      const { page, calm } = await open({ creator: 'creator-2', screen });
      const shown = await openedSheet(page, '.as-of');
      const { total } = engine.view('gmv').ledger;
      assert.ok(total > 0);
      assert.equal(await shown.locator('.fault').count(), total);
      assert.equal(await shown.locator('.dates div').count(), 3);
      for (const text of await textsOf(shown.locator('.fault p:first-child')))
        assert.ok(text.length > 20 && text.endsWith('.'), text);
      await calm();
    }
  });
});
