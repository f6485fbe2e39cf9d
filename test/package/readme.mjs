// Blocks of code in the documents, as the tests run them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';

/** The first block of a language below a heading. */
export function block(path, heading, language) {
  const text = readFileSync(join(root, path), 'utf8');
  const from = text.indexOf(`\n${heading}\n`);
  const found = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text.slice(from));
  if (from < 0 || found === null) throw new Error(`${path}: no ${language} below "${heading}"`);
  return found[1];
}

export const lines = (code) => code.trim().split('\n').length;
