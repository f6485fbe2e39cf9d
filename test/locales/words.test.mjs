// Whatever code a policy, a document or an error can name has words; every word there is can be asked
// for; the numbers a prompt's words take are facts that made it true.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { Words } from '../../web/dist/i18n/words.js';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';
import { argumentsOf, catalogue, locales } from './catalogues.mjs';
import { counted, emitted, policy } from './emitted.mjs';

const english = catalogue('en');

test('the tables of the core were found whole', () => {
  const stated = (path, name) =>
    Number(readFileSync(join(root, path), 'utf8').match(new RegExp(`${name} = (\\d+);`))[1]);
  assert.equal(counted.traits, stated('core/traits/traits.h', 'trait_count'));
  assert.equal(counted.faults, stated('core/feed/ledger.h', 'ledger_codes'));
  assert.ok(counted.loader > 5);
});

for (const locale of locales) {
  test(`${locale}: every code that can be emitted has words`, () => {
    const own = catalogue(locale);
    assert.deepEqual(
      emitted.filter((code) => !own.has(code)),
      [],
    );
  });
}

// 'group.code' as it stands, and `group.${…}` or `${…}.code` as what may be said by it; the host's
// intents look alike and are none
function saidInSources() {
  const files = filesUnder('web/src/element', (path) => path.endsWith('.ts'));
  const text = files
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')
    .replaceAll(/intent: '[^']*'/g, '');
  const codes = [...text.matchAll(/['"`]([a-z_]+\.[a-z_0-9.]+)['"`]/g)].map(([, code]) => code);
  const patterns = [...text.matchAll(/`((?:[a-z_]+|\$\{\w+\})\.[^`\n]*?)`/g)]
    .map(([, template]) => template)
    .filter((template) => template.includes('${'))
    .map(
      (template) =>
        new RegExp(`^${template.replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '[a-z_0-9]+')}$`),
    );
  return { codes: new Set(codes), patterns };
}

test('the sources ask for no code without words', () => {
  const groups = new Set([...english.keys()].map((code) => code.split('.')[0]));
  const asked = [...saidInSources().codes].filter((code) => groups.has(code.split('.')[0]));
  assert.ok(asked.length > 100);
  assert.deepEqual(
    asked.filter((code) => !english.has(code)),
    [],
  );
});

test('no words that nothing asks for', () => {
  const { codes, patterns } = saidInSources();
  const known = new Set(emitted);
  const dead = [...english.keys()].filter(
    (code) =>
      !codes.has(code) && !known.has(code) && !patterns.some((pattern) => pattern.test(code)),
  );
  assert.deepEqual(dead, []);
});

test('the numbers in the words of a prompt are among its facts', () => {
  for (const { code, when, urgency } of policy.prompts) {
    const facts = new Set([...when, ...(urgency ? [urgency] : [])].map(({ fact }) => fact));
    for (const part of ['title', 'why']) {
      for (const name of argumentsOf(english.get(`prompt.${code}.${part}`), 'en')) {
        assert.ok(facts.has(name), `prompt.${code}.${part} takes ${name}`);
      }
    }
  }
});

test('words without arguments are said as ICU says them', () => {
  for (const locale of locales) {
    const own = catalogue(locale);
    const words = new Words(locale, Object.fromEntries(own), {});
    const plain = [...own].filter(([, message]) => argumentsOf(message, locale).length === 0);
    assert.ok(plain.length > 100);
    for (const [code, message] of plain) {
      const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      assert.equal(words.say(code), format.format(), code);
    }
  }
});

test('a code without words, or without a number it needs, is said legibly', () => {
  const words = new Words('en', { a: { one_thing: '{n, number} of it' } }, {});
  assert.equal(words.say('action.create_video'), 'create video');
  assert.equal(words.say('a.one_thing'), 'one thing');
  assert.equal(words.say('a.one_thing', { n: 3 }), '3 of it');
});
