// What of the documents is made, and by whom: a block between two comments, or a whole file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../module/samples.mjs';
import { contract } from './contract.mjs';
import { example } from './example.mjs';

export const made = [
  { path: 'docs/concepts.md', by: 'test/docs/made/example.mjs', make: example },
  { path: 'docs/contract.md', by: 'test/docs/made/contract.mjs', make: contract },
];

/** The document with its made part as it should be; everything else stays as it is. */
export async function renewed({ path, by, make }) {
  const text = readFileSync(join(root, path), 'utf8');
  const [begin, end] = [`<!-- made by ${by} -->\n`, '\n<!-- until here -->'];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for what ${by} makes`);
  return `${text.slice(0, from)}${begin}\n${await make()}\n${text.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const part of made) writeFileSync(join(root, part.path), await renewed(part));
}
