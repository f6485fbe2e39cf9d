// The same bytes in every time zone and locale, by both native compilers and by the module in node.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs } from '../../module/cli.mjs';
import { golden, goldenNames } from '../../module/golden.mjs';
import { root } from '../../module/samples.mjs';
import { nativeDocuments } from './native-documents.mjs';
import { worlds } from './worlds.mjs';

const ask = (environment, program, ...args) =>
  execFileSync(program, args, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

for (const { name, environment, isKnown } of worlds()) {
  test(`${name}: another place indeed`, () => {
    assert.notEqual(ask(environment, 'date', '+%z').trim(), '+0000');
    if (!isKnown) return console.log(`${name}: a locale that this machine does not have`);
    assert.equal(ask(environment, 'locale', 'charmap').trim(), 'UTF-8');
    const point = ask(environment, 'locale', 'decimal_point').trim();
    assert.equal(point, environment.LANG.startsWith('ar') ? '.' : ',');
  });

  for (const [compiler, program] of Object.entries(programs)) {
    test(`${name}: the documents of ${compiler}'s CLI are the golden ones`, () => {
      const documents = nativeDocuments(program, { environment });
      assert.equal(documents.length, goldenNames().length);
      for (const [of, text] of documents) assert.equal(text, golden(of), of);
    });
  }

  test(`${name}: the module's documents are the golden ones`, () => {
    const script = join(root, 'test/trust/determinism/module-documents.mjs');
    const { locale, timeZone, documents } = JSON.parse(ask(environment, process.execPath, script));
    assert.equal(locale.slice(0, 2), environment.LANG.slice(0, 2));
    assert.equal(timeZone, environment.TZ);
    assert.equal(Object.keys(documents).length, goldenNames().length);
    for (const [of, text] of Object.entries(documents)) assert.equal(text, golden(of), of);
  });
}
