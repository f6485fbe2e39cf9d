// The catalogues as flat maps of code → message, and what a message is made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { root } from '../module/samples.mjs';

const folder = join(root, 'web/locales');

export const locales = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();

export function catalogue(locale) {
  return new Map(flat(JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'))));
}

function* flat(entries, prefix = '') {
  for (const [code, entry] of Object.entries(entries)) {
    if (typeof entry === 'string') yield [prefix + code, entry];
    else yield* flat(entry, `${prefix}${code}.`);
  }
}

// the parser's kinds of element (@formatjs/icu-messageformat-parser, TYPE)
const kinds = { literal: 0, select: 5, plural: 6, pound: 7 };

/** The message's elements, depth first, those inside of plurals too. Throws where it is not ICU. */
export function elements(message, locale) {
  const format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  return format.getAst().flatMap(withInner);
}

function withInner(element) {
  const options = Object.values(element.options ?? {});
  return [element, ...options.flatMap(({ value }) => value.flatMap(withInner))];
}

/** Names of the arguments, each once, sorted. */
export function argumentsOf(message, locale) {
  const named = elements(message, locale).filter(
    ({ type }) => type !== kinds.literal && type !== kinds.pound,
  );
  return [...new Set(named.map(({ value }) => value))].sort();
}

/** Of each plural in the message the categories it has words for; "=0" and the like left out. */
export function plurals(message, locale) {
  return elements(message, locale)
    .filter(({ type }) => type === kinds.plural)
    .map(({ options }) => Object.keys(options).filter((category) => !category.startsWith('=')));
}
