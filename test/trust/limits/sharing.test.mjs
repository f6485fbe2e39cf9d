// The hash here is the engine's: the first numbers are what core/store/text.cpp gives (test/core/store/text.test.cpp).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, sharing } from './sharing.mjs';

test('the hash is FNV-1a with the high half folded in', () => {
  // FNV-1a 64 of '', 'a' and 'foobar' by its authors' test vectors: cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8
  assert.equal(hashOf(''), (0x84222325 ^ 0xcbf29ce4) >>> 0);
  assert.equal(hashOf('a'), (0x8601ec8c ^ 0xaf63dc4c) >>> 0);
  assert.equal(hashOf('foobar'), (0xf73967e8 ^ 0x85944171) >>> 0);
});

test('ids that share the end of their hash are all different', () => {
  const ids = sharing(500, 12);
  assert.equal(new Set(ids).size, 500);
  for (const id of ids) assert.equal(hashOf(id) & 0xfff, 0);
});
