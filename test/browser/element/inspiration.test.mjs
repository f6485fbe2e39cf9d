// A video to learn from, opened: what it reached, what made it work, how to make one like it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sheet } from './sheet.mjs';
import { actions, engineOf, idsOf, stage, wide } from './stage.mjs';
import { format, plain, textOf, textsOf } from './words.mjs';

const { open } = stage();

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
