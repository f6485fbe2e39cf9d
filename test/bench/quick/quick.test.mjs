// Instructions, allocations and size as committed; another number is either a mistake or belongs into
// baseline.json, with the change that made it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, names, refresh } from './checks.mjs';

for (const name of names) {
  test(`${name} as committed`, async (t) => {
    const { rows, rule, reason } = await check(name);
    if (reason !== undefined) return t.skip(reason);
    const wrong = rows
      .filter(({ met }) => !met)
      .map(({ what, found, known }) => `${what}: ${found}, committed ${known} (${rule})`);
    assert.deepEqual(wrong, [], `if it is meant: ${refresh}`);
  });
}
