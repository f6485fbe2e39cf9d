// The same bytes everywhere: CLI (native, by g++ and by clang) and module (wasm), every verb, every sample, and the golden
// documents in test/golden. `npm run golden` writes these anew after a wanted change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { cli, programs } from './cli.mjs';
import { golden, goldenNames } from './golden.mjs';
import { creators, objectives, readSamples } from './samples.mjs';
import { verbs } from './verbs.mjs';

for (const creator of creators) {
  test(`${creator}: wasm, native and golden documents are the same bytes`, async () => {
    const compass = await Compass.load();
    await readSamples(compass, creator);
    for (const objective of objectives) {
      for (const { name, args, ask } of verbs(compass, objective)) {
        const text = ask();
        for (const compiler of Object.keys(programs)) {
          const native = cli(creator, args, {}, compiler);
          assert.equal(native, text, `${name}, ${objective}: ${compiler}'s CLI and module differ`);
        }
        const known = golden(`${creator}.${objective}.${name}`);
        assert.equal(text, known, `${name}, ${objective}: not the golden document`);
      }
    }
    compass.dispose();
  });
}

test('every golden document belongs to a sample', () => {
  const wanted = creators.length * objectives.length;
  assert.equal(goldenNames().filter((name) => name.endsWith('insights')).length, wanted);
});
