// What would change a product's place, in the opened product: the engine's changes in its order, each with
// its numbers; why a product is not shown.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { cards, openedSheet, productButton } from './sheet.mjs';
import { engineOf, idsOf, stage } from './stage.mjs';
import { format, plain, say, textOf, textsOf } from './words.mjs';

const { open } = stage();

const sentence = ({ input, from, to, change }) => {
  const one = (value) => (input === 'price' ? format.minor(value, 'USD') : format.number(value, 0));
  const way = change < 0 ? 'less' : 'more';
  return plain(
    say(`what_if.${input}_${way}`, { n: Math.abs(change), from: one(from), to: one(to) }),
  );
};

describe('what would change this', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-2');
  });

  test('each comparison tells the smallest changes that do it, the first is open', async () => {
    const { page, calm } = await open({ creator: 'creator-2', objective: 'gmv' });
    await cards(page).first().waitFor();
    const ids = await idsOf(cards(page));
    const shown = await openedSheet(page, productButton);
    const answer = engine.whatIf(ids[0], 'gmv');
    const parts = shown.locator('.comparison');
    assert.equal(await parts.count(), answer.comparisons.length);
    for (const [nth, comparison] of answer.comparisons.entries()) {
      const part = parts.nth(nth);
      assert.equal(await part.getAttribute('data-with'), comparison.with);
      assert.equal(await part.evaluate(({ open }) => open), nth === 0);
      if (nth > 0) await part.locator('summary').press('Enter');
      assert.deepEqual(
        await textsOf(part.locator('li')),
        comparison.changes.slice(0, 4).map(sentence),
      );
      const text = await textOf(part);
      for (const { input } of comparison.unmoved)
        assert.ok(text.includes(say(`input.${input}`)), `${input}: ${text}`);
    }
    const text = await textOf(shown.locator('.what-if'));
    assert.ok(text.includes(say('what_if.held')));
    assert.ok(text.includes(say('input.commission')));
    await calm();
  });

  test('in a mixture it is of the mixture', async () => {
    const aim = { followers: 0.5 };
    const { page, calm } = await open({ creator: 'creator-2', objective: '0.5' });
    await cards(page).first().waitFor();
    const [id] = await idsOf(cards(page));
    const shown = await openedSheet(page, productButton);
    const [first] = engine.whatIf(id, aim).comparisons;
    assert.deepEqual(
      await textsOf(shown.locator('.comparison').first().locator('li')),
      first.changes.slice(0, 4).map(sentence),
    );
    await calm();
  });
});
