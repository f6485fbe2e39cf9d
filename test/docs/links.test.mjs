// Every relative link and picture of every document leads to a file that is there, every anchor to a
// heading.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { root } from '../module/samples.mjs';
import { anchorsOf, documents, linksOf } from './markdown.mjs';

const isElsewhere = (target) => /^[a-z]+:/i.test(target);

function faultOf({ path, line, target }) {
  const [file, anchor] = decodeURI(target).split('#');
  const there = file === '' ? path : normalize(join(dirname(path), file));
  if (there.startsWith('..')) return `${path}:${line}: ${target} leads out of the repository`;
  if (!existsSync(join(root, there))) return `${path}:${line}: ${target} is not there`;
  if (anchor === undefined || !there.endsWith('.md')) return null;
  return anchorsOf(there).has(anchor) ? null : `${path}:${line}: ${target} has no such heading`;
}

test('every link leads somewhere', () => {
  const links = documents.flatMap(linksOf).filter(({ target }) => !isElsewhere(target));
  assert.ok(links.length > 100, `${links.length} links were found`);
  assert.deepEqual(links.map(faultOf).filter(Boolean), []);
  console.log(`${links.length} links in ${documents.length} documents`);
});

test('every document in docs can be reached from its index', () => {
  const named = linksOf('docs/README.md').map(({ target }) => join('docs', target.split('#')[0]));
  const missing = documents
    .filter((path) => path.startsWith('docs/') && path !== 'docs/README.md')
    .filter((path) => !named.includes(path));
  assert.deepEqual(missing, []);
});
