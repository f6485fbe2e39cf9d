// How sure the order is: ranks that cards share, the chances of an opened one, and the product to try.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openedSheet, productButton } from './sheet.mjs';
import { actions, engineOf, idsOf, stage, wide } from './stage.mjs';
import { format, plain, say, textOf } from './words.mjs';

const { open } = stage();
const listed = (page) => page.locator('.product-grid article.product');
const tried = (page) => page.locator('.try article.product');

const rankText = ({ from, to }) =>
  from === to
    ? say('order.one', { from })
    : plain(`${say('order.span', { from, to })} ${say('order.shared', { from, to })}`);

const chance = (p) =>
  say('order.chance', {
    p,
    chance: format.percent(p / 100),
    least: format.percent(0.01),
    most: format.percent(0.99),
  });

describe('how sure the order is', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-2');
  });

  test('each card shows the rank that it shares, products and videos', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await listed(page).first().waitFor();
    const { products, inspiration } = engine.view('gmv');
    for (const [list, items] of [
      [listed(page), products.items],
      [page.locator('article.inspiration'), inspiration.items],
    ]) {
      for (const [nth, { rank }] of items.entries()) {
        assert.ok((await textOf(list.nth(nth).locator('.shared-rank'))).startsWith(rankText(rank)));
      }
    }
    // a group's cards stand together and say the same
    for (const [nth, { rank }] of products.items.entries()) {
      assert.ok(rank.from <= nth + 1 && nth + 1 <= rank.to);
      assert.deepEqual(products.items[rank.from - 1].rank, rank);
    }
    await calm();
  });

  test('an opened product says its chances, what is least known, and how near that is', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await listed(page).first().waitFor();
    const [id] = await idsOf(listed(page));
    const { card, order } = engine.product(id, 'gmv');
    const sheet = await openedSheet(page, productButton);
    const text = await textOf(sheet);
    const { best, top_3, open: least } = card.certainty;
    for (const words of [
      `${say('order.best')} ${chance(best)}`,
      `${say('order.top_3')} ${chance(top_3)}`,
      say('order.open', { factor: say(`factor.${least}`) }),
      say('order.how', { draws: order.draws, within: order.within }),
    ]) {
      assert.ok(text.includes(plain(words)), `${words} in ${text}`);
    }
    await calm();
  });

  test('the product to try is marked as such, is not of the list, and can be taken', async () => {
    const { page, calm } = await open({ creator: 'creator-2', objective: 'followers' });
    await listed(page).first().waitFor();
    const { items, try_this } = engine.view('followers').products;
    assert.notEqual(try_this, null, 'the sample has nothing to try');
    assert.deepEqual(await idsOf(tried(page)), [try_this.id]);
    assert.ok(items.every(({ id }) => id !== try_this.id));
    const group = page.getByRole('group', { name: say('try.heading') });
    const text = await textOf(group);
    assert.ok(text.includes(say('try.why', { chance: chance(try_this.certainty.top_3) })), text);
    assert.equal(await tried(page).locator('.shared-rank').count(), 0);
    await group.locator('[data-action=add_to_showcase]').click();
    assert.deepEqual(
      (await actions(page)).map(({ action, id }) => ({ action, id })),
      [{ action: 'add_to_showcase', id: try_this.id }],
    );
    await calm();
  });
});
