// docs/embedding.md: the iframe's block with the built page behind another origin; the policy as the tests' own
// pages have it; and the hosts in languages that are not compiled here at least parse.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Language, Parser } from 'web-tree-sitter';
import { buildPage } from '../bridge/page.mjs';
import { site } from '../bridge/site.mjs';
import { launch, watchedPage } from '../browser/chromium.mjs';
import { policy } from '../browser/serve.mjs';
import { root, sample } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';
import { blocksOf } from './markdown.mjs';

const blocks = blocksOf('docs/embedding.md');

describe('the iframe', () => {
  let browser;
  let shop;
  let shell;

  before(async () => {
    const page = await buildPage('docs-iframe');
    shop = await site(page);
    shell = await site(page, [shop.url]);
    browser = await launch();
  });
  after(() => Promise.all([browser, shop, shell].map((each) => each?.close())));

  test('the block, with its own origins for names', async () => {
    const block = blocks.find(({ mark }) => mark?.includes('embedding.test.mjs'));
    const code = block.code
      .replace('https://compass.shop.example', shell.url)
      .replace('creator-compass/bridge/host', '/web/dist/bridge/host.js');
    const { page, problems } = await watchedPage(browser);
    await page.route('**/web/block.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    await page.route('**/feeds/creator.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: sample('creator-0') }),
    );
    await page.goto(`${shop.url}/host.html`);
    await page.evaluate(async (address) => {
      window.acts = [];
      window.act = (...given) => window.acts.push(given);
      window.frame = document.createElement('iframe');
      window.frame.width = 390;
      window.frame.height = 600;
      window.frame.src = `${address}/page/index.html`;
      await new Promise((resolve) => {
        window.frame.onload = resolve;
        document.body.append(window.frame);
      });
      await import('/web/block.js');
    }, shell.url);
    const inside = page.frames().find((each) => each.url().startsWith(shell.url));
    await inside.locator('.next button').first().click();
    await page.waitForFunction(() => window.acts.length > 0);
    // Chromium's note on the sheet that a press opened in a frame of another site
    const loud = problems.filter((text) => !text.startsWith('Blocked autofocusing'));
    assert.deepEqual(loud, []);
  });
});

test('the policy of the text is that of the tests, and names the makers of templates', () => {
  const stated = blocks.find(({ language }) => language === 'csp').code.replace(/\s+/g, ' ');
  for (const directive of policy.split('; ')) assert.ok(stated.includes(directive), directive);
  assert.match(stated, /trusted-types lit-html creator-compass/);
});

describe('hosts that are not compiled here parse', async () => {
  await Parser.init();
  const require = createRequire(import.meta.url);
  for (const [language, ending] of [
    ['swift', '.swift'],
    ['kotlin', '.kt'],
    ['dart', '.dart'],
  ]) {
    const parser = new Parser();
    const grammar = require.resolve(`tree-sitter-wasms/out/tree-sitter-${language}.wasm`);
    parser.setLanguage(await Language.load(grammar));
    for (const path of filesUnder('web/hosts', (each) => each.endsWith(ending)))
      test(path, () => {
        const { rootNode } = parser.parse(readFileSync(join(root, path), 'utf8'));
        assert.deepEqual(faultsOf(rootNode), []);
      });
  }
});

function faultsOf(node) {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text}`];
  return node.hasError ? node.children.flatMap(faultsOf) : [];
}
