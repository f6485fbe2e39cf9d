// A run that was cut off anywhere goes on where it was cut, and its file is that of one run.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { market } from '../bench/feeds/rows.mjs';
import { creatorLines } from './creators.mjs';
import { atNow, batch } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'compass-resume-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'views.ndjson');

// the fifth is bad: its line number is that of the whole input, whoever answers it
const feeds = [...creatorLines(9, market(300))];
feeds[4] = '{';
const whole = (await batch(feeds)).lines.map((line) => `${line}\n`).join('');
const ends = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1);

test('a new file takes all of it', async () => {
  rmSync(file, { force: true });
  const { code, lines } = await batch(feeds, [...atNow, '--resume', file]);
  assert.deepEqual([code, lines], [0, []]);
  assert.equal(readFileSync(file, 'utf8'), whole);
});

// nothing, whole lines, torn ones, all but the last end, all
const cuts = [0, 10, ends[0], ends[2] + 1, ends[3], ends[4] - 1, whole.length - 1, whole.length];
for (const cut of cuts) {
  test(`cut at byte ${cut} of ${whole.length}, it becomes the same file`, async () => {
    writeFileSync(file, whole.slice(0, cut));
    const { code, told } = await batch(feeds, [...atNow, '--resume', file]);
    assert.equal(code, 0);
    assert.equal(readFileSync(file, 'utf8'), whole);
    const left = ends.filter((end) => end > cut).length;
    assert.match(told, new RegExp(`^compass batch: ${left} lines`, 'm'));
  });
}

test('--skip passes over lines that are answered elsewhere', async () => {
  const { lines } = await batch(feeds, [...atNow, '--skip', '4']);
  assert.equal(lines.join('\n'), whole.slice(ends[3], -1));
  assert.equal(JSON.parse(lines[0]).line, 5);
});

test('another moment is another run: --resume wants --now', async () => {
  const { code, told } = await batch(feeds, ['--resume', file]);
  assert.notEqual(code, 0);
  assert.match(told, /--now/);
});

test('an input shorter than what was answered is told', async () => {
  writeFileSync(file, whole);
  const { told } = await batch(feeds.slice(0, 3), [...atNow, '--resume', file]);
  assert.match(told, /ends after 3 lines, before the 9/);
  assert.equal(readFileSync(file, 'utf8'), whole);
});

test('a file that cannot be written is said so', async () => {
  const { code, told } = await batch(feeds, [...atNow, '--resume', folder]);
  assert.equal(code, 2);
  assert.match(told, /cannot resume/);
});
