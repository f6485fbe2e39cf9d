// `npm version`, in a copy of what it changes: afterwards all that names the version names the same one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../module/samples.mjs';
import { textOf } from './markdown.mjs';

const copy = mkdtempSync(join(tmpdir(), 'creator-compass-version-'));
after(() => rmSync(copy, { recursive: true, force: true }));

const copied = [
  ...['package.json', 'package-lock.json', '.npmrc', 'README.md', 'CHANGELOG.md', 'LICENSE'],
  ...['emsdk-config', 'web/package.json', 'web/README.md', 'web/version.mjs', 'web/sbom'],
  ...['web/sbom.cdx.json', 'web/THIRD-PARTY.md'],
];
for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const read = (path) => readFileSync(join(copy, path), 'utf8');

// the line of docs/versioning.md, as it stands there
const [, line] = /^```sh\n(npm version .*)\n```$/m.exec(textOf('docs/versioning.md'));
const run = () =>
  execFileSync('npm', line.split(' ').slice(1), { cwd: copy, encoding: 'utf8', stdio: 'pipe' });

const { version: before } = JSON.parse(read('web/package.json'));
const [major, minor] = before.split('.').map(Number);
const next = `${major}.${minor + 1}.0`;

test('package, lockfile, bill, changelog and documents agree', () => {
  const changelog = read('CHANGELOG.md');
  run();
  const { version } = JSON.parse(read('web/package.json'));
  assert.equal(version, next);
  assert.equal(JSON.parse(read('package-lock.json')).packages.web.version, version);
  const { component } = JSON.parse(read('web/sbom.cdx.json')).metadata;
  assert.deepEqual(
    [component.version, component.purl],
    [version, `pkg:npm/creator-compass@${version}`],
  );
  for (const path of ['README.md', 'web/README.md']) {
    assert.ok(read(path).includes(`creator-compass-${version}.tgz`), path);
    assert.ok(!read(path).includes(`creator-compass-${before}.tgz`), path);
  }
  // nothing of it is lost, and the next changes have their place
  const [head, body] = changelog.split('## Unreleased\n');
  const day = /^## [\d.]+ \((\d{4}-\d\d-\d\d)\)$/m.exec(read('CHANGELOG.md'))[1];
  assert.equal(read('CHANGELOG.md'), `${head}## Unreleased\n\n## ${version} (${day})\n${body}`);
});

test('without a change there is no version', () => {
  writeFileSync(join(copy, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n## 0.2.0\n\n- this\n');
  assert.throws(run, /nothing under Unreleased/);
  assert.equal(JSON.parse(read('web/package.json')).version, next);
});
