// The device's store when it is full, forbidden or tampered with: the element works without.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calm, elementStage, said, shown } from './element-stage.mjs';

describe('the element', () => {
  const { open } = elementStage('trust-store');

  const stores = {
    'that throws at every touch': () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    'that is not there': () => Object.defineProperty(window, 'localStorage', { value: undefined }),
    'that is full': () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    'that somebody wrote markup into': () =>
      localStorage.setItem('creator-compass.objective', '<img src=x onerror=alert(1)>'),
    'that somebody wrote a name into that all objects have': () =>
      localStorage.setItem('creator-compass.objective', 'constructor'),
    'that answers with what is no text': () => {
      Storage.prototype.getItem = () => ({ toString: () => 'gmv' });
    },
  };

  for (const [name, spoil] of Object.entries(stores)) {
    test(`a store ${name}: all works without`, async () => {
      const watched = await open({}, spoil);
      const { page } = watched;
      await shown(page);
      await page.locator('input[value=followers]').evaluate((input) => input.click());
      const isChosen = () => document.querySelector('creator-compass').objective === 'followers';
      await page.waitForFunction(isChosen);
      await shown(page);
      assert.deepEqual(await said(page), []);
      await calm(watched);
    });
  }

  test('the store holds one word, and nothing of a feed', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await page.locator('input[value=gmv]').evaluate((input) => input.click());
    await page.locator('input[value=followers]').evaluate((input) => input.click());
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.deepEqual(kept, [['creator-compass.objective', 'followers']]);
    await page.evaluate(() => localStorage.clear());
    await calm(watched);
  });
});
