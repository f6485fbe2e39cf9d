// The probe finds what it is there to find: each fault is made on purpose, and named.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { corpus, families, size } from './hostile/corpus.mjs';
import { hostilePage } from './hostile/page.mjs';
import { chromiumThere, sink } from './sink.mjs';

test('500 texts of all families, none twice', () => {
  assert.equal(corpus.length, size);
  assert.equal(new Set(corpus).size, size);
  for (const [name, texts] of Object.entries(families)) {
    const many = texts.filter((text) => corpus.includes(text)).length;
    assert.ok(many >= 0.9 * texts.length || many >= 20, `${name}: ${many} of ${texts.length}`);
  }
});

describe('the probe', () => {
  let home;
  let elsewhere;
  let browser;
  let page;

  before(async () => {
    const { folder, templates } = await hostilePage('trust-probe');
    [home, elsewhere] = await Promise.all([site(folder), sink()]);
    browser = await launch(chromiumThere(elsewhere));
    ({ page } = await watchedPage(browser));
    await page.goto(`${home.url}/page/index.html`);
    await page.waitForFunction(() => globalThis.trust);
    await page.evaluate((given) => trust.begin(given), { templates, count: 10 });
  });
  after(() => Promise.all([browser, home, elsewhere].map((each) => each?.close())));

  const faults = `trust.state.probe.faults(['"><b>x</b>'])`;
  const look = () => page.evaluate(faults);
  const made = {
    'a call of the canary': [() => globalThis.canary(), /the canary was called/, () => undefined],
    'a name that all objects inherit': [
      () => {
        Object.prototype.polluted = 1;
      },
      /Object\.prototype\.polluted is new/,
      () => delete Object.prototype.polluted,
    ],
    'a method of arrays that was replaced': [
      () => {
        globalThis.kept = Array.prototype.at;
        Array.prototype.at = () => 1;
      },
      /changed: Array\.prototype\.at/,
      () => {
        Array.prototype.at = globalThis.kept;
      },
    ],
    'an element in the shadow': [
      () => trust.state.stage.root.append(document.createElement('iframe')),
      /an element that no template has: <iframe/,
      () => trust.state.stage.root.querySelector('iframe').remove(),
    ],
    'an attribute': [
      () => trust.state.stage.root.querySelector('.app').setAttribute('formaction', ''),
      /an attribute that no template has: div formaction/,
      () => trust.state.stage.root.querySelector('.app').removeAttribute('formaction'),
    ],
    'a text in a class': [
      () => trust.state.stage.root.querySelector('.app').setAttribute('part', '"><b>x</b>'),
      /a text in an attribute: div part/,
      () => trust.state.stage.root.querySelector('.app').setAttribute('part', 'app'),
    ],
  };

  for (const [name, [make, found, undo]] of Object.entries(made)) {
    test(`finds ${name}`, async () => {
      assert.deepEqual(await look(), []);
      // at one go: what the page does in between could fail of it, and tell
      const told = await page.evaluate(
        `(() => { (${make})(); const told = ${faults}; (${undo})(); return told; })()`,
      );
      assert.ok(told.length > 0 && told.every((fault) => found.test(fault)), told.join('\n'));
      assert.deepEqual(await look(), []);
    });
  }

  test('finds what the policy refused, and a picture of another machine knocks there', async () => {
    const violations = await page.evaluate(async () => {
      await fetch('https://evil.invalid/').catch(() => undefined);
      const image = document.createElement('img');
      image.src = 'https://evil.invalid/a.png';
      await new Promise((resolve) => {
        image.onerror = resolve;
      });
      return trust.state.probe.violations();
    });
    // header and meta element each report
    assert.deepEqual([...new Set(violations.map(({ directive }) => directive))], ['connect-src']);
    assert.deepEqual([...new Set(elsewhere.arrivals)], ['evil.invalid']);
  });
});
