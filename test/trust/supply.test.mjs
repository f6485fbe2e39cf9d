// What ships is known, pinned, permissive and unspoiled: the bill of materials, the licences and the
// lockfile. What asks the registry is passed over, and says so, where the registry does not answer.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { toolchainDir } from '../../emsdk-config/paths.mjs';
import { parts, runtime } from '../../web/sbom/parts.mjs';
import { bill, files } from '../../web/sbom/sbom.mjs';
import { root } from '../module/samples.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const lock = JSON.parse(read('package-lock.json'));
const packages = Object.entries(lock.packages).filter(([key]) => key.startsWith('node_modules/'));
const ofOthers = packages.filter(([, { link }]) => !link);

test('bill and licences are those of the pinned versions (npm run sbom)', () => {
  for (const [path, made] of Object.entries(files)) assert.equal(read(path), made(), path);
});

test('the bill names every part once, with version, licence and address', () => {
  const { components, dependencies, specVersion, bomFormat } = bill();
  assert.deepEqual([bomFormat, specVersion], ['CycloneDX', '1.6']);
  const names = components.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const name of ['boost', 'nlohmann-json', 'range-v3', 'emscripten', 'lit'])
    assert.ok(names.includes(name), name);
  for (const each of components) {
    assert.match(each.version, /^\d+\.\d+/, each.name);
    assert.match(each.purl, /^pkg:(npm|github|generic)\/[^ ]+@[\w.-]+$/, each.name);
    assert.equal(each.licenses.length, 1, each.name);
  }
  const refs = new Set(components.map((each) => each['bom-ref']));
  for (const { dependsOn } of dependencies) assert.ok(dependsOn.every((ref) => refs.has(ref)));
  // what the package names as its dependencies, and all that those need
  const shipped = ofOthers.filter(([, { dev }]) => !dev).map(([key]) => key.slice(13));
  assert.deepEqual(
    shipped.filter((name) => !names.includes(name)),
    [],
  );
});

test('all that ships is under a permissive licence', () => {
  const permissive = new Set(['MIT', 'BSD-3-Clause', 'BSL-1.0', 'Apache-2.0 WITH LLVM-exception']);
  for (const { name, license } of parts())
    assert.ok(permissive.has(license), `${name}: ${license}`);
});

test('the runtime in the wasm is the one that is named', (context) => {
  const lib = join(toolchainDir, 'usr/share/emscripten/system/lib');
  const places = [lib, join(toolchainDir, 'share/emscripten/system/lib')];
  const found = places.find((place) => existsSync(join(place, 'libc/musl/VERSION')));
  if (found === undefined)
    return context.skip('not Debian’s Emscripten: its sources are elsewhere');
  assert.equal(readFileSync(join(found, 'libc/musl/VERSION'), 'utf8').trim(), runtime.musl);
  const config = readFileSync(join(found, 'libcxx/include/__config'), 'utf8');
  const [, major, minor, patch] = /_LIBCPP_VERSION (\d\d)(\d\d)(\d\d)/.exec(config).map(Number);
  assert.equal(`${major}.${minor}.${patch}`, runtime['libc++']);
});

const locks = { '': 100, 'test/package/tools/': 100 };
for (const [folder, least] of Object.entries(locks)) {
  test(`${folder}package-lock.json pins by content, and names no machine’s registry`, () => {
    const text = read(`${folder}package-lock.json`);
    const others = Object.entries(JSON.parse(text).packages).filter(
      ([key, { link }]) => key && !link,
    );
    const pinned = others.filter(([key]) => key.includes('node_modules/'));
    assert.ok(pinned.length > least);
    for (const [key, each] of pinned) {
      assert.match(each.integrity ?? '', /^sha512-/, key);
      assert.equal(each.resolved, undefined, key);
    }
    assert.ok(!/registry|"resolved": "https?:/.test(text));
    assert.match(read(`${folder}.npmrc`), /^omit-lockfile-registry-resolved=true$/m);
  });
}

test('what tests the package is pinned to the version', () => {
  const { dependencies } = JSON.parse(read('test/package/tools/package.json'));
  for (const [name, version] of Object.entries(dependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('nothing runs when what ships is installed', () => {
  const scripted = ofOthers.filter(([, { hasInstallScript, dev }]) => hasInstallScript && !dev);
  assert.deepEqual(
    scripted.map(([key]) => key),
    [],
  );
  const { scripts = {} } = JSON.parse(read('web/package.json'));
  for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) {
    assert.equal(scripts[hook], undefined, hook);
  }
});

test('npm audit knows of nothing against what ships', async (context) => {
  const run = promisify(execFile);
  const given = { cwd: root, timeout: 60_000 };
  const answer = await run('npm', ['audit', '--omit=dev', '--json'], given).catch((error) => error);
  const report = answer.stdout?.startsWith('{') ? JSON.parse(answer.stdout) : {};
  if (report.metadata === undefined)
    return context.skip(`the registry does not answer: ${report.message ?? answer.message}`);
  assert.equal(report.metadata.vulnerabilities.total, 0, answer.stdout);
});
