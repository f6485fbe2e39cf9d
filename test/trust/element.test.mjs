// What a host can do wrong to the element: rules, addresses and objectives that are none. Each becomes an
// error that the host is told, and the creator's screen stays.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { productIds } from '../bridge/reading.mjs';
import { now } from '../module/samples.mjs';
import { openPolicy } from '../webview/feeds.mjs';
import { calm, elementStage, renewed, said, set, shown } from './element-stage.mjs';

describe('the element', () => {
  const { open } = elementStage('trust-element');

  const rules = {
    'no JSON': ['<rules>', 'not_json'],
    'half of JSON': ['{"contract":', 'truncated'],
    'no object': ['7', 'wrong_type'],
    'another contract': ['{"contract":"policy@9"}', 'unknown_contract'],
    'no contract': ['{}', 'missing_contract'],
    'an object without its parts': [{ contract: 'policy@1' }, null],
    'links that are none': [{ contract: 'policy@1', links: 'https' }, null],
  };

  for (const [name, [policy, code]] of Object.entries(rules)) {
    test(`rules with ${name}: told, and the earlier ones stay`, async () => {
      const watched = await open();
      const { page } = watched;
      await shown(page);
      const before = await page.evaluate(productIds);
      await set(page, { policy });
      const codes = await said(page);
      assert.equal(codes.length, 1);
      if (code !== null) assert.deepEqual(codes, [code]);
      assert.deepEqual(await page.evaluate(productIds), before);
      const schemes = () => document.querySelector('creator-compass').links.schemes;
      assert.deepEqual(await page.evaluate(schemes), ['https']);
      await calm(watched);
    });
  }

  test('rules that are none from the beginning: told, and others can take their place', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await page.evaluate(renewed, { now, policy: '<rules>' });
    await page.locator('.trouble').waitFor();
    assert.deepEqual(await said(page), ['not_json']);
    assert.equal(await page.locator('article.product').count(), 0);
    await set(page, { policy: JSON.parse(openPolicy) });
    await shown(page);
    assert.deepEqual(await said(page), []);
    await calm(watched);
  });

  const addresses = [
    'http://[',
    'https://user:secret@',
    'data:application/json,{}',
    'javascript:1',
  ];

  for (const address of addresses) {
    test(`a feed at ${address}: told as a feed that failed, the others are shown`, async () => {
      const watched = await open();
      const { page } = watched;
      await shown(page);
      await page.evaluate((text) => {
        document.querySelector('creator-compass').setAttribute('inspiration-feed', text);
      }, address);
      await page.waitForFunction(() => window.said.length > 0);
      assert.deepEqual(await said(page), ['stream_failed']);
      assert.ok((await page.evaluate(productIds)).length > 0);
      await calm(watched);
    });
  }

  test('an objective that is none is told, and the next good one is shown', async () => {
    const watched = await open();
    const { page } = watched;
    await shown(page);
    await set(page, { objective: '__proto__' });
    assert.deepEqual(await said(page), ['bad_argument']);
    await set(page, { objective: 'followers' });
    await shown(page);
    assert.deepEqual(await said(page), []);
    await calm(watched);
  });
});
