// A block in a host's own language is taken from a file in web/hosts, line by line: what is read in a
// document is what the example does. Lines of dots stand for what is left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';

const endings = { swift: '.swift', kotlin: '.kt', dart: '.dart', jsx: '.jsx' };
const trimmed = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const isLeftOut = (line) => /^(?:\/\/ )?…$/.test(line);

export function isInHostFile({ language, code }) {
  const files = filesUnder('web/hosts', (path) => path.endsWith(endings[language]));
  assert.ok(files.length > 0, `no ${language} in web/hosts`);
  const wanted = trimmed(code);
  const best = files
    .map((file) => ({ file, missing: missingIn(file, wanted) }))
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  assert.deepEqual(best.missing, [], `lines that ${best.file} does not have in this order`);
}

function missingIn(file, wanted) {
  const lines = trimmed(readFileSync(join(root, file), 'utf8'));
  let at = 0;
  return wanted.filter((line) => {
    if (isLeftOut(line)) return false;
    const found = lines.indexOf(line, at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}
