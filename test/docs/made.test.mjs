// What of the documents is made is as it would be made now.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { made, renewed } from './made/made.mjs';
import { textOf } from './markdown.mjs';

for (const part of made)
  test(`${part.path} is what ${part.by} makes: npm run generate:docs`, async () => {
    assert.equal(textOf(part.path), await renewed(part));
  });
