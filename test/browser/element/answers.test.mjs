// What is seen while an answer of the engine is on its way: what was there before it, and of two answers the
// newest.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sheet } from './sheet.mjs';
import { engineOf, idsOf, openTiers, phone, stage } from './stage.mjs';
import { say, textOf } from './words.mjs';

const demo = stage();
const cards = (page) => page.locator('article.product');

// runs in the page: from now on this verb's answers take so long
function slow([verb, milliseconds]) {
  const { engine } = document.querySelector('creator-compass').session;
  const real = engine[verb].bind(engine);
  window.asked = 0;
  engine[verb] = async (...given) => {
    window.asked += 1;
    const answer = await real(...given);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return answer;
  };
}

describe('while an answer is on its way', () => {
  test('an objective is pressed at once, the list stays; of two the newest comes', async () => {
    const engine = await engineOf('creator-2');
    const { page, calm } = await demo.open({ creator: 'creator-2', objective: 'gmv' });
    await cards(page).first().waitFor();
    await page.evaluate(slow, ['insights', 1_500]);
    const before = await idsOf(cards(page));
    const press = (objective) => page.getByRole('radio', { name: say(`objective.${objective}`) });
    // which products stood first, from picture to picture
    await page.evaluate(() => {
      window.firsts = new Set();
      const { shadowRoot } = document.querySelector('creator-compass');
      const look = () => {
        window.firsts.add(shadowRoot.querySelector('article.product')?.dataset.id ?? 'none');
        window.looking = requestAnimationFrame(look);
      };
      look();
    });
    await press('followers').check();
    assert.ok(await press('followers').isChecked());
    assert.deepEqual(await idsOf(cards(page)), before);
    await press('gmv').check();
    await press('followers').check();
    await press('gmv').check();
    await page.evaluate(() => document.querySelector('creator-compass').updateComplete);
    await page.evaluate(() => document.querySelector('creator-compass').updateComplete);
    assert.deepEqual(await idsOf(cards(page)), before);
    // the answer for followers was of the past when it came
    assert.deepEqual(await page.evaluate(() => [...window.firsts]), [before[0]]);
    assert.ok((await page.evaluate(() => window.asked)) <= 3);
    await press('followers').check();
    const [{ id }] = engine.view('followers').products.items;
    await page.locator(`article.product[data-id="${id}"]`).first().waitFor();
    await calm();
  });

  test('a sheet is grey only when it takes long', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    // the sheets' part of the program comes with the first
    await page.locator('article.product button.open').first().click();
    await sheet(page).locator('.waterfall').waitFor();
    await page.goBack();
    await sheet(page).waitFor({ state: 'detached' });
    await page.evaluate(slow, ['product', 600]);
    const title = await textOf(cards(page).nth(1).locator('h3'));
    await page.locator('article.product button.open').nth(1).click();
    await sheet(page).locator('.sheet-body[aria-busy=true] .skeleton').first().waitFor();
    await sheet(page).locator('.sheet-body[aria-busy=false] .waterfall').waitFor();
    assert.equal(await textOf(sheet(page).locator('#sheet-title')), title);
    await page.goBack();
    await sheet(page).waitFor({ state: 'detached' });
    // one that comes at once is never grey
    await page.evaluate(() => {
      window.greys = 0;
      const { shadowRoot } = document.querySelector('creator-compass');
      new MutationObserver(() => {
        window.greys += shadowRoot.querySelectorAll('.sheet-body[aria-busy=true]').length;
      }).observe(shadowRoot, { subtree: true, attributes: true, childList: true });
      const { engine } = document.querySelector('creator-compass').session;
      delete engine.inspiration;
    });
    await page.locator('article.inspiration button.open').first().click();
    await sheet(page).locator('.inspiration-head').waitFor();
    assert.equal(await page.evaluate(() => window.greys), 0);
    await calm();
  });

  test('rows of the order before stay until those of the new one are there', async () => {
    const engine = await engineOf('creator-6', { policy: openTiers() });
    const { page, calm } = await demo.open(
      { creator: 'creator-6', tiers: 'open', screen: 'posted' },
      phone,
    );
    const rows = page.locator('.posted-row article');
    await rows.first().waitFor();
    const before = await idsOf(rows);
    await page.evaluate(slow, ['posted', 500]);
    await page.locator('.order [data-sort=views]').click();
    assert.equal(await textOf(page.locator('.order [aria-pressed=true]')), say('sort.views'));
    assert.deepEqual(await idsOf(rows), before);
    assert.equal(await page.locator('.posted-row .skeleton').count(), 0);
    const [{ id }] = engine.posted({ sort: 'views', direction: 'descending' }).items;
    await page.locator(`.posted-row[aria-posinset="1"] article[data-id="${id}"]`).waitFor();
    await calm();
  });
});
