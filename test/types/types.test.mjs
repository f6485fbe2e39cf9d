// What bundlers only strip holds as well: every tsconfig.json below web/ compiles without a finding, and every
// TypeScript file there belongs to one.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';

const run = promisify(execFile);
const tsc = join(root, 'node_modules/.bin/tsc');
const projects = filesUnder('web', (path) => path.endsWith('/tsconfig.json'));

/** the project's own files that the compiler reads; rejects with what it finds */
async function compiled(project) {
  const args = ['-p', join(root, project), '--noEmit', '--listFiles'];
  const { stdout } = await run(tsc, args, { maxBuffer: 1 << 26 }).catch((error) => {
    const findings = error.stdout.split('\n').filter((line) => line.includes('error TS'));
    throw new Error(findings.join('\n') || error.message);
  });
  return stdout.split('\n').filter((line) => line.startsWith(join(root, 'web')));
}

describe('TypeScript', () => {
  const seen = new Set();
  before(() => assert.ok(projects.length >= 4, projects.join()));

  for (const project of projects) {
    test(project, async () => {
      for (const file of await compiled(project)) seen.add(file);
    });
  }

  test('no file is left out', () => {
    const sources = filesUnder('web', (path) => path.endsWith('.ts'));
    assert.deepEqual(
      sources.filter((path) => !seen.has(join(root, path))),
      [],
    );
  });
});
