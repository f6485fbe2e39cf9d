import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generated, typesFolder } from './generate-types.mjs';

test('web/src/contract holds the types of these schemas (npm run generate:types)', async () => {
  const files = await generated();
  assert.deepEqual(readdirSync(typesFolder).sort(), [...files.keys()].sort());
  for (const [name, text] of files) {
    assert.equal(readFileSync(typesFolder + name, 'utf8'), text, name);
  }
});
