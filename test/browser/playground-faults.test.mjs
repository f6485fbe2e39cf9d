// What the engine refuses is marked in the playground's editor where it stands, the last good order stays;
// and the page is for everybody: axe on both sizes, light and dark.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { phone, wide } from './element/stage.mjs';
import { playground } from './playground.mjs';

const { open } = playground();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const count = (page) => page.locator('.rank').count();

describe('what is wrong is marked where it is wrong', () => {
  test('a feed: row, field and byte, and the value is underlined', async () => {
    const { page, put, settled, text, calm } = await open();
    const products = await text('products');
    const wrong = products.replace('"minor": 2599', '"minor": "2599 ö"');
    assert.notEqual(wrong, products);
    await put(wrong);
    await settled(/products: not taken/);
    const problem = page.locator('.problem');
    const said = await problem.textContent();
    assert.match(said, /^products, row \d+, field [\w.]+, byte \d+: wrong type/);
    assert.equal(await count(page), 10, 'the last good order');
    await problem.click();
    await page.locator('#editor .cm-lintRange-error').waitFor();
    const marked = await page.locator('#editor .cm-lintRange-error').first().textContent();
    assert.match(marked, /2599/);
    await calm();
  });

  test('letters of several bytes before the fault do not move the mark', async () => {
    const { page, write, settled, calm } = await open();
    await write(
      'creator',
      '{ "contract": "creator@1",\n  "creator": { "name": "日本 😀 ü",\n    "id": "7", "followers": -3 } }',
    );
    await settled(/creator: not taken/);
    assert.equal(await page.locator('#editor .cm-lintRange-error').textContent(), '-3');
    await calm();
  });

  test('a policy: the field is found by its path', async () => {
    const { page, put, settled, text, calm } = await open();
    const policy = await text('policy');
    await put(policy.replace('"from": 4', '"from": 9'));
    await settled(/policy: not taken/);
    await page.locator('.problem').click();
    assert.match(await page.locator('#editor .cm-activeLine').textContent(), /"from": 9|\{/);
    await put(policy);
    await settled(/as written/);
    assert.equal(await page.locator('.problem').count(), 0);
    await calm();
  });

  test('while typing goes on only the last text counts', async () => {
    const { page, put, write, settled, text, calm } = await open();
    const good = await text('creator');
    await write('creator', '{');
    await put(good.replace('"followers": 6420', '"followers": 90000'));
    await settled(/as written/);
    await page.waitForFunction(() =>
      /90,000 followers/.test(document.querySelector('creator-compass').shadowRoot.textContent),
    );
    await calm();
  });
});

describe('axe', () => {
  for (const [size, viewport] of Object.entries({ phone, wide }))
    for (const colorScheme of ['light', 'dark'])
      test(`${size}, ${colorScheme}`, async () => {
        const { page, calm } = await open({ ...viewport, colorScheme });
        await page.evaluate(axe);
        for (const pane of ['arithmetic', 'screen', 'edit']) {
          if (size === 'phone') await page.locator(`.panes [data-pane=${pane}]`).click();
          // the page's one main is the element's own, in a pane that a phone does not show beside others
          const rules = { 'landmark-one-main': { enabled: size === 'wide' || pane === 'screen' } };
          const found = await page.evaluate(
            async (options) => {
              // the element has its own walk
              const context = { exclude: ['creator-compass'] };
              const { violations } = await window.axe.run(context, options);
              return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
              );
            },
            { runOnly: tags, rules },
          );
          assert.deepEqual(found, [], pane);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, 'nothing sticks out to the side');
        await calm();
      });
});
