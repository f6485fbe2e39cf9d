// `compass adapt` as people call it: a process, files, exit codes.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { adapterNames } from '../../web/dist/adapters/index.js';
import { cliWith } from '../module/cli.mjs';
import { root } from '../module/samples.mjs';
import { read } from './fixture.mjs';

const program = join(root, 'web/dist/cli/compass.js');
const fixtures = join(root, 'test/adapters/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'compass-adapt-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args, input) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: folder, input });
const display = ['user', 'videos-1', 'videos-2'].map((name) =>
  join(fixtures, `display-v2/${name}.json`),
);
const orders = join(fixtures, 'affiliate-orders/orders.json');

describe('compass adapt', () => {
  test('--from NAME writes the feeds into a folder, the report to standard error', async () => {
    const { status, stdout, stderr } = run([
      'adapt',
      '--from',
      'display-v2',
      '--out',
      'feeds',
      ...display,
    ]);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    const feed = JSON.parse(readFileSync(join(folder, 'feeds/creator.json'), 'utf8'));
    assert.equal((await read({ creator: feed })).creator.followers, 1840);
    assert.match(stderr, /^mapped: 1 creators, 3 videos$/m);
    assert.match(stderr, /^not mapped: videos-2\.json: data\.videos\[\]\.mood: unknown_field$/m);
    assert.match(stderr, /^in doubt: videos-2\.json: data\.videos\[\]: duplicate_row$/m);
    assert.ok(!existsSync(join(folder, 'feeds/products.json')));
  });

  test('without --from files are recognised and joined; the native program reads what comes', () => {
    const { status, stderr } = run(['adapt', ...display, orders, '--report', 'report.json']);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^affiliate-orders: orders\.json$/m);
    assert.equal(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).mapped.videos, 3);
    const view = JSON.parse(cliWith(['insights', '--creator', join(folder, 'creator.json')]));
    assert.equal(view.tier.ec_videos, 2);
  });

  test('--feed prints one feed; - reads standard input; options reach the adapter', () => {
    const text = readFileSync(orders, 'utf8');
    const args = [
      'adapt',
      '--from',
      'affiliate-orders',
      '--feed',
      'creator',
      '--creator-id',
      '42',
      '-',
    ];
    const { status, stdout } = run([...args, '--as-of', '2026-04-13T00:00:00Z'], text);
    assert.equal(status, 0);
    const feed = JSON.parse(stdout);
    assert.equal(feed.creator.id, '42');
    assert.equal(feed.as_of, '2026-04-13T00:00:00Z');
    const none = run(['adapt', '--from', 'affiliate-orders', '--feed', 'products', orders]);
    assert.equal(none.status, 1);
    assert.match(none.stderr, /not a products feed|is a products feed/);
  });

  test('--list names all', () => {
    const { status, stdout } = run(['adapt', '--list']);
    assert.equal(status, 0);
    for (const { name } of adapterNames()) assert.match(stdout, new RegExp(`^${name}$`, 'm'));
    assert.match(run(['adapt', '--help']).stdout, /--creator-name/);
  });

  test('what a payload says wrong is an error document and 1; a wrong call is 2', () => {
    const refused = run([
      'adapt',
      '--from',
      'display-v2',
      join(fixtures, 'display-v2/refused.json'),
    ]);
    assert.equal(refused.status, 1);
    const { error } = JSON.parse(refused.stderr);
    assert.equal(error.code, 'platform_refused');
    assert.equal(error.feed, 'refused.json');
    writeFileSync(join(folder, 'photo.jpg'), 'x');
    assert.equal(JSON.parse(run(['adapt', 'photo.jpg']).stderr).error.code, 'payload_unknown');
    assert.equal(
      JSON.parse(run(['adapt', '--from', 'x', orders]).stderr).error.code,
      'adapter_unknown',
    );
    const wrong = [
      ...[
        [],
        ['rank'],
        ['adapt'],
        ['adapt', 'missing.json'],
        ['adapt', '-'],
        ['adapt', '--wrong', 'x'],
      ],
      ...[
        ['--feed', 'x'],
        ['--currency', 'usd'],
        ['--as-of', 'soon'],
        ['--utc-offset', 'x'],
        ['--dates', 'x'],
      ].map((more) => ['adapt', orders, ...more]),
    ];
    for (const args of wrong) {
      const { status, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^compass: .*\n\ncompass adapt/);
    }
  });

  test('the native program says where it is', () => {
    assert.match(cliWith(['--help']), /npx compass adapt/);
  });
});
