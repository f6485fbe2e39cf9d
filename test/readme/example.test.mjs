// The README's example, run as it stands in Chromium: only the package's name becomes the address of
// the built package, as a bundler or an import map would have it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { watchedPage } from '../browser/chromium.mjs';
import { hosted } from '../browser/hosted.mjs';
import { root, sample } from '../module/samples.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, example] = readme.match(/^```js\n(import \{ Compass \}.*?)^```$/ms);
const feeds = { creator: 'creator-2', products: 'products', inspiration: 'inspiration' };

describe('the example of the README', () => {
  const site = hosted(root);

  test('runs, and says what is next and why', async () => {
    const { page, problems } = await watchedPage(site.browser);
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    await page.route('**/example.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: example.replace("'creator-compass'", "'/web/dist/index.js'"),
      }),
    );
    await page.route('**/feeds/*.json', (route, request) => {
      const kind = request.url().match(/(\w+)\.json$/)[1];
      return route.fulfill({ contentType: 'application/json', body: sample(feeds[kind]) });
    });
    await page.goto(site.url);
    await page.evaluate(() => import('/example.js'));
    assert.deepEqual(problems, []);
    assert.match(said[0], /^next: \w+$/);
    assert.ok(said.length > 3, said.join('\n'));
    for (const line of said.slice(1)) assert.match(line, /affinity ×[\d.]+/);
  });
});
