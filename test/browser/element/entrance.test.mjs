// The way in: the Data Insight card for whom it is, a kind word and a way on for all others.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actions, stage } from './stage.mjs';
import { say, textOf } from './words.mjs';

const { open } = stage();

describe('the entrance', () => {
  for (const [creator, reason] of [
    ['creator-0', 'no_videos_yet'],
    ['creator-2', 'first_videos'],
  ]) {
    test(`${creator}: the card says what is behind it, and opens`, async () => {
      const { page, calm } = await open({ creator, screen: 'entrance' });
      const card = page.locator('section.entrance');
      await card.waitFor();
      assert.match(await textOf(card), new RegExp(say(`entrance.${reason}`)));
      await card.locator('[data-action=open_insights]').click();
      await page.locator('article.product').first().waitFor();
      assert.deepEqual(await actions(page), [{ action: 'open_insights', intent: null, id: null }]);
      // and the way back leads here again
      await page.goBack();
      await card.waitFor();
      await calm();
    });
  }

  for (const [name, chosen, reason] of [
    ['more videos than the open tiers', { creator: 'creator-6' }, 'tier_not_available'],
    ['a market that is not open', { tiers: 'closed-market' }, 'market_not_open'],
    ['no numbers of the creator', { state: 'no-creator' }, 'no_creator'],
  ]) {
    test(`${name}: why not, and what to do`, async () => {
      const { page, calm } = await open(chosen);
      const card = page.locator('section.entrance.closed');
      await card.waitFor();
      const text = await textOf(card);
      for (const part of ['_title', '', '_how'])
        assert.ok(text.includes(say(`entrance.${reason}${part}`)), `${reason}${part}: ${text}`);
      assert.equal(await page.locator('[data-action=open_insights]').count(), 0);
      assert.equal(await page.locator('article.product').count(), 0);
      await calm();
    });
  }

  test('who has outgrown the page still sees their videos', async () => {
    const { page, calm } = await open({ creator: 'creator-6' });
    await page.locator('.entrance.closed [data-action=view_posted]').click();
    await page.locator('.posted-row article').first().waitFor();
    assert.deepEqual(
      (await actions(page)).map(({ action }) => action),
      ['view_posted'],
    );
    await calm();
  });
});
