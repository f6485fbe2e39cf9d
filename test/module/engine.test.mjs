// An instance that traps is dropped; another takes its place with the same rules, and reads wait for it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Engine } from '../../web/dist/engine.js';

const wasm = await readFile(new URL('../../web/wasm/compass.wasm', import.meta.url));

test('after a trap there is no instance until the next one is ready, which is empty', async () => {
  const engine = await Engine.start(await WebAssembly.compile(wasm));
  assert.equal(engine.isReady, true);
  const trap = () => {
    throw new WebAssembly.RuntimeError('unreachable');
  };
  assert.throws(() => engine.ask(trap), {
    code: 'engine_failed',
    detail: 'the feeds have to be read again',
  });
  assert.throws(() => engine.ask((verbs) => verbs.status()), { code: 'engine_failed' });
  assert.equal(engine.isReady, false);
  await engine.ready();
  assert.equal(engine.isReady, true);
  const { feeds } = JSON.parse(engine.ask((verbs) => verbs.status()));
  assert.ok(feeds.every(({ loaded }) => !loaded));
  engine.dispose();
});
