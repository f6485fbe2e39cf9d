// Who runs a block of code, by what it is: {name, run}. A block that is marked says so itself:
//   <!-- run by test/package/newcomer.test.mjs -->   the file names the document, and runs it
//   <!-- not run: the reason -->                     counted, and printed
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { isThePolicy } from './run-csp.mjs';
import { runInBrowser, showInBrowser } from './run-in-browser.mjs';
import { runInNode } from './run-in-node.mjs';
import { readAsFeed } from './run-json.mjs';
import { isInHostFile } from './run-native.mjs';
import { namesWhatIsThere } from './run-sh.mjs';
import { callsUs, runInShell } from './run-shell.mjs';

const inPage = /creator-compass\/(?:element|worker|bridge)|document\.|'\/feeds\//;

// pieces of a policy, and words
const recipes = ['policy', 'prompt', 'messages'];

export function runnerOf(block) {
  const { mark, language } = block;
  if (mark?.startsWith('run by ')) return elsewhere(block, mark.slice('run by '.length));
  if (mark?.startsWith('not run: '))
    return { name: 'not run', reason: mark.slice('not run: '.length) };
  switch (language) {
    case 'js':
      return inPage.test(block.code)
        ? { name: 'Chromium', run: () => runInBrowser(block) }
        : { name: 'node', run: () => runInNode(block) };
    case 'html':
      return { name: 'Chromium', run: () => showInBrowser(block) };
    case 'csp':
      return { name: 'policy', run: () => isThePolicy(block) };
    case 'json':
      if (recipes.includes(block.words[0])) return elsewhere(block, 'test/docs/policy.test.mjs');
      return { name: 'engine', run: () => readAsFeed(block) };
    case 'sh':
      return callsUs(block)
        ? { name: 'shell', run: () => runInShell(block) }
        : { name: 'names', run: () => namesWhatIsThere(block) };
    case 'swift':
    case 'kotlin':
    case 'dart':
    case 'jsx':
      return { name: 'host file', run: () => isInHostFile(block) };
    default:
      return null;
  }
}

// the file has to be there, and to speak of the document
function elsewhere({ path }, file) {
  const run = () => {
    assert.ok(existsSync(join(root, file)), `${file} is not there`);
    const text = readFileSync(join(root, file), 'utf8');
    assert.ok(text.includes(path), `${file} does not speak of ${path}`);
  };
  return { name: file, run };
}
