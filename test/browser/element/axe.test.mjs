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

async function violations(page) {
  return page.evaluate(
    async (options) => {
      const { violations } = await window.axe.run(document, options);
      return violations.map(({ id, nodes }) => {
        const [{ target, failureSummary }] = nodes;
        return `${id} × ${nodes.length}: ${target.join(' ')}: ${failureSummary}`;
      });
    },
    { runOnly: tags, resultTypes: ['violations'] },
  );
}

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
        for (const each of await violations(page))
          found.push(`${colorScheme} ${locale} ${viewport.width}: ${each}`);
      }
      await page.close();
      assert.deepEqual(found, []);
    });
  }
});
