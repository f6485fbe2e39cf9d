// Asking whether the order holds: what the sheet says is what the engine found, for each objective.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { now } from '../../module/samples.mjs';
import { cards, openedSheet, sheet } from './sheet.mjs';
import { engineOf, stage } from './stage.mjs';
import { say, textOf } from './words.mjs';

const { open } = stage();
const button = '.open-audit';

describe('the audit', () => {
  test('says what was found, of whom, and how', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    await openedSheet(page, button);
    const { compass } = await engineOf('creator-2');
    const { creators, products, claim } = compass.audit({ objective: 'gmv', now });
    compass.dispose();
    assert.equal(claim.grade, 'likely');
    const inSheet = (text) => sheet(page).getByText(text).first().waitFor();
    await inSheet(say('audit.better'));
    await inSheet(say('audit.of', { creators, products }));
    await inSheet(say('audit.method'));
    await calm();
  });

  test('follows the objective', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const places = async () => {
      await openedSheet(page, button);
      const text = await textOf(sheet(page).locator('.audit-places'));
      await page.goBack();
      return text;
    };
    const gmv = await places();
    await page.getByRole('radio', { name: say('objective.followers') }).check();
    await page.waitForFunction(() => window.said.some(({ type }) => type === 'compass-objective'));
    assert.notEqual(await places(), gmv);
    await calm();
  });

  test('without videos of others there is nothing to ask', async () => {
    const { page, calm } = await open({ state: 'no-inspiration' });
    await cards(page).first().waitFor();
    assert.equal(await page.locator(button).count(), 0);
    await calm();
  });
});
