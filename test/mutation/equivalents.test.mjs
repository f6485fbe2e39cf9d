// Each mutant that is said to do the same is one that would be made, once, and says why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { equivalents, isEquivalent, marked } from './equivalents.mjs';
import { sitesOf } from './sites.mjs';

test('the line of a site is marked where it is changed', () => {
  const source = 'int f() {\n  return a < b && b < c;\n}\n';
  const lines = sitesOf('core/rank/x.cpp', source).map((site) => marked(site, source));
  assert.deepEqual(lines.sort(), [
    'return a < b && b «<» c;',
    'return a < b «&&» b < c;',
    'return a «<» b && b < c;',
  ]);
});

for (const { path, marked: line, to, why } of equivalents) {
  test(`${path}: ${line} → ${to || 'nothing'} does the same`, () => {
    const source = readFileSync(join(projectDir, path), 'utf8');
    const sites = sitesOf(path, source).filter(
      (site) => site.to === to && marked(site, source) === line,
    );
    assert.ok(sites.length > 0, 'no such mutant is made: the line is another by now');
    assert.ok(isEquivalent(sites[0], source));
    assert.ok(why.length > 10);
  });
}
