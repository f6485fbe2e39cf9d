// The slider between the two objectives: by keys and by hand, cards move with it and tell where they stand
// for either, and what was chosen is remembered.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { engineOf, idsOf, phone, stage, wide } from './stage.mjs';
import { plain, say, textOf, textsOf } from './words.mjs';

const { open } = stage();
const cards = (page) => page.locator('.product-grid article.product');
const slider = (page) => page.getByRole('slider', { name: say('objective.mixture') });

const ordered = (page, ids) =>
  page.waitForFunction(
    (wanted) =>
      [
        ...document
          .querySelector('creator-compass')
          .shadowRoot.querySelectorAll('.product-grid article.product'),
      ]
        .map(({ dataset }) => dataset.id)
        .join() === wanted,
    ids.join(),
  );

describe('the slider', () => {
  let engine;
  before(async () => {
    engine = await engineOf('creator-2');
  });
  const ids = (aim) => engine.view(aim).products.items.map(({ id }) => id);

  test('keys move it by twentieths; cards follow and tell their places for either', async () => {
    const { page, calm } = await open({ creator: 'creator-2', objective: 'gmv' }, wide);
    await cards(page).first().waitFor();
    assert.equal(await page.locator('.ends').count(), 0);
    assert.equal(await slider(page).inputValue(), '0');
    await slider(page).focus();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    const aim = { followers: 0.3 };
    await ordered(page, ids(aim));
    assert.equal(await slider(page).inputValue(), '0.3');
    assert.equal(
      await slider(page).getAttribute('aria-valuetext'),
      plain(say('objective.mixture_value', { gmv: '70%', followers: '30%' })),
    );
    const { items } = engine.view(aim).products;
    assert.deepEqual(
      await textsOf(cards(page).locator('.ends')),
      items.map(({ ends }) => plain(say('ends.both', ends))),
    );
    for (const objective of ['gmv', 'followers']) {
      const radio = page.getByRole('radio', { name: say(`objective.${objective}`) });
      assert.equal(await radio.isChecked(), false);
    }
    await page.keyboard.press('Home');
    await ordered(page, ids('gmv'));
    await page.getByRole('radio', { name: say('objective.gmv'), checked: true }).waitFor();
    await page.keyboard.press('End');
    await ordered(page, ids('followers'));
    await page.getByRole('radio', { name: say('objective.followers'), checked: true }).waitFor();
    await calm();
  });

  test('the host hears of it, and a reload remembers it', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, phone);
    await cards(page).first().waitFor();
    await slider(page).fill('0.65');
    const aim = { followers: 0.65 };
    await ordered(page, ids(aim));
    const told = await page.evaluate(() =>
      window.said.filter(({ type }) => type === 'compass-objective').at(-1),
    );
    assert.deepEqual(told.objective, aim);
    await page.reload();
    await cards(page).first().waitFor();
    await ordered(page, ids(aim));
    assert.equal(await slider(page).inputValue(), '0.65');
    await calm();
  });

  test('cards are seen on their way, but not by those who want no motion', async () => {
    for (const [reducedMotion, moves] of [
      ['no-preference', true],
      ['reduce', false],
    ]) {
      const options = { ...wide, reducedMotion };
      const { page, calm } = await open({ creator: 'creator-2', objective: 'gmv' }, options);
      await cards(page).first().waitFor();
      await page.evaluate(() => {
        window.moved = 0;
        const { animate } = Element.prototype;
        Element.prototype.animate = function (...given) {
          window.moved += 1;
          return animate.apply(this, given);
        };
      });
      await slider(page).fill('1');
      await ordered(page, ids('followers'));
      await page.waitForTimeout(50);
      assert.equal((await page.evaluate(() => window.moved)) > 0, moves);
      await calm();
    }
  });

  test('a video opened in a mixture has both successes among its reasons', async () => {
    const aim = { followers: 0.5 };
    const { page, calm } = await open({ creator: 'creator-2', objective: '0.5' }, wide);
    await page.locator('article.inspiration').first().waitFor();
    const [id] = await idsOf(page.locator('article.inspiration'));
    const { card } = engine.inspiration(id, aim);
    await page.locator('article.inspiration button.open').first().click();
    const rows = page.locator('.sheet .reason-head span');
    await rows.first().waitFor();
    const names = await textsOf(rows);
    assert.equal(names.length, card.receipts.length);
    for (const end of ['gmv', 'followers'])
      assert.ok(names.some((name) => name.includes(say(`objective.end_${end}`))));
    assert.ok((await textOf(page.locator('.sheet'))).length > 0);
    await calm();
  });
});
