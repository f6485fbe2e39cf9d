// What comes out for each line: the view that `insights` gives, in order, or an error in its place.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { market } from '../bench/feeds/rows.mjs';
import { cliWith } from '../module/cli.mjs';
import { root, samplePath } from '../module/samples.mjs';
import { creatorLines } from './creators.mjs';
import { atNow, batch, lineOf, sampleLines, shop } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'compass-batch-'));
after(() => rmSync(folder, { recursive: true }));

const made = [...creatorLines(40, market(300))];

/** What `compass insights` prints for the line. */
function insights(line, args = []) {
  const path = join(folder, 'creator.json');
  writeFileSync(path, line);
  return cliWith(['insights', '--creator', path, ...shop, ...atNow, ...args]);
}

test('each line has the bytes that insights gives for its creator', async () => {
  const edge = readdirSync(join(root, 'test/samples/edge')).filter((name) => /^creator/.test(name));
  assert.ok(edge.length > 5);
  const feeds = [...sampleLines, ...made.slice(0, 12)];
  feeds.push(...edge.map((name) => lineOf(join(root, 'test/samples/edge', name))));
  const { code, lines } = await batch(feeds);
  assert.equal(code, 0);
  assert.deepEqual(
    lines,
    feeds.map((feed) => insights(feed)),
  );
});

test('the objective of the command line is that of every line', async () => {
  for (const objective of ['gmv', 'followers']) {
    const asked = ['--objective', objective];
    const { lines } = await batch(sampleLines, [...atNow, ...asked]);
    assert.deepEqual(
      lines,
      sampleLines.map((line) => insights(line, asked)),
    );
  }
});

test('without products and inspiration a line is answered as insights does', async () => {
  const { lines } = await batch(sampleLines.slice(2), atNow, { feeds: [] });
  assert.deepEqual(lines, [cliWith(['insights', '--creator', samplePath('creator-6'), ...atNow])]);
});

test('one thread and four give the same bytes in the same order', async () => {
  const one = await batch(made, [...atNow, '--threads', '1']);
  const four = await batch(made, [...atNow, '--threads', '4']);
  assert.equal(one.lines.length, made.length);
  assert.deepEqual(four.lines, one.lines);
  const ids = (feeds) => feeds.map((feed) => JSON.parse(feed).creator.followers);
  assert.ok(new Set(ids(made)).size > 30);
});

const bad = [
  ['{', 'truncated'],
  ['', 'truncated'],
  ['nonsense', 'not_json'],
  ['{"contract":"creator@9","creator":{}}', 'unknown_contract'],
  ['{"contract":"creator@1","creator":{"followers":-1}}', 'negative_count'],
];

test('a bad line is an error in its place and stops nothing', async () => {
  const feeds = bad.flatMap(([line]) => [line, sampleLines[1]]);
  const { code, lines, told } = await batch(feeds);
  assert.equal(code, 0);
  const good = insights(sampleLines[1]);
  bad.forEach(([, expected], at) => {
    const { error, line } = JSON.parse(lines[2 * at]);
    assert.equal(error.code, expected);
    assert.equal(error.feed, 'creator');
    assert.equal(line, 2 * at + 1);
    assert.equal(lines[2 * at + 1], good);
  });
  assert.match(told, /10 lines, 5 errors/);
});

test('a bad line says what insights says of it, with the number of the line', async () => {
  const path = join(folder, 'bad.json');
  writeFileSync(path, bad[4][0]);
  let told;
  try {
    cliWith(['insights', '--creator', path, ...atNow]);
  } catch (error) {
    told = JSON.parse(error.stderr);
  }
  const { lines } = await batch([bad[4][0]]);
  assert.deepEqual(JSON.parse(lines[0]), { ...told, line: 1 });
});

test('--strict makes errors the exit code; --quiet says nothing', async () => {
  const strict = await batch(['{', sampleLines[0]], [...atNow, '--strict', '--quiet']);
  assert.deepEqual([strict.code, strict.lines.length, strict.told], [1, 2, '']);
  assert.equal((await batch(sampleLines, [...atNow, '--strict'])).code, 0);
});

test('a line that is too long is an error and is not held', async () => {
  const long = `{"x":"${'x'.repeat(200_000)}"}`;
  const args = [...atNow, '--line-bytes', '100000'];
  const { lines } = await batch([sampleLines[0], long, sampleLines[2]], args);
  const { error, line } = JSON.parse(lines[1]);
  assert.deepEqual([error.code, error.byte, line], ['too_many_bytes', 100_000, 2]);
  assert.deepEqual([lines[0], lines[2]], [insights(sampleLines[0]), insights(sampleLines[2])]);
});

test('a last line without an end, and ends of two characters, are lines as well', async () => {
  const { lines } = await batch(`${sampleLines[0]}\r\n${sampleLines[2]}`);
  assert.deepEqual(lines, [insights(sampleLines[0]), insights(sampleLines[2])]);
  assert.deepEqual((await batch('')).lines, []);
});

test('what can be answered for nobody ends the run before it begins', async () => {
  const objective = await batch(sampleLines, [...atNow, '--objective', 'fame']);
  assert.equal(objective.code, 1);
  assert.match(objective.told, /bad_argument/);
  const feed = await batch(sampleLines, [...atNow, '--policy', '-'], { feeds: [] });
  assert.equal(feed.code, 2);
  const missing = await batch(sampleLines, atNow, { feeds: ['--products', '/nowhere.json'] });
  assert.equal(missing.code, 2);
});
