// A product opened: the arithmetic of its rank, followers against buyers, and the two choices that rank
// again at once.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { effectText } from '../../../web/dist/element/parts/receipt.js';
import { cards, closed, openedSheet, productButton } from './sheet.mjs';
import { actions, engineOf, idsOf, stage, wide } from './stage.mjs';
import { format, plain, say, textOf, textsOf, ui } from './words.mjs';

const { open } = stage();

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
    // as drawn: each bar is as long as its factor (or a hair, so that it is seen), lies where the one
    // before it ended, and the last ends at the score; in the picture's own unit, two decimals
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
        return { x, width, end, zero };
      }),
    );
    const ends = [0, ...detail.waterfall.flatMap(({ from, to }) => [from, to])];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const place = (value) => ((value - low) / (high - low)) * 100;
    let before = drawn[0].zero;
    for (const [nth, { x, width, end }] of drawn.entries()) {
      const near = (one, other) =>
        assert.ok(Math.abs(one - other) < 0.02, `${nth}: ${one} ${other}`);
      const { from, to } = detail.waterfall[nth];
      near(x + width / 2, (place(from) + place(to)) / 2);
      near(width, Math.max(0.6, Math.abs(place(to) - place(from))));
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
