// Who sends a line and waits for its answer gets it; who goes away or says stop finds whole lines.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { market } from '../bench/feeds/rows.mjs';
import { creatorLines } from './creators.mjs';
import { atNow, batch, sampleLines, start } from './run.mjs';

const made = [...creatorLines(60, market(300))];
const expected = (await batch(made)).lines;

/** The rest of what comes, as text. */
function collected(stream) {
  let text = '';
  stream.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}

test('one line is answered before there is another', async () => {
  const child = start([...atNow, '--threads', '3']);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const at of [0, 1, 2, 3]) {
    child.stdin.write(`${made[at]}\n`);
    assert.equal((await answers.next()).value, expected[at]);
  }
  child.stdin.end();
  assert.equal((await once(child, 'close'))[0], 0);
});

test('half a line waits for its other half', async () => {
  const child = start(atNow);
  const output = collected(child.stdout);
  child.stdin.write(made[0].slice(0, 500));
  await setTimeout(200);
  assert.equal(output(), '');
  child.stdin.end(`${made[0].slice(500)}\n`);
  await once(child, 'close');
  assert.equal(output(), `${expected[0]}\n`);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  test(`${signal} ends it with whole lines, of all that was read`, async () => {
    const child = start(atNow);
    const output = collected(child.stdout);
    child.stdin.write(`${made.slice(0, 20).join('\n')}\n${made[20].slice(0, 100)}`);
    await once(child.stdout, 'data');
    child.kill(signal);
    const [ended] = await once(child, 'close');
    assert.equal(ended, code);
    const lines = output().split('\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.length > 0 && lines.length <= 20);
    assert.deepEqual(lines, expected.slice(0, lines.length));
  });
}

test('it ends when nobody reads its output any more, though the input goes on', async () => {
  const child = start(atNow);
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${sampleLines[0]}\n`);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  assert.equal(code, 141); // 128 + SIGPIPE
});

test('it ends when its output is closed while it writes', async () => {
  const child = start(atNow);
  child.stdin.on('error', () => undefined);
  const feeds = Array.from({ length: 10 }, () => made.join('\n')).join('\n');
  child.stdin.write(`${feeds}\n`);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  assert.equal((await once(child, 'close'))[0], 141);
});
