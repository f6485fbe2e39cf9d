// The demo page itself: every choice of its controls leads somewhere without a complaint, and feed
// files of one's own are read where they are dropped.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { now, sample } from '../../module/samples.mjs';
import { engineOf, idsOf, stage, wide } from './stage.mjs';
import { say, textOf } from './words.mjs';

const { open } = stage();
const cards = (page) => page.locator('article.product');

// states that ask for what is not there
const unreachable = { requested: [/not-reachable\.json$/], complained: [/404/] };

describe('the controls', () => {
  test('each option of each control shows something, by hand and after a reload', async () => {
    const { page, calm } = await open({}, wide);
    await cards(page).first().waitFor();
    await page.locator('#open-controls').click();
    const names = await page
      .locator('#controls select')
      .evaluateAll((all) => all.map(({ name }) => name));
    assert.ok(names.length >= 9);
    for (const name of names) {
      const select = page.locator(`#controls select[name=${name}]`);
      const options = await select
        .locator('option')
        .evaluateAll((all) => all.map(({ value }) => value));
      // and back to the first
      for (const value of [...options.slice(1), options[0]]) {
        await select.selectOption(value);
        const main = page.locator('creator-compass main').last();
        await main.waitFor();
        await page.waitForFunction(
          () =>
            document.querySelector('creator-compass')?.shadowRoot?.querySelector('main')
              ?.textContent.length > 20,
        );
        const address = new URL(page.url()).searchParams.get(name);
        assert.ok(address === value || address === null, `${name}=${value}`);
      }
    }
    await calm(unreachable);
  });
});

describe('feed files of one’s own', () => {
  const files = (creator) => [
    ['creator.json', sample(creator)],
    ['products.json', sample('products')],
    // what it is stands in the file, not in its name
    ['third.json', sample('inspiration')],
  ];

  test('dropped anywhere, they are read and ranked on this device', async () => {
    const engine = await engineOf('creator-0');
    const { page, requests, calm } = await open({ creator: 'creator-2' }, wide);
    await cards(page).first().waitFor();
    const before = requests.length;
    const transfer = await page.evaluateHandle(
      (given) => {
        const data = new DataTransfer();
        for (const [name, text] of given) data.items.add(new File([text], name));
        return data;
      },
      files('creator-0').map(([name, bytes]) => [name, bytes.toString()]),
    );
    for (const type of ['dragover', 'drop'])
      await page.dispatchEvent('#stage', type, { dataTransfer: transfer });
    await page.getByText(say('prompt.fill_showcase.title')).first().waitFor();
    const asked = requests
      .slice(before)
      .filter((url) => !/\/(assets|img)\/.*\.(svg|js)$/.test(url));
    assert.deepEqual(asked, [], 'nothing but pictures is fetched');
    // files are of now; at the moment of the samples they rank as in the engine
    await page.evaluate((moment) => {
      document.querySelector('creator-compass').now = moment;
    }, now);
    await page.waitForFunction(
      (first) =>
        document.querySelector('creator-compass').shadowRoot.querySelector('article.product')
          .dataset.id === first,
      engine.view('gmv').products.items[0].id,
    );
    assert.deepEqual(
      await idsOf(cards(page)),
      engine.view('gmv').products.items.map(({ id }) => id),
    );
    await calm();
  });

  test('chosen in the panel; a broken one leaves the last good screen with a notice', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    await page.locator('#open-controls').click();
    await page.locator('#files').setInputFiles({
      name: 'products.json',
      mimeType: 'application/json',
      buffer: sample('products').subarray(0, 5000),
    });
    const notice = page.locator('.notice');
    assert.match(await textOf(notice), new RegExp(say('error.truncated')));
    assert.ok((await cards(page).count()) > 0);
    await calm();
  });
});
