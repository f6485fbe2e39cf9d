// The package's entries for the bridge: importing them does nothing but give names.
import assert from 'node:assert/strict';
import { test } from 'node:test';

for (const entry of ['creator-compass/bridge', 'creator-compass/bridge/host']) {
  test(`importing ${entry} has no side effect`, async () => {
    const before = Reflect.ownKeys(globalThis);
    const names = Object.keys(await import(entry));
    assert.ok(names.length > 0);
    assert.deepEqual(Reflect.ownKeys(globalThis), before);
  });
}

test('a page in no host is told so', async () => {
  const { connect } = await import('creator-compass/bridge');
  assert.equal(connect(null), null);
});
