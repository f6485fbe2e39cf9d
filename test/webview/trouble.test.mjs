// What may go wrong between an app and its webview: messages that are none, feeds that break or never
// come, actions that fail at the host or that it does itself, a page whose process is ended.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildPage } from '../bridge/page.mjs';
import { attempts, productIds, sheetHeading, watched } from '../bridge/reading.mjs';
import { golden } from '../module/golden.mjs';
import { samplePath } from '../module/samples.mjs';
import { lists, openPolicy } from './feeds.mjs';
import { buildHost, Host } from './host.mjs';

const chunk = { bridge: 1, type: 'feed_chunk', feed: 'products', transfer: 900, encoding: 'text' };

describe('trouble', () => {
  let host;

  before(async () => {
    const [page] = await Promise.all([buildPage('webview-trouble'), buildHost()]);
    const flags = ['--takes', 'open_product', '--failing', 'add_to_showcase', '--objective', 'gmv'];
    const creator = ['--creator', samplePath('creator-2')];
    host = new Host(['--page', page, ...flags, ...creator, ...lists]);
    await host.said(({ name }) => name === 'first_view');
    await host.until(productIds);
  });
  after(() => host?.close());

  const first = JSON.parse(golden('creator-2.gmv.insights')).products.items[0].id;
  const error = (code, from) =>
    host.said((message) => message.type === 'shell_error' && message.code === code, from);

  test('messages that are none are refused, and the host is told', async () => {
    const refused = [
      ['alert(1)', 'malformed'],
      [{ bridge: 2, type: 'hello', takes: [] }, 'unknown_version'],
      [{ bridge: 1, type: 'eval', code: 'window.pwned = 1' }, 'unknown_type'],
      ['{"bridge":1,"type":"hello","takes":[],"__proto__":{"pwned":1}}', 'forbidden_key'],
      [
        { bridge: 1, type: 'set_theme', theme: '<img src=x onerror="window.pwned=1">' },
        'malformed',
      ],
      [{ ...chunk, sequence: 3, data: '{', last: false }, 'out_of_order'],
    ];
    for (const [message, refusal] of refused) {
      const from = host.messages.length;
      assert.equal(await host.send(message), refusal);
      await error(refusal, from);
    }
    assert.deepEqual(await host.evaluate(() => [window.pwned ?? null, {}.pwned ?? null]), [
      null,
      null,
    ]);
  });

  test('a flood is cut off and the page lives on', async () => {
    const flood = () => {
      const receipts = {};
      for (let nth = 0; nth < 5000; ++nth) {
        const receipt = creatorCompassBridge.receive('{"bridge":1,"type":"set_now","now":-1}');
        receipts[receipt] = (receipts[receipt] ?? 0) + 1;
      }
      return receipts;
    };
    const { flood: cut, malformed } = await host.evaluate(flood);
    assert.equal(cut + malformed, 5000);
    assert.ok(malformed <= 300, `${malformed} were looked at`);
    // with time the measure fills up again, for the tests that follow too
    await host.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    const theme = { bridge: 1, type: 'set_theme', theme: 'light' };
    assert.equal(await host.send(theme), 'accepted');
  });

  test('a feed that breaks leaves the last good screen, and the host is told where', async () => {
    const from = host.messages.length;
    const before = await host.evaluate(productIds);
    await host.send({ ...chunk, transfer: 901, sequence: 0, data: '{"contract":', last: true });
    const { feed } = await error('truncated', from);
    assert.equal(feed, 'products');
    assert.deepEqual(await host.evaluate(productIds), before);
    await host.feed('products', samplePath('products'));
    await host.said(({ type, feed: read }) => type === 'feed_read' && read === 'products', from);
  });

  test('a feed that the host does not have: the screen says so, and keeps what it has', async () => {
    const from = host.messages.length;
    assert.equal(await host.feed('inspiration', '/no/such/file'), false);
    const { feed } = await error('stream_failed', from);
    assert.equal(feed, 'inspiration');
    assert.ok((await host.evaluate(productIds)).includes(first));
  });

  test('rules that the engine does not take change nothing', async () => {
    const from = host.messages.length;
    const policy = openPolicy.replace('"policy@1"', '"policy@9"');
    assert.equal(await host.send({ bridge: 1, type: 'set_policy', policy }), 'accepted');
    await error('unknown_contract', from);
    assert.equal(await host.send({ bridge: 1, type: 'set_policy', policy: '[' }), 'malformed');
    assert.ok((await host.evaluate(productIds)).includes(first));
  });

  test('an action that the host does itself is left to it', async () => {
    await host.click('article.product button.open');
    await host.said(({ action }) => action === 'open_product');
    assert.equal(await host.evaluate(sheetHeading), null);
  });

  test('a choice that failed at the host is taken back', async () => {
    await host.click('article.product [data-action=add_to_showcase]');
    const action = await host.said((message) => message.action === 'add_to_showcase');
    const isBack = (id) => {
      const { shadowRoot } = document.querySelector('creator-compass');
      const ids = [...shadowRoot.querySelectorAll('article.product')].map(
        (card) => card.dataset.id,
      );
      return shadowRoot.querySelector('.toast') !== null && ids[0] === id;
    };
    assert.ok(await host.until(isBack, action.id));
  });

  test('what a page says that is no message is refused by the host, which lives on', async () => {
    const say = async (odd) => {
      const handler = webkit.messageHandlers.creatorCompass;
      const answers = [];
      for (const each of [...odd, 7n, undefined, { bridge: 1, type: 'action' }]) {
        const said = handler.postMessage(each);
        answers.push(
          await said.then(
            () => 'taken',
            ({ message }) => message,
          ),
        );
      }
      return answers;
    };
    const odd = [
      ...[7, null, '', '[', 'null', '['.repeat(100_000), '{"bridge":1}', '{"type":"action"}'],
      '{"bridge":2,"type":"action"}',
      '{"bridge":1,"type":["action"]}',
      '{"bridge":1,"type":"action","more":{}}',
      '{"bridge":1,"type":"action","more":[[]]}',
      '{"bridge":1,"type":"\\ud800"}',
      JSON.stringify({ bridge: 1, type: 'action', id: 'x'.repeat(70_000) }),
    ];
    const answers = await host.evaluate(say, odd);
    assert.deepEqual(answers, Array(odd.length + 3).fill('malformed'));
    const strange = '{"bridge":1,"type":"action","action":7,"sequence":-1,"feed":[]}';
    assert.deepEqual(await host.evaluate(say, [strange]).then(([first]) => first), 'taken');
  });

  test('the scheme gives what lies in the page’s folder, and nothing else', async () => {
    const statusOf = (path) =>
      fetch(path).then(
        ({ status }) => status,
        () => 'failed',
      );
    assert.equal(await host.evaluate(statusOf, 'index.html'), 200);
    const outside = ['..%2f..%2f..%2fpackage.json', '%2fetc%2fpasswd', 'assets', 'none.js', '%00'];
    for (const path of outside) {
      assert.equal(await host.evaluate(statusOf, `compass://app/${path}`), 'failed', path);
    }
  });

  test('no way leads out of the page', async () => {
    await host.evaluate(() => {
      location.href = 'https://example.invalid/';
    });
    await host.evaluate(() => window.open('compass://app/index.html') === null);
    assert.deepEqual(await host.evaluate(() => location.href), 'compass://app/index.html');
    assert.equal(host.navigations[0], 'https://example.invalid/');
  });

  test('the policy is in force: no markup from text, no eval, no request elsewhere', async () => {
    const stopped = { markup: true, eval: true, fetch: true };
    assert.deepEqual(await host.evaluate(attempts), stopped);
    // header and meta element each report; text that is run counts as script or as untrusted
    const { violations } = await host.evaluate(watched);
    const directives = new Set(violations.map((each) => each.split(':')[0]));
    for (const directive of ['require-trusted-types-for', 'connect-src']) {
      assert.ok(directives.has(directive), [...directives].join());
    }
  });

  test('the page’s process is ended: it comes back, and the feeds too', async () => {
    const from = host.messages.length;
    await host.terminate();
    await host.said(({ type }) => type === 'ready', from);
    await host.said(({ name }) => name === 'first_view', from);
    assert.ok((await host.until(productIds)).includes(first));
    assert.deepEqual(await host.evaluate(watched), { violations: [], errors: [] });
  });
});
