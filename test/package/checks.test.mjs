// The tarball itself: what publint and are-the-types-wrong say of it, which files it holds, how large.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';
import { tarball, tools } from './prepare.mjs';
import { project } from './project.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'web/package.json'), 'utf8'));
const files = execFileSync('tar', ['-tf', tarball()], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((path) => path.replace(/^package\//, ''))
  .sort();

const run = (name, ...args) => {
  const bin = join(tools, 'node_modules/.bin', name);
  try {
    return execFileSync(bin, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return assert.fail(`${name}\n${error.stdout}${error.stderr}`);
  }
};

test('publint finds nothing', () => {
  assert.match(run('publint', 'run', tarball(), '--strict'), /All good!/);
});

// left out: what `require` resolves to, since these are ES modules only (a CommonJS host imports them
// dynamically: runtimes.test.mjs), and the wasm, whose type whoever imports it decides
test('are-the-types-wrong finds nothing', () => {
  const left = ['--profile', 'esm-only', '--exclude-entrypoints', './compass.wasm'];
  const { analysis } = JSON.parse(run('attw', tarball(), ...left, '--format', 'json'));
  const ofModules = ({ resolutionKind }) => ['node16-esm', 'bundler'].includes(resolutionKind);
  assert.deepEqual(analysis.problems.filter(ofModules), []);
  assert.ok(Object.keys(analysis.entrypoints).length >= 9);
});

test('it holds what is built of the sources, what it says it has, and nothing else', () => {
  const scripts = filesUnder('web/src', (path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => path.slice('web/src/'.length, -'.ts'.length))
    .flatMap((name) => ['.js', '.js.map', '.d.ts'].map((end) => `dist/${name}${end}`));
  const contract = filesUnder('core/contract', (path) => path.endsWith('.json'));
  const locales = filesUnder('web/locales', () => true);
  const wasm = ['compass.wasm', 'compass.mjs', 'compass.d.mts', 'packed.mjs', 'packed.d.mts'];
  const texts = ['LICENSE', 'README.md', 'THIRD-PARTY.md', 'package.json', 'sbom.cdx.json'];
  const wanted = [
    ...scripts,
    ...contract.map((path) => path.slice('core/'.length)),
    ...locales.map((path) => path.slice('web/'.length)),
    ...wasm.map((name) => `wasm/${name}`),
    ...texts,
  ];
  assert.deepEqual(files, wanted.sort());
});

test('no larger than is good for those who install it', async () => {
  const folder = await project('sizes', {});
  const path = (name) => join(folder, 'node_modules/creator-compass', name);
  const bytes = (name) => statSync(path(name)).size;
  const installed = files.reduce((sum, name) => sum + bytes(name), 0);
  const [wasm, packed] = ['wasm/compass.wasm', 'wasm/packed.mjs'].map((name) => ({
    raw: bytes(name),
    brotli: brotliCompressSync(readFileSync(path(name))).length,
  }));
  console.log({ tarball: statSync(tarball()).size, installed, files: files.length, wasm, packed });
  assert.ok(statSync(tarball()).size < 1_500_000, 'tarball');
  assert.ok(installed < 4_000_000, 'installed');
  // base64 of gzip: a third more than gzip's bytes, and less than the wasm itself
  assert.ok(packed.raw < 0.6 * wasm.raw, 'the wasm as text');
});

test('every entry that it names is there, and says its types', () => {
  for (const [entry, target] of Object.entries(manifest.exports)) {
    const paths = typeof target === 'string' ? [target] : Object.values(target);
    for (const path of paths) {
      const isThere = path.endsWith('/*')
        ? files.some((file) => `./${file}`.startsWith(path.slice(0, -1)))
        : files.includes(path.slice(2));
      assert.ok(isThere, `${entry}: ${path}`);
    }
    if (typeof target !== 'string') assert.equal(Object.keys(target)[0], 'types', entry);
  }
});
