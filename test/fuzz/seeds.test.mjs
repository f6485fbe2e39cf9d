// What the fuzzers begin with is there for each of them, and the dictionary knows the contract's words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dictionary, feedSeeds, seeds } from './seeds.mjs';

const programs = readFileSync(new URL('CMakeLists.txt', import.meta.url), 'utf8');
const declared = [...programs.matchAll(/compass_fuzzer\(NAME (\w+)/g)].map(([, name]) => name);

test('every fuzzer has seeds', () => {
  assert.deepEqual(Object.keys(seeds()).sort(), declared.sort());
  for (const [target, list] of Object.entries(seeds())) assert.ok(list.length > 0, target);
});

test('seeds of feeds are whole documents of a row or two', () => {
  for (const text of Object.values(feedSeeds()).flat()) {
    const { contract, products, videos, creator } = JSON.parse(text);
    assert.match(contract, /^(creator|products|inspiration)@1$/);
    assert.ok((products ?? videos ?? creator?.videos ?? []).length <= 2);
  }
});

test('the dictionary holds keys and words, one quoted text a line', () => {
  const lines = dictionary().trimEnd().split('\n');
  for (const word of ['items_sold', 'transcript', 'products@1', 'followers']) {
    assert.ok(lines.includes(`"\\"${word}\\""`), word);
  }
  for (const line of lines) assert.match(line, /^"(?:[^"\\]|\\.)+"$/);
});
