// Every button that stands for an action tells the host what and of which id, on every screen; the host
// may take it over.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { screens, show } from '../screens.mjs';
import { actions, idsOf, openTiers, stage } from './stage.mjs';

const demo = stage();
const intents = new Map(openTiers().links.actions.map(({ code, intent }) => [code, intent]));

// what a button of this name tells where it takes something back
const takesBack = new Set(['remove_from_showcase', 'restore']);

// runs in the page: presses the first button of each action that is in sight, without what the element
// would do itself, so that all of them stay where they are
function pressAll() {
  const { shadowRoot } = document.querySelector('creator-compass');
  document.addEventListener('compass-action', (event) => event.preventDefault());
  const dialog = shadowRoot.querySelector('dialog[open]');
  const pressed = new Map();
  for (const button of (dialog ?? shadowRoot).querySelectorAll('[data-action]')) {
    const { action } = button.dataset;
    if (pressed.has(action) || !button.checkVisibility()) continue;
    pressed.set(action, button.closest('[data-id]')?.dataset.id ?? null);
    button.click();
  }
  return [...pressed];
}

describe('actions', () => {
  const seen = new Set();

  for (const screen of screens.filter(({ name }) => name !== 'hostile')) {
    test(`${screen.name}: each arrives with its intent and its id`, async () => {
      const { page } = await demo.open({});
      await show(page, demo.url, screen);
      await page.evaluate(() => window.said.splice(0));
      const pressed = await page.evaluate(pressAll);
      const told = await actions(page);
      assert.equal(told.length, pressed.length);
      for (const [nth, { action, intent, id }] of told.entries()) {
        const [name, within] = pressed[nth];
        if (name === 'undo') assert.ok(takesBack.has(action));
        else assert.equal(action, name);
        assert.equal(intent, intents.get(action) ?? null);
        if (within !== null) assert.equal(id, within);
        seen.add(name);
      }
      await page.close();
    });
  }

  test('all that the element knows were among them', () => {
    const known = ['create_video', 'add_to_showcase', 'dismiss', 'undo', 'open_product']
      .concat(['open_inspiration', 'open_insights', 'view_posted', 'browse_products'])
      .concat(['refresh_data', 'watch', 'reset_learned', 'export_learned', 'export_record']);
    assert.deepEqual(
      known.filter((action) => !seen.has(action)),
      [],
    );
  });

  test('what the host takes over the element leaves', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-2' });
    const products = page.locator('article.product');
    await products.first().waitFor();
    const before = await idsOf(products);
    await page.evaluate(pressAll);
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.equal(await page.locator('.toast').count(), 0);
    assert.deepEqual(await idsOf(products), before);
    await calm();
  });

  test('"see products" leads to them, the focus with it', async () => {
    const { page, calm } = await demo.open({ creator: 'creator-0' });
    await page.locator('.next-card [data-action=browse_products]').click();
    await page.waitForFunction(
      () =>
        document.querySelector('creator-compass').shadowRoot.activeElement?.id === 'products-title',
    );
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('creator-compass');
      const { top } = shadowRoot.querySelector('#products-title').getBoundingClientRect();
      return top >= 0 && top < 120;
    });
    await calm();
  });
});
