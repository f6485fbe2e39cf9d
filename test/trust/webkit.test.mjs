// The same in WebKit, as an app's webview has it: the page from a scheme of the app's own, the bridge to
// it. A share of the texts; with TRUST=long all of them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildHost, Host } from '../webview/host.mjs';
import { corpus } from './hostile/corpus.mjs';
import { hostilePage } from './hostile/page.mjs';
import { Rounds } from './hostile/rounds.mjs';
import { testRounds } from './hostile/tests.mjs';
import { long } from './length.mjs';

describe('hostile texts in WebKit', () => {
  let host;
  let rounds;

  before(async () => {
    const [{ folder, templates }] = await Promise.all([hostilePage('trust-webkit'), buildHost()]);
    host = new Host(['--page', folder]);
    await host.until(() => globalThis.trust !== undefined);
    rounds = new Rounds((work, given) => host.evaluate(work, given), long(1, 0.3));
    await rounds.begin(templates);
  });
  after(() => host?.close());

  // the app's scheme is the only way out of the page, and it tells each request
  const calm = () => {
    const odd = host.requests.filter((url) => !url.startsWith('compass://app/'));
    assert.deepEqual([odd, host.navigations, host.console.splice(0)], [[], [], []]);
  };

  testRounds(() => rounds, calm);

  test('texts that the app itself brings as messages', async () => {
    const whole = corpus.filter((text) => !/[\ud800-\udfff]/.test(text)).slice(0, 40);
    for (const text of whole) assert.equal(await host.send(text), 'malformed', text);
    calm();
  });

  test('every attribute of the element', async () => {
    await rounds.attributes();
    const odd = host.requests.filter((url) => !url.startsWith('compass://app/'));
    assert.deepEqual([odd, host.navigations], [[], []]);
  });
});
