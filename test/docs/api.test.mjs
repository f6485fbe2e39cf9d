// The reference of the package and of the core is built without a warning.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { doxygen, typeDoc } from '../../docs/api/build.mjs';
import { root } from '../module/samples.mjs';

const made = (path) => assert.ok(existsSync(join(root, 'build/docs/api', path)), path);

test('TypeDoc: every entry of the package', async () => {
  await typeDoc();
  made('typescript/index.html');
  for (const entry of ['index', 'worker', 'element', 'bridge', 'bridge_host'])
    made(`typescript/modules/${entry}.html`);
});

test('Doxygen: every header of the core', async () => {
  await doxygen();
  made('cpp/index.html');
  made('cpp/classcompass_1_1Compass.html');
});
