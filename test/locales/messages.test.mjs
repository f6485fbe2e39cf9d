// Every language has the codes of English and no others; every message is ICU MessageFormat, takes the
// arguments the English one takes, and has words for each plural its language has.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../web/dist/i18n/locales.js';
import { argumentsOf, catalogue, locales, plurals } from './catalogues.mjs';

const english = catalogue('en');

test('the files are the languages that the element offers', () => {
  assert.deepEqual(locales, [...languages].sort());
});

for (const locale of locales) {
  describe(locale, () => {
    const own = catalogue(locale);

    test('the codes of English, in the same order', () => {
      assert.deepEqual([...own.keys()], [...english.keys()]);
    });

    test('each message parses and takes the same arguments', () => {
      for (const [code, message] of own) {
        const expected = argumentsOf(english.get(code), 'en');
        assert.deepEqual(argumentsOf(message, locale), expected, code);
      }
    });

    test('no message is empty, none is English left as it was', () => {
      const same = [...own].filter(([code, message]) => message === english.get(code));
      for (const [code, message] of own) assert.notEqual(message.trim(), '', code);
      // names, short forms and words that are spelled alike: a few in a hundred
      if (locale !== 'en') assert.ok(same.length < own.size / 20, same.join('\n'));
    });

    test('plurals have words for each category that a count can have', () => {
      const rules = new Intl.PluralRules(locale);
      const counts = Array.from({ length: 200 }, (_, n) => rules.select(n));
      for (const [code, message] of own) {
        // where English does not tell one from many, nobody has to
        const tells = plurals(english.get(code), 'en').some((words) => words.includes('one'));
        for (const words of tells ? plurals(message, locale) : []) {
          assert.deepEqual(
            [...new Set(counts)].filter((category) => !words.includes(category)),
            [],
            code,
          );
        }
      }
    });
  });
}
