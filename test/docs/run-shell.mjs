// Lines for a shell that call the project's own programs, run as they stand in a folder that holds the
// files they name: the samples' feeds, and payloads out of the adapters' fixtures.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sampleLines } from '../batch/run.mjs';
import { root, samplePath } from '../module/samples.mjs';

const own = /^(?:build\/native\/bin\/compass|npx compass) /;

/** whether every line of the block is a call of ours; a backslash goes on */
export const callsUs = ({ code }) =>
  code
    .replace(/\\\n/g, ' ')
    .trim()
    .split('\n')
    .every((line) => own.test(line));

const fixtures = join(root, 'test/adapters/fixtures');
const files = {
  'creator.json': samplePath('creator-2'),
  'products.json': samplePath('products'),
  'inspiration.json': samplePath('inspiration'),
  'user.json': join(fixtures, 'display-v2/user.json'),
  'videos.json': join(fixtures, 'display-v2/videos-1.json'),
  'orders.json': join(fixtures, 'affiliate-orders/orders.json'),
  'Content.csv': join(fixtures, 'studio/Content.csv'),
};

function folderFor({ path, line }) {
  const folder = join(root, 'build/docs/shell', `${path.replaceAll('/', '-')}-${line}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  for (const [name, from] of Object.entries(files)) copyFileSync(from, join(folder, name));
  writeFileSync(join(folder, 'creators.ndjson'), `${sampleLines.join('\n')}\n`);
  symlinkSync(join(root, 'build'), join(folder, 'build'));
  // as npm links the program of a package that is installed
  const program = join(root, 'web/dist/cli/compass.js');
  chmodSync(program, 0o755);
  symlinkSync(program, join(folder, 'node_modules/.bin/compass'));
  return folder;
}

export function runInShell(block) {
  const folder = folderFor(block);
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', block.code], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, npm_config_offline: 'true' },
  });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stdout, /^\{"error"/m);
  const written = /> (\S+\.ndjson)$/m.exec(block.code.trim())?.[1];
  if (written === undefined) return assert.notEqual(stdout, '', 'nothing was said');
  const views = readFileSync(join(folder, written), 'utf8').trimEnd().split('\n');
  for (const view of views) assert.equal(JSON.parse(view).contract, 'view@1');
  assert.equal(views.length, sampleLines.length);
}
