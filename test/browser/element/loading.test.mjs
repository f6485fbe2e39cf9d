// While feeds arrive: how far each is, over grey shapes of what comes; never a blank, never a jump.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../module/samples.mjs';
import { phone, stage, wide } from './stage.mjs';
import { textOf } from './words.mjs';

const { open } = stage();
const cards = (page) => page.locator('article.product');

// the sum of all shifts of the layout since the page began, those after a touch left out
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries().filter(({ hadRecentInput }) => !hadRecentInput);
          resolve(entries.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // none at all calls nobody
        setTimeout(() => resolve(0), 300);
      }),
  );

// runs in the page
function tops(selectors) {
  const { shadowRoot } = document.querySelector('creator-compass');
  return selectors.map((selector) =>
    Math.round(shadowRoot.querySelector(selector).getBoundingClientRect().top + scrollY),
  );
}

// A shift of 0.1 is what the web calls good; half a percent is a line of text that moves by its own
// height in a corner of a phone: what nobody sees. Fonts of the system need no swap.
const still = 0.005;

describe('loading', () => {
  for (const [name, size] of [
    ['phone', phone],
    ['wide', wide],
  ]) {
    test(`${name}: progress over shapes of the right size, then content without a jump`, async () => {
      const { page, calm } = await open({ state: 'slow' }, size);
      await page.locator('.waiting progress').first().waitFor();
      assert.equal(await page.locator('main[aria-busy=true]').count(), 1);
      assert.equal(await page.locator('.read').count(), 3);
      assert.ok((await page.locator('.skeleton').count()) > 5);
      assert.equal(await page.getByRole('status').first().isVisible(), true);
      // bytes come in: the words follow
      const words = () => textOf(page.locator('.read').nth(1));
      const before = await words();
      await page.waitForFunction(
        (text) =>
          document
            .querySelector('creator-compass')
            .shadowRoot.querySelectorAll('.read')[1]
            ?.textContent.replaceAll(/\s+/g, ' ')
            .trim() !== text,
        before,
      );
      // the creator's own numbers do not wait for the lists: what is missing keeps its grey shapes
      await page.locator('.next h2').waitFor();
      await page.locator('#products .skeleton').first().waitFor();
      await cards(page).first().waitFor();
      const shift = await shifts(page);
      assert.ok(shift <= still, `layout shifts of ${shift}`);
      await calm();
    });

    test(`${name}: what comes stands where its grey shape stood`, async () => {
      const { page, calm } = await open({ state: 'slow', creator: 'creator-0' }, size);
      await page.locator('.waiting').waitFor();
      const before = await page.evaluate(tops, [
        '.next-card',
        '.skeleton-objective',
        '.skeleton-standing',
        '.skeleton-product',
      ]);
      await cards(page).first().waitFor();
      const after = await page.evaluate(tops, [
        '.next-card',
        '.objective',
        '.standing',
        'article.product',
      ]);
      assert.deepEqual(after.slice(0, 3), before.slice(0, 3));
      // names and notes take a line more or less
      assert.ok(Math.abs(after[3] - before[3]) <= 24, `${before[3]} → ${after[3]}`);
      await calm();
    });

    test(`${name}: nothing jumps where all comes at once`, async () => {
      const { page, calm } = await open({ creator: 'creator-2' }, size);
      await cards(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      const shift = await shifts(page);
      assert.ok(shift <= still, `layout shifts of ${shift}`);
      await calm();
    });
  }
});

describe('while the engine is on its way', () => {
  const shipped = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));
  const openToAll = {
    ...shipped,
    tiers: shipped.tiers.map((tier) => ({ ...tier, available: true })),
  };

  // runs in the page: another element over the same feeds, changed before its engine is there
  async function second({ policy, withdrawn }) {
    const first = document.querySelector('creator-compass');
    const element = document.createElement('creator-compass');
    Object.assign(element, { now: first.now, feeds: first.feeds });
    first.replaceWith(element);
    await element.updateComplete;
    const early = element.session.engine === null;
    if (policy !== undefined) element.policy = policy;
    if (withdrawn !== undefined) element.feeds = { [withdrawn]: null };
    await element.updateComplete;
    return early;
  }

  test('rules that come meanwhile are those it begins with', async () => {
    const { page, calm } = await open({ creator: 'creator-6' });
    await page.locator('.app').waitFor();
    assert.equal(await cards(page).count(), 0, 'the shipped rules keep this tier closed');
    assert.ok(await page.evaluate(second, { policy: openToAll }));
    await cards(page).first().waitFor();
    await calm();
  });

  test('a feed that is withdrawn is not waited for', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    assert.ok(await page.evaluate(second, { withdrawn: 'products' }));
    await page.locator('#products .gap-note').waitFor();
    await page.locator('article.inspiration').first().waitFor();
    await calm();
  });
});
