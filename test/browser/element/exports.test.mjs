// Exports of platforms on the demo page: dropped or chosen, adapted on this device under the strict
// policy, told in a report, taken back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixture } from '../../adapters/fixture.mjs';
import { csv, xlsx, zip } from '../../adapters/made.mjs';
import { stage, wide } from './stage.mjs';
import { textOf } from './words.mjs';

const { open } = stage();
const element = (page) => page.locator('creator-compass');
const report = (page) => page.locator('#report');

const filesOf = (sources) =>
  sources.map(({ name, source }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(source),
  }));

async function drop(page, sources) {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const [name, bytes] of given) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    sources.map(({ name, source }) => [name, [...source]]),
  );
  for (const type of ['dragover', 'drop'])
    await page.dispatchEvent('#stage', type, { dataTransfer: transfer });
  await report(page).waitFor();
}

const choose = async (page, sources) => {
  await page.locator('#open-controls').click();
  await page.locator('#exports').setInputFiles(filesOf(sources));
  await report(page).waitFor();
};

const name = (page) =>
  page.evaluate(async () => {
    const { feeds } = document.querySelector('creator-compass');
    return JSON.parse(feeds.creator).creator.name;
  });

const studio = zip('Content_2026-01-02_1767312000_nadia.cooks.zip', {
  'Content.csv': csv('Content.csv'),
});
const answers = [
  'display-v2/user.json',
  'display-v2/videos-1.json',
  'affiliate-orders/orders.json',
].map((path) => fixture(path));

describe('exports on the demo page', () => {
  test('answers of two APIs dropped together are one creator; nothing is sent', async () => {
    const { page, requests, calm } = await open({ creator: 'creator-0' }, wide);
    await page.locator('article.product').first().waitFor();
    const before = requests.length;
    const isAdapter = (url) => /\/assets\/adapters-/.test(url);
    assert.ok(!requests.some(isAdapter), 'who adapts nothing loads nothing of it');
    await drop(page, answers);
    assert.ok(requests.some(isAdapter));
    assert.equal(await name(page), 'Nadia cooks');
    const text = await textOf(report(page));
    assert.match(text, /Read: 1 creator, 2 videos, 2 orders/);
    assert.match(text, /videos-1\.json \(display-v2\); orders\.json \(affiliate-orders\)/);
    assert.match(text, /still the demo’s own: products, inspiration/);
    // orders and profile meet on the screen
    await page.waitForFunction(() =>
      document.querySelector('creator-compass').shadowRoot.textContent.includes('Nadia cooks'),
    );
    const asked = requests.slice(before).filter((url) => !/\/(assets|img)\//.test(url));
    assert.deepEqual(asked, []);
    await calm();
  });

  test('a ZIP and a sheet chosen by the button; what was not taken over is listed', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('article.product').first().waitFor();
    const rows = [
      ['Video name', 'Video link', 'GMV', 'Affiliate shoppable video GMV'],
      ['noodles', 'https://www.tiktok.com/@n/video/7500000000000000101', '$5', '$5'],
    ];
    await choose(page, [studio, await xlsx('Video_List_20260102.xlsx', rows)]);
    const body = await textOf(report(page));
    assert.match(body, /\(studio\).*\(affiliate-center\)/);
    const list = report(page).locator('details', { hasText: 'Not taken over' });
    await list.locator('summary').click();
    assert.match(await textOf(list), /no place in the feeds: .*Average watch time \(3 rows\)/);
    assert.match(await textOf(list), /no currency is named/);
    const [videos] = await page.evaluate(() => [
      JSON.parse(document.querySelector('creator-compass').feeds.creator).creator.videos.length,
    ]);
    assert.equal(videos, 2);
    await calm();
  });

  test('back to the demo’s feeds', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('article.product').first().waitFor();
    await drop(page, answers);
    await page.locator('#report-undo').click();
    await report(page).waitFor({ state: 'hidden' });
    await page.waitForFunction(
      () => document.querySelector('creator-compass').feeds?.creator instanceof URL,
    );
    await page.locator('article.product').first().waitFor();
    await calm();
  });

  test('what no adapter knows, or is broken, is said; the screen stays', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('article.product').first().waitFor();
    await drop(page, [{ name: 'photo.jpg', source: new Uint8Array([255, 216, 255]) }]);
    assert.match(await textOf(report(page)), /No adapter knows photo\.jpg/);
    const cut = { name: studio.name, source: studio.source.subarray(0, 100) };
    await drop(page, [cut]);
    await page.getByText(/could not be read: bad_archive/).waitFor();
    assert.ok(await page.locator('#report-undo').isHidden());
    assert.ok((await element(page).locator('article.product').count()) > 0);
    await calm();
  });

  test('texts of an export are text', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await page.locator('article.product').first().waitFor();
    const evil = '<img src=x onerror=alert(1)>';
    const source = new TextEncoder().encode(
      `Video title,Video link,${evil}\n${evil},${evil},${evil}\n`,
    );
    await drop(page, [{ name: 'Content.csv', source }]);
    assert.equal(await page.locator('#report img').count(), 0);
    assert.ok((await report(page).innerHTML()).includes('&lt;img src=x onerror'));
    await calm();
  });
});
