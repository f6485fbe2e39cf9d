// What the creator's choices teach: told, shown, kept between visits, saved and forgotten.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { now } from '../../module/samples.mjs';
import { cards, closed, openedSheet, productButton, sheet } from './sheet.mjs';
import { engineOf, idsOf, stage, wide } from './stage.mjs';
import { format, say, textOf, textsOf } from './words.mjs';

const { open } = stage();
const button = '.open-learned';
const choice = (action) => `article.product [data-action=${action}]`;

async function chosen(page, action) {
  const [id] = await idsOf(cards(page));
  await page.locator(choice(action)).first().click();
  await page.locator(`article.product[data-id="${id}"]`).waitFor({ state: 'detached' });
  return id;
}

const kept = (page) =>
  page.evaluate(() => window.said.filter(({ type }) => type === 'compass-learned').at(-1)?.learned);

describe('learning', () => {
  test('nothing chosen: the sheet says so, and there is nothing to forget', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const shown = await openedSheet(page, button);
    await shown.getByText(say('learned.none')).waitFor();
    assert.equal(await shown.locator('[data-action=reset_learned]').count(), 0);
    await calm();
  });

  test('what was chosen moves the cards as the engine says, and the sheet says why', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    const added = await chosen(page, 'add_to_showcase');
    const dismissed = await chosen(page, 'dismiss');
    const learned = await kept(page);
    assert.deepEqual(learned.choices.map(({ kind, product }) => [kind, product]).sort(), [
      ['added', added],
      ['dismissed', dismissed],
    ]);
    const { compass } = await engineOf('creator-2');
    compass.setLearned(learned);
    const { items } = compass.insights({ objective: 'gmv', now }).products;
    assert.deepEqual(
      await idsOf(page.locator('.product-grid article.product')),
      items.map(({ id }) => id),
    );
    const shown = await openedSheet(page, button);
    const effects = await textsOf(shown.locator('.lessons strong'));
    assert.deepEqual(
      effects,
      learned.taught.map(({ multiplier }) => format.times(multiplier)),
    );
    assert.match(
      await textOf(shown.locator('.lessons')),
      new RegExp(say('learned.added', { n: 1 })),
    );
    await page.goBack();
    await closed(page);
    // the same factor among a card's reasons
    await openedSheet(page, productButton);
    await sheet(page).getByText(say('factor.learned')).first().waitFor();
    compass.dispose();
    await calm();
  });

  test('the next visit goes on with it; forgotten, it is as if it had never been', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    const grid = page.locator('.product-grid article.product');
    const before = await idsOf(grid);
    await chosen(page, 'add_to_showcase');
    await chosen(page, 'dismiss');
    const after = await idsOf(grid);
    assert.notDeepEqual(after, before);
    await page.reload();
    await cards(page).first().waitFor();
    assert.deepEqual(await idsOf(grid), after);

    const shown = await openedSheet(page, button);
    await shown.locator('[data-action=reset_learned]').click();
    await shown.getByText(say('learned.none')).waitFor();
    assert.equal(await kept(page), null);
    await page.goBack();
    await closed(page);
    assert.deepEqual(await idsOf(grid), before);
    await page.reload();
    await cards(page).first().waitFor();
    assert.deepEqual(await idsOf(grid), before);
    await calm();
  });

  test('forgetting can be undone', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    await chosen(page, 'dismiss');
    const grid = page.locator('.product-grid article.product');
    const after = await idsOf(grid);
    const shown = await openedSheet(page, button);
    await shown.locator('[data-action=reset_learned]').click();
    await shown.locator('.sheet-foot [data-action=undo]').click();
    await shown.locator('[data-action=reset_learned]').waitFor();
    await page.goBack();
    await closed(page);
    assert.deepEqual(await idsOf(grid), after);
    await calm();
  });

  test('saved as a file it is the document that the engine keeps', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    await chosen(page, 'dismiss');
    const learned = await kept(page);
    const shown = await openedSheet(page, button);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown.locator('[data-action=export_learned]').click(),
    ]);
    assert.equal(download.suggestedFilename(), 'creator-compass-learned.json');
    assert.deepEqual(JSON.parse(readFileSync(await download.path(), 'utf8')), learned);
    await calm();
  });

  test('a host that keeps it gives it back, and the page keeps nothing then', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    const grid = page.locator('.product-grid article.product');
    const { compass } = await engineOf('creator-2');
    const [first, second] = compass.insights({ objective: 'gmv', now }).products.items;
    const events = [
      { at: now, kind: 'added', product: first.id },
      { at: now, kind: 'dismissed', product: second.id },
    ];
    const learned = compass.feedback(events, { now });
    const expected = compass.insights({ objective: 'gmv', now }).products.items;
    await page.evaluate((document) => {
      Object.assign(window.document.querySelector('creator-compass'), { learned: document });
    }, learned);
    await page.locator(`article.product[data-id="${first.id}"]`).waitFor({ state: 'detached' });
    assert.deepEqual(
      await idsOf(grid),
      expected.map(({ id }) => id),
    );
    await chosen(page, 'dismiss');
    assert.equal(await page.evaluate(() => localStorage.getItem('creator-compass.learned')), null);
    compass.dispose();
    await calm();
  });

  test('what the host tells moves the cards too', async () => {
    const { page, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    const grid = page.locator('.product-grid article.product');
    const { compass } = await engineOf('creator-2');
    const { items } = compass.insights({ objective: 'gmv', now }).products;
    const events = items.slice(-3).map(({ id }) => ({ at: now, kind: 'posted', product: id }));
    compass.feedback(events, { now });
    const expected = compass.insights({ objective: 'gmv', now }).products.items;
    await page.evaluate(
      (told) => window.document.querySelector('creator-compass').tell(told),
      events,
    );
    await page.waitForFunction(() => window.said.some(({ type }) => type === 'compass-learned'));
    await page.evaluate(() => window.document.querySelector('creator-compass').updateComplete);
    assert.deepEqual(
      await idsOf(grid),
      expected.map(({ id }) => id),
    );
    compass.dispose();
    await calm();
  });

  test('what was tampered with is dropped, and said', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const before = await idsOf(cards(page));
    await page.evaluate(() =>
      localStorage.setItem('creator-compass.learned', '{"contract":"learned@1","choices":[{}]}'),
    );
    await page.reload();
    await cards(page).first().waitFor();
    assert.deepEqual(await idsOf(cards(page)), before);
    assert.equal(await page.evaluate(() => localStorage.getItem('creator-compass.learned')), null);
    const errors = await page.evaluate(() =>
      window.said.filter(({ type }) => type === 'compass-error').map(({ code }) => code),
    );
    assert.equal(errors.length, 1);
    await calm();
  });
});
