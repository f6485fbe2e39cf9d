// Pages of the browser tests run under the strict policy with Trusted Types. The one that does not says why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { policy } from '../browser/serve.mjs';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

// arquero, a peer of the benchmark, compiles its expressions; the edge's store gives feeds to a server, no pages
const withoutPolicy = ['test/bench/browser/site.mjs', 'test/edge/store.mjs'];

test('every server of pages sends it', () => {
  const servers = filesUnder('test', (path) => path.endsWith('.mjs')).filter((path) =>
    /import .*createServer.* from 'node:http'/.test(read(path)),
  );
  assert.ok(servers.length >= 3, servers.join());
  const lax = servers.filter((path) => !read(path).includes("'Content-Security-Policy'"));
  assert.deepEqual(lax, withoutPolicy);
});

test('it allows no script but files of the page, and no markup from text', () => {
  const directives = new Map(
    policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1).join(' ')]),
  );
  assert.equal(directives.get('default-src'), "'none'");
  assert.equal(directives.get('script-src'), "'self' 'wasm-unsafe-eval'");
  assert.equal(directives.get('connect-src'), "'self'");
  assert.equal(directives.get('require-trusted-types-for'), "'script'");
  assert.ok(!policy.includes('unsafe-inline') && !policy.includes("'unsafe-eval'"));
});

test('the shipped page and the demo name it themselves, with the one maker of templates', () => {
  const pages = ['web/hosts/page/index.html', 'web/demo/index.html', 'web/demo/playground.html'];
  for (const path of pages) {
    const stated = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(read(path))[1];
    for (const directive of policy.split('; '))
      assert.ok(stated.includes(directive), `${path}: ${directive}`);
    assert.match(stated, /trusted-types lit-html/);
  }
});

test('the shell has no way from text to markup or script', () => {
  const sinks =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|unsafeHTML|unsafeSVG|unsafeStatic|unsafeCSS|DOMParser|createContextualFragment|\beval\(|new Function|set(?:Timeout|Interval)\(\s*['"`]|\.srcdoc|createPolicy/;
  const files = filesUnder('web/src', (path) => path.endsWith('.ts'));
  assert.ok(files.length > 80);
  // the address of the worker's own script, in the form that Trusted Types ask for
  assert.deepEqual(
    files.filter((path) => sinks.test(read(path))),
    ['web/src/worker/make.ts'],
  );
});

test('and none to another machine but the three requests of its own', () => {
  const ways =
    /(?<![#.\w])fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|new Worker\(|SharedWorker|importScripts|window\.open|\.submit\(|new Image\b|document\.cookie|indexedDB|caches\./;
  const files = filesUnder('web/src', (path) => path.endsWith('.ts'));
  const found = files.filter((path) => ways.test(read(path)));
  // feeds whose addresses the host gave, the wasm and the worker's script beside ours
  assert.deepEqual(found, [
    'web/src/element/session/feed.ts',
    'web/src/wasm.ts',
    'web/src/worker/make.ts',
  ]);
});
