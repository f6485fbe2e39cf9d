// What documents put in `code`: paths are there, commands are known, and names occur in the sources.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';
import { namesOf } from './markdown.mjs';
import { namesWhatIsThere } from './run-sh.mjs';

const documents = [
  ...filesUnder('docs', (path) => path.endsWith('.md') && !path.endsWith('contract.md')),
  ...['README.md', 'CONTRIBUTING.md', 'web/README.md', 'web/hosts/README.md'],
];

const isSource = (path) => /\.(h|cpp|ts|mjs|json|cmake|dart|jsx|swift|kt|html)$/.test(path);
const sources = ['core', 'bindings', 'web/src', 'web/hosts', 'web/locales', 'test', 'docs/api']
  .flatMap((folder) => filesUnder(folder, isSource))
  .concat('package.json', 'web/package.json', 'CMakePresets.json')
  .filter((path) => !path.startsWith('test/golden') && !path.startsWith('test/docs'));
const words = new Set(
  sources.flatMap((path) => readFileSync(join(root, path), 'utf8').match(/[A-Za-z]\w*/g) ?? []),
);

const isPath = (name) => /^[\w.-]+(?:\/[\w.-]+)+\.\w+$/.test(name);
// names of programs: snake_case, camelCase, PascalCase of two words; not plain words
const isName = (name) =>
  /^[a-z]+(?:_[a-z0-9]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[A-Z][a-z]+){2,}$/.test(name);
// styles of writing; Android's and ClickHouse's own words
const foreign = [
  'PascalCase',
  'snake_case',
  'JavaScriptReplyProxy',
  'TabSeparatedRaw',
  'executable_pool',
];
// made by builds, or the name of something that a host has
const places = ['', 'core/', 'web/', 'test/'];
const isMade = (path) =>
  /^(?:build|web\/dist|web\/wasm|node_modules|wasm|dist|feeds|public|creator-compass)/.test(path);

function faultOf({ path, line, name }) {
  const at = `${path}:${line}: \`${name}\``;
  if (/^npm (?:run|test)/.test(name)) {
    try {
      namesWhatIsThere({ code: name.replace(/ NAME.*| FOLDER.*/, '').replace(/ --only$/, '') });
      return null;
    } catch (error) {
      return `${at}: ${error.message}`;
    }
  }
  if (isPath(name) && !isMade(name)) {
    const there = [...places, `${dirname(path)}/`].some((place) =>
      existsSync(join(root, place, name)),
    );
    return there ? null : `${at} is not there`;
  }
  return isName(name) && !words.has(name) && !foreign.includes(name)
    ? `${at} occurs in no source`
    : null;
}

test('names in documents name something', () => {
  const names = documents.flatMap(namesOf);
  assert.ok(names.length > 300, `${names.length}`);
  assert.deepEqual(names.map(faultOf).filter(Boolean), []);
  console.log(`${names.length} names in ${documents.length} documents`);
});
