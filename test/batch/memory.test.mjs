// A run of any length takes the memory of a short one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { market } from '../bench/feeds/rows.mjs';
import { creatorLine } from './creators.mjs';
import { atNow, shop, start } from './run.mjs';

const around = market(300);
const made = Array.from({ length: 200 }, (_, at) => `${creatorLine(at + 1, around)}\n`);

/** Peak resident kB while `count` lines went through it; nothing of them is held here. */
async function peakOf(count, feeds) {
  const child = start([...atNow, '--quiet', '--threads', '2'], { feeds });
  child.stdin.on('error', () => undefined);
  let sent = 0;
  const send = () => {
    while (sent < count) {
      sent += 1;
      if (!child.stdin.write(made[sent % made.length])) return child.stdin.once('drain', send);
    }
  };
  send();
  let answered = 0;
  let peak = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    assert.ok(line.startsWith('{"contract":"view@1"'));
    answered += 1;
    if (answered < count) continue;
    // it waits for more, so that what it took can be read
    peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
    child.stdin.end();
  }
  assert.equal(answered, count);
  return peak;
}

// without a shop a view is quick: what is measured is the way of a line
for (const [what, feeds, most] of [
  ['alone', [], 20_000],
  ['with a shop', shop, 2_000],
]) {
  test(`${most} lines peak within 4 MB of 200, ${what}`, async (t) => {
    if (process.platform !== 'linux') return t.skip('reads /proc');
    const [few, many] = [await peakOf(200, feeds), await peakOf(most, feeds)];
    t.diagnostic(`200 lines: ${few} kB, ${most} lines: ${many} kB`);
    assert.ok(many - few < 4_096, `${few} kB, then ${many} kB`);
  });
}

test('an output that nobody reads stops the input before memory grows', async (t) => {
  if (process.platform !== 'linux') return t.skip('reads /proc');
  const child = start([...atNow, '--quiet', '--threads', '2']);
  child.stdin.on('error', () => undefined);
  child.stdout.pause();
  t.after(() => child.kill('SIGKILL'));
  let full = false;
  for (let at = 0; at < 4_000; at += 1) full = !child.stdin.write(made[at % made.length]) || full;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const peak = Number(
    /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1],
  );
  assert.ok(full && child.stdin.writableLength > 1_000_000, 'it took all that was sent');
  t.diagnostic(`${peak} kB`);
  assert.ok(peak < 64 * 1_024);
});
