// README.md's tables, as this folder's test reads them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const text = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'README.md'), 'utf8');

// cells of the rows below a heading that begin with a file's name
function rows(heading) {
  const section = text.split(`## ${heading}\n`)[1].split('\n## ')[0];
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')));
}

/** [{file, feed, policy, nlohmann}] of what the standard leaves open */
export const implementation = () =>
  rows('What the standard leaves open').map(([file, feed, policy, nlohmann]) => ({
    file: `${file}.json`,
    feed,
    policy,
    nlohmann,
  }));

const differences = (heading) =>
  Object.fromEntries(rows(heading).map(([file, code]) => [`${file}.json`, code]));

/** {file: our code} where a feed's reader and nlohmann/json do not agree */
export const feedDiffers = () => differences('Where a feed differs from nlohmann/json');
export const policyDiffers = () => differences('Where the policy differs from nlohmann/json');
