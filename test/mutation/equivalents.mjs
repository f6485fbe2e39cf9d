// Mutants that do the same as the code, each looked at by a person: no test can notice them, so they are not
// tried. equivalents.json has them by the line, in which «» stand around what is changed, so that they
// stay found when lines move, and ask to be looked at again when the line changes.
import { readFileSync } from 'node:fs';

/** [{path, marked, to, why}] */
export const equivalents = JSON.parse(
  readFileSync(new URL('equivalents.json', import.meta.url), 'utf8'),
);

/** The line of a site, with «» around what is changed. */
export function marked({ at, from }, source) {
  const begin = source.lastIndexOf('\n', at - 1) + 1;
  const rest = source.slice(at + from.length).split('\n', 1)[0];
  return `${source.slice(begin, at)}«${from}»${rest}`.trim();
}

export function isEquivalent(site, source) {
  const line = marked(site, source);
  return equivalents.some(
    ({ path, marked: known, to }) => path === site.path && known === line && to === site.to,
  );
}
