// The next three videos: what the sheet says is what the engine planned, and leads to making one.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { now } from '../../module/samples.mjs';
import { cards, openedSheet } from './sheet.mjs';
import { actions, engineOf, stage } from './stage.mjs';
import { format, say, textOf, textsOf } from './words.mjs';

const { open } = stage();
const button = '.open-plan';

describe('the plan', () => {
  test('three videos, each with what it is to find out, and what is known so far', async () => {
    const { page, calm } = await open({ creator: 'creator-2' });
    await cards(page).first().waitFor();
    const shown = await openedSheet(page, button);
    const { compass } = await engineOf('creator-2');
    const plan = compass.plan({ objective: 'gmv', now });
    compass.dispose();
    const planned = shown.locator('.planned');
    assert.equal(await planned.count(), 3);
    for (const [nth, video] of plan.videos.entries()) {
      const text = await textOf(planned.nth(nth));
      assert.ok(text.includes(say(`plan.hook_${video.hook}`)), text);
      assert.ok(text.includes(say(`plan.length_${video.length}`)), text);
      const title = plan.readings.product.find(({ code }) => code === video.product)?.title;
      assert.ok(text.includes(title), text);
    }
    const { hook, product, length } = plan.readings;
    assert.deepEqual(
      await textsOf(shown.locator('.reason-head strong')),
      [...hook, ...product, ...length].map(({ multiplier }) => format.times(multiplier)),
    );
    await shown.locator('.sheet-foot [data-action=create_video]').click();
    assert.deepEqual((await actions(page)).at(-1).action, 'create_video');
    await calm();
  });

  test('follows the objective', async () => {
    const { page, calm } = await open({ creator: 'creator-2', objective: 'followers' });
    await cards(page).first().waitFor();
    const shown = await openedSheet(page, button);
    const { compass } = await engineOf('creator-2');
    const { measured_by } = compass.plan({ objective: 'followers', now });
    compass.dispose();
    assert.equal(measured_by, 'new_followers');
    await shown.getByText(say('metric.new_followers')).first().waitFor();
    await calm();
  });

  test('without videos of others there is nothing to plan by', async () => {
    const { page, calm } = await open({ state: 'no-inspiration' });
    await cards(page).first().waitFor();
    assert.equal(await page.locator(button).count(), 0);
    await calm();
  });
});
