// Every block of code in every document: run as it stands, by whom its language or its mark says.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { blocksOf, documents } from './markdown.mjs';
import { closeBrowser } from './run-in-browser.mjs';
import { runnerOf } from './runners.mjs';

// made by npm run sbom: licences, and no code
const made = ['web/THIRD-PARTY.md'];
const read = documents.filter((path) => !made.includes(path));

const counts = new Map();
const reasons = [];

for (const path of read) {
  const blocks = blocksOf(path);
  if (blocks.length === 0) continue;
  describe(path, () => {
    for (const block of blocks) {
      const { line, language, heading } = block;
      const runner = runnerOf(block);
      counts.set(runner?.name, (counts.get(runner?.name) ?? 0) + 1);
      if (runner?.reason) reasons.push(`${path}:${line} (${language}): ${runner.reason}`);
      else
        test(`line ${line}, ${heading}: ${language}`, async () => {
          assert.ok(runner, `nobody runs ${language || 'a block without a language'}`);
          await runner.run();
        });
    }
  });
}

after(async () => {
  await closeBrowser();
  for (const [name, count] of counts) console.log(`${count} blocks: ${name}`);
  for (const reason of reasons) console.log(`not run: ${reason}`);
});
