// axe on every screen, state and sheet: light and dark, left to right and right to left, on a phone and
// a wide page. Then large text, and reduced motion.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { screens, show } from '../screens.mjs';
import { phone, stage, wide } from './stage.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const demo = stage();

// WCAG 2.2 AA and all before it, and what axe calls good practice
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// every pair of look, direction and size is seen; AXE=all walks all eight of them
const pairs = [
  { colorScheme: 'light', locale: 'en', ...phone },
  { colorScheme: 'dark', locale: 'en', ...wide },
  { colorScheme: 'dark', locale: 'ar', ...phone },
  { colorScheme: 'light', locale: 'ar', ...wide },
];
const whole = pairs.flatMap((pair) => [
  pair,
  { ...pair, colorScheme: pair.colorScheme === 'light' ? 'dark' : 'light' },
]);
const looks = process.env.AXE === 'all' ? whole : pairs;

// runs in the page. What sticks to an edge covers something wherever one is, and what lies behind a
// modal dialog cannot be reached: axe takes both for targets that are too small. The first is laid
// flat here (and looked at in its own test), the second left out.
async function inspect(options) {
  const { shadowRoot } = document.querySelector('creator-compass');
  const flat = new CSSStyleSheet();
  flat.replaceSync('.bar, .create, .toast-place, .column-lead { position: static !important; }');
  shadowRoot.adoptedStyleSheets.push(flat);
  const { violations } = await window.axe.run(document, options);
  shadowRoot.adoptedStyleSheets.pop();
  const dialog = shadowRoot.querySelector('dialog[open]');
  const reached = ({ target }) => {
    const path = target.flat();
    const element = (path.length > 1 ? shadowRoot : document).querySelector(path.at(-1));
    return dialog === null || dialog.contains(element);
  };
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(reached)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

const options = { runOnly: tags, resultTypes: ['violations'] };

// where the most is to be read
const large = new Set([
  'entrance',
  'no-videos',
  'first-videos',
  'posted',
  'product',
  'mixture',
  'what-if',
  'inspiration',
  'video',
  'ledger',
  'audit',
  'learned',
  'plan',
  'loading',
  'broken',
  'hostile',
]);

describe('axe', () => {
  for (const screen of screens) {
    test(`${screen.name}: no violation`, async () => {
      const { page } = await demo.open({}, { ...phone, reducedMotion: 'reduce', bypassCSP: true });
      await page.addInitScript(axe);
      const found = [];
      let shown = null;
      for (const look of looks) {
        const { colorScheme, locale, viewport } = look;
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize(viewport);
        // another language is another page; another look is the same
        if (shown !== locale) await show(page, demo.url, screen, { locale });
        shown = locale;
        for (const each of await page.evaluate(inspect, options))
          found.push(`${colorScheme} ${locale} ${viewport.width}: ${each}`);
      }
      await page.close();
      assert.deepEqual(found, []);
    });
  }
});

describe('large text', () => {
  for (const screen of screens.filter(({ name }) => large.has(name))) {
    test(`${screen.name}: 200 % on a phone, nothing lost and no scrolling sideways`, async () => {
      const { page } = await demo.open({}, phone);
      await show(page, demo.url, screen, { text: '200' });
      const { beyond, wider } = await page.evaluate(measure);
      assert.deepEqual(beyond, []);
      assert.deepEqual(wider, []);
      await page.close();
    });
  }
});

// runs in the page: what ends beyond the edge of the page, and boxes whose text is cut at their side
function measure() {
  const { shadowRoot } = document.querySelector('creator-compass');
  const dialog = shadowRoot.querySelector('dialog[open]');
  const all = [...(dialog ?? shadowRoot).querySelectorAll('*')].filter((part) =>
    part.checkVisibility({ visibilityProperty: true }),
  );
  const name = (part) => `${part.localName}.${part.className?.baseVal ?? part.className}`;
  // a row of chips is scrolled by itself, and what is for listeners only is a pixel large
  const apart = (part) => part.closest('.chips, .hidden, svg') !== null;
  const beyond = all
    .filter((part) => !apart(part) && part.parentElement?.closest('.clip') == null)
    .filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -13);
    })
    .map(name);
  // names are clipped with an ellipsis by design, whole where they are opened
  const wider = all
    .filter((part) => !apart(part) && part.closest('.clip, .clamp-2, .initials, .picture') === null)
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
    .filter((part) => getComputedStyle(part).overflowX !== 'visible')
    .map(name);
  if (document.documentElement.scrollWidth > innerWidth) beyond.push('the page');
  return { beyond, wider };
}

describe('motion', () => {
  test('none where it is not wanted, some where it is', async () => {
    for (const [reducedMotion, most] of [
      ['reduce', 0],
      ['no-preference', 50],
    ]) {
      const { page } = await demo.open({ state: 'slow' }, { ...phone, reducedMotion });
      await page.locator('.skeleton').first().waitFor();
      const count = await page.evaluate(
        () => document.querySelector('creator-compass').shadowRoot.getAnimations().length,
      );
      assert.ok(most === 0 ? count === 0 : count > 0, `${reducedMotion}: ${count} animations`);
      await page.close();
    }
  });
});

describe('keys', () => {
  test('what has the focus is never wholly under what sticks to the edges', async () => {
    const { page } = await demo.open({ creator: 'creator-2' }, phone);
    await page.locator('article.product').first().waitFor();
    const covered = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('creator-compass');
        const { activeElement } = shadowRoot;
        if (activeElement === null) return null;
        const { left, top, width, height } = activeElement.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const over = shadowRoot.elementFromPoint(x, y);
        const stuck = over?.closest('.bar, .create');
        return stuck && !stuck.contains(activeElement)
          ? activeElement.outerHTML.slice(0, 120)
          : null;
      });
      if (hidden !== null) covered.push(hidden);
    }
    assert.deepEqual(covered, []);
    await page.close();
  });
});
