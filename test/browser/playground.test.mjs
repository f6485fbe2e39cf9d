// The playground in Chromium, under its own strict policy: what it shows is what the engine says of the texts
// that stand in the editor, wrong ones are marked where they are wrong, and nothing leaves the page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { now, readSamples } from '../module/samples.mjs';
import { engineOf, openTiers } from './element/stage.mjs';
import { playground } from './playground.mjs';

const { open } = playground();
const rows = (page) =>
  page.locator('.rank').evaluateAll((all) => all.map(({ dataset }) => dataset.id));
const moves = (page) => page.locator('.rank .moved').allTextContents();
const idsOf = ({ products }) => products.items.map(({ id }) => id);

async function engineWith(policy, creator = 'creator-2') {
  const compass = await Compass.load({ policy });
  await readSamples(compass, creator);
  return compass;
}

describe('the playground', () => {
  test('shows the order, the arithmetic and the screen of the samples', async () => {
    const engine = await engineOf('creator-2');
    const { page, calm } = await open();
    const view = engine.view('gmv');
    assert.deepEqual(await rows(page), idsOf(view));
    assert.deepEqual(new Set(await moves(page)), new Set(['=']));
    const { sum, score } = await page.locator('.total').evaluate(({ dataset }) => ({ ...dataset }));
    assert.equal(score, String(view.products.items[0].score));
    assert.equal(sum, score);
    assert.equal(
      await page.locator('creator-compass article.product').first().getAttribute('data-id'),
      view.products.items[0].id,
    );
    await calm();
  });

  test('another policy: the order is the engine’s under it, and rows say how they moved', async () => {
    const { page, put, settled, calm } = await open();
    const before = await rows(page);
    const policy = openTiers();
    policy.objectives[0].products.find(({ factor }) => factor === 'demand').weight = 0;
    await put(JSON.stringify(policy, null, 2));
    await settled(/as written/);
    const compass = await engineWith(policy);
    const after = idsOf(compass.insights({ objective: 'gmv', now }));
    assert.notDeepEqual(after, before);
    assert.deepEqual(await rows(page), after);
    const expected = after.map((id, nth) => {
      const steps = before.indexOf(id) - nth;
      if (!before.includes(id)) return 'new';
      return steps === 0 ? '=' : `${steps > 0 ? '▲' : '▼'} ${Math.abs(steps)}`;
    });
    assert.deepEqual(await moves(page), expected);
    // the element shows the same first product
    await page.waitForFunction(
      (id) =>
        document.querySelector('creator-compass').shadowRoot.querySelector('article.product')
          ?.dataset.id === id,
      after[0],
    );
    await page.locator('#baseline').click();
    assert.deepEqual(new Set(await moves(page)), new Set(['=']));
    await calm();
  });

  test('another intent for an action: the screen asks the app for that one', async () => {
    const { page, put, settled, calm } = await open();
    await page.evaluate(() =>
      document.addEventListener('compass-action', ({ detail }) => {
        window.intent = detail.intent;
      }),
    );
    const policy = openTiers();
    policy.links.actions.find(({ code }) => code === 'create_video').intent = 'own.camera';
    await put(JSON.stringify(policy));
    await settled(/as written/);
    await page.waitForFunction(() =>
      document
        .querySelector('creator-compass')
        .links.actions.some(({ intent }) => intent === 'own.camera'),
    );
    await page.locator('creator-compass .next button[data-action=create_video]').first().click();
    assert.equal(await page.evaluate(() => window.intent), 'own.camera');
    await calm();
  });

  test('the objective chosen on the screen is the list’s too, and the other way round', async () => {
    const engine = await engineOf('creator-2');
    const { page, calm } = await open();
    const [gmv, followers] = ['gmv', 'followers'].map((each) => idsOf(engine.view(each))[0]);
    const first = (id) =>
      page.waitForFunction((wanted) => document.querySelector('.rank').dataset.id === wanted, id);
    await page.locator('creator-compass .objective .segment').nth(1).click();
    await first(followers);
    assert.equal(await page.locator('#followers').inputValue(), '1');
    await page.locator('#followers').fill('0');
    await first(gmv);
    await page.waitForFunction(
      (id) =>
        document.querySelector('creator-compass').shadowRoot.querySelector('article.product')
          .dataset.id === id,
      gmv,
    );
    await calm();
  });

  test('between the objectives the list, its arithmetic and the screen are the mixture’s', async () => {
    const compass = await engineWith();
    const { page, put, calm } = await open();
    const wanted = idsOf(compass.insights({ objective: { followers: 0.4 }, now }));
    await page.locator('#followers').fill('0.4');
    await page.waitForFunction(
      (ids) =>
        [...document.querySelectorAll('.rank')].map(({ dataset }) => dataset.id).join() === ids,
      wanted.join(),
    );
    assert.equal(await page.locator('#aim').textContent(), 'GMV 60 %, followers 40 %');
    const total = page.locator('.total');
    assert.equal(await total.getAttribute('data-sum'), await total.getAttribute('data-score'));
    const onScreen = page.locator('creator-compass input[name=mixture]');
    assert.equal(await onScreen.inputValue(), '0.4');
    await onScreen.fill('0.7');
    await page.waitForFunction(() => document.querySelector('#followers').value === '0.7');
    // a saved page says what it was ranked for
    await put(JSON.stringify({ contract: 'playground@1', objective: '0.25', texts: {} }));
    await page.waitForFunction(() => document.querySelector('#followers').value === '0.25');
    await calm();
  });

  test('undo and reset bring the samples back', async () => {
    const { page, put, settled, text, calm } = await open();
    const [before, written] = [await rows(page), await text('policy')];
    await put(written.replace('"weight": 2000', '"weight": 0'));
    await settled(/as written/);
    assert.notDeepEqual(await rows(page), before);
    await page.locator('#undo').click();
    await page.waitForFunction(
      (id) => document.querySelector('.rank').dataset.id === id,
      before[0],
    );
    assert.equal(await text('policy'), written);
    await page.locator('#redo').click();
    await page.locator('#reset').click();
    await page.waitForFunction(
      (id) => document.querySelector('.rank').dataset.id === id,
      before[0],
    );
    assert.equal(await text('policy'), written);
    await calm();
  });

  test('a receipt leads to what it was made of in the feed', async () => {
    const { page, calm } = await open();
    await page.locator('[data-factor=demand] button').click();
    assert.equal(
      await page.locator('#documents [data-kind=products]').getAttribute('aria-pressed'),
      'true',
    );
    const line = page.locator('#editor .cm-activeLine');
    assert.match(await line.textContent(), /"creators": 88/);
    await calm();
  });

  test('saved as a file and opened again, texts that are no JSON too', async () => {
    const { page, put, write, forget, settled, text, calm } = await open();
    await write('creator', '{"contract":"creator@1", "creator": {"id": ');
    await settled(/creator: not taken/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#save').click(),
    ]);
    const saved = await readFile(await download.path());
    await forget();
    await page.locator('#reset').click();
    await settled(/as written/);
    await put(saved);
    await settled(/creator: not taken/);
    assert.equal(await text('creator'), '{"contract":"creator@1", "creator": {"id": ');
    await calm();
  });
});
