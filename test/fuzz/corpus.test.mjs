// What the fuzzers found worth keeping, and what they begin with, through each target under the sanitizers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from '../module/samples.mjs';
import { corpusOf, mostBytes, targets } from './corpus.mjs';
import { writeSeeds } from './seeds.mjs';

const filesIn = (folder) => readdirSync(folder).map((name) => join(folder, name));

describe('the corpus', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'compass-'));
    writeSeeds(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  test('it is small', () => {
    const sizes = targets
      .flatMap((target) => filesIn(corpusOf(target)))
      .map((file) => statSync(file).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(bytes <= mostBytes, `${bytes} bytes`);
  });

  for (const target of targets) {
    test(`${target}: nothing is found`, () => {
      const files = [...filesIn(corpusOf(target)), ...filesIn(join(folder, 'seeds', target))];
      const program = join(root, 'build/sanitize/bin', `replay-${target}`);
      assert.ok(files.length > 1);
      const said = execFileSync(program, files, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      assert.equal(said, `${files.length} tried\n`);
    });
  }
});
