// What opens over a screen: focus goes in and comes back, the back gesture closes, sheet upon sheet; and
// the ledger.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cards, closed, openedSheet, productButton, sheet } from './sheet.mjs';
import { engineOf, stage } from './stage.mjs';
import { say, textOf, textsOf } from './words.mjs';

const { open } = stage();

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

  test('opened while the one before is still on its way out: it stays', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('article.product button.open').first().click();
    await page.locator('dialog.sheet[open]').waitFor();
    // the way back through the history takes a turn or more
    await page.evaluate(() => {
      const { navigation } = document.querySelector('creator-compass');
      navigation.back();
      navigation.back();
      navigation.open({ kind: 'ledger' });
    });
    const kind = () =>
      page.evaluate(() => document.querySelector('creator-compass').navigation.route.sheet?.kind);
    await page.waitForFunction(
      () => document.querySelector('creator-compass').navigation.route.sheet?.kind === 'ledger',
    );
    await page.waitForTimeout(300);
    assert.equal(await kind(), 'ledger');
    await page.goBack();
    await page.locator('dialog.sheet[open]').waitFor({ state: 'detached' });
    assert.equal(await kind(), undefined);
    await calm();
  });

  test('opened as soon as the one before has closed: it stays', async () => {
    const engine = await engineOf('creator-2');
    const [video] = engine.posted({ sort: 'recency' }).items;
    const { page, calm } = await open({ creator: 'creator-2' });
    await openedSheet(page, productButton);
    // before the browser tells that the dialog closed, which is a turn later than it did. A video needs no
    // answer of the engine: it is there at once
    await page.evaluate(
      (shown) =>
        new Promise((resolve) => {
          const { navigation, shadowRoot } = document.querySelector('creator-compass');
          const dialog = shadowRoot.querySelector('dialog.sheet');
          const watcher = new MutationObserver(() => {
            if (dialog.open) return;
            watcher.disconnect();
            dialog.addEventListener('close', () => setTimeout(resolve, 300), { once: true });
            navigation.open({ kind: 'video', video: shown });
          });
          watcher.observe(dialog, { attributes: true, attributeFilter: ['open'] });
          navigation.back();
        }),
      video,
    );
    assert.equal(await textOf(sheet(page).locator('#sheet-title')), video.caption);
    await page.goBack();
    await closed(page);
    await calm();
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
