// Every screen and sheet saves what it was made from; asked again elsewhere, the answer has the same bytes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Compass } from '../../../web/dist/node.js';
import { readSamples } from '../../module/samples.mjs';
import { screens, show } from '../screens.mjs';
import { stage } from './stage.mjs';

const demo = stage();

// the screen or sheet, and the question that it shows the answer to
const asked = {
  'no-videos': 'insights',
  'first-videos': 'insights',
  mixture: 'insights',
  posted: 'posted',
  product: 'product',
  inspiration: 'inspiration',
  video: 'posted',
  ledger: 'ledger',
  audit: 'audit',
  plan: 'plan',
  learned: 'learned',
};

async function saved(page) {
  const sheet = page.locator('dialog.sheet[open]');
  const within = (await sheet.count()) > 0 ? sheet : page.locator('main');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within.locator('[data-action=export_record]').click(),
  ]);
  assert.equal(download.suggestedFilename(), 'creator-compass-record.json');
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

describe('what a screen was made from', () => {
  for (const [name, verb] of Object.entries(asked)) {
    test(`${name}: a record that node replays to the byte`, async () => {
      const screen = screens.find((each) => each.name === name);
      const { page, calm } = await demo.open({});
      await show(page, demo.url, screen);
      const record = await saved(page);
      assert.equal(record.question.verb, verb);
      const compass = await Compass.load(await rulesOf(screen));
      await readSamples(compass, screen.chosen.creator ?? 'creator-0');
      const { same, differs } = compass.replay(record);
      assert.deepEqual([same, differs], [true, []]);
      compass.dispose();
      await calm();
    });
  }
});

// the demo's control of the tiers changes the policy
async function rulesOf({ chosen }) {
  if (chosen.tiers !== 'open') return {};
  const { openTiers } = await import('./stage.mjs');
  return { policy: openTiers() };
}
