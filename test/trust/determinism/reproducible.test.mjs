// No path of the machine that built it is in what ships. In the long form two clean builds of the
// module, in folders of other names and lengths, are the same bytes: no path and no time gets in.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cacheDir, found } from '../../../emsdk-config/paths.mjs';
import { programs } from '../../module/cli.mjs';
import { root } from '../../module/samples.mjs';
import { isLong } from '../length.mjs';
import { buildApart, copySources } from './builds.mjs';

test('what ships names no folder of the machine that built it', () => {
  const { headers, emscriptenRoot } = found();
  const built = ['wasm', 'mjs', 'd.mts'].map((end) => join(root, `web/wasm/compass.${end}`));
  for (const path of [...built, programs['g++']]) {
    const bytes = readFileSync(path);
    for (const folder of [root, cacheDir, headers, emscriptenRoot]) {
      assert.ok(!bytes.includes(folder), `${path} names ${folder}`);
    }
  }
});

const files = ['compass.wasm', 'compass.mjs', 'compass.d.mts'];

async function hashes(folder) {
  copySources(folder);
  await buildApart({
    preset: 'wasm',
    target: 'compass-module',
    source: folder,
    folder: join(folder, 'build/wasm'),
  });
  return files.map((name) => {
    const bytes = readFileSync(join(folder, 'build/wasm/module', name));
    return `${name} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

if (!isLong) console.log('the module is built twice and compared with TRUST=long');
else {
  test('two clean builds of the module are the same bytes', { timeout: Infinity }, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'compass-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const one = await hashes(join(folder, 'one'));
    const other = await hashes(join(folder, 'another/folder of a longer name'));
    console.log(one.join('\n'));
    assert.deepEqual(other, one);
  });
}
