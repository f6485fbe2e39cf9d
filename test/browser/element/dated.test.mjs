// Numbers say of when they are, old ones how old, and an estimate that it is one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { now, sample } from '../../module/samples.mjs';
import { stage } from './stage.mjs';
import { format, say, textOf } from './words.mjs';

const { open } = stage();
const date = format.date(now);

test('each screen is dated', async () => {
  for (const screen of ['entrance', 'insights', 'posted']) {
    const { page, calm } = await open({ creator: 'creator-2', screen });
    assert.match(await textOf(page.locator('.as-of')), new RegExp(say('as_of.date', { date })));
    assert.equal(await page.locator('.foot .dates div').count(), 3);
    await calm();
  }
});

test('old numbers say how old', async () => {
  const { page, calm } = await open({ creator: 'creator-2' });
  await page.locator('.as-of').waitFor();
  await page.evaluate(
    (moment) => {
      document.querySelector('creator-compass').now = moment;
    },
    now + 10 * 86_400,
  );
  await page
    .getByText(say('as_of.stale', { date, n: 10 }))
    .first()
    .waitFor();
  await calm();
});

test('an estimate is marked wherever it stands, a range stays a range', async () => {
  const feed = JSON.parse(sample('creator-2'));
  const [settled] = feed.creator.videos.filter(({ revenue }) => revenue?.minor > 0);
  settled.revenue = { min_minor: 40_000, max_minor: 50_000, currency: 'USD', estimated: true };
  const { page, calm } = await open({ creator: 'creator-2' });
  await page.locator('.tile').first().waitFor();
  await page.evaluate((creator) => {
    document.querySelector('creator-compass').feeds = { creator };
  }, JSON.stringify(feed));
  const marked = say('money.estimated', { amount: '$400 – $500' });
  await page.locator('#overview .tile').getByText(marked).waitFor();
  await page.locator('#overview [data-action=view_posted]').click();
  await page.locator('.posted-row').getByText(marked).waitFor();
  await calm();
});
