// Each promise in SECURITY.md names tests, and they are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../module/samples.mjs';
import { suites } from '../runner/suites.mjs';

const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const section = text.split('## What is promised')[1].split('\n## ')[0];
const promises = section.split(/\n(?=\d+\. )/).slice(1);
const namedBy = (promise) => [...promise.matchAll(/`(test\/[\w./-]+)`/g)].map(([, path]) => path);

test('each promise names at least one test', () => {
  assert.ok(promises.length >= 10, `${promises.length} promises`);
  for (const promise of promises) assert.ok(namedBy(promise).length > 0, promise);
});

test('the tests are there, have cases, and a suite runs them', () => {
  for (const path of promises.flatMap(namedBy)) {
    assert.ok(existsSync(join(root, path)), path);
    assert.match(readFileSync(join(root, path), 'utf8'), /\b(?:test|it|TEST_CASE)\(/, path);
    const folder = path.split('/')[1];
    assert.ok(
      suites.some(
        ({ name, longer }) => !longer && (name === folder || name === `${folder}-native`),
      ),
      `no suite runs ${path}`,
    );
  }
});

test('and no test of this folder holds a promise that nobody made', () => {
  const all = promises.flatMap(namedBy);
  for (const name of [
    'chromium',
    'firefox',
    'webkit',
    'requests',
    'element',
    'store',
    'traps',
    'engine',
    'fields',
    'memory',
    'supply',
  ])
    assert.ok(all.includes(`test/trust/${name}.test.mjs`), name);
});
