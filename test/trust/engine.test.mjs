// The engine when it is misused, runs out of memory, or is forgotten.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Compass, CompassError } from '../../web/dist/node.js';
import { golden } from '../module/golden.mjs';
import { now, readSamples, root } from '../module/samples.mjs';
import { firstPages, withMemoryOf } from './small-memory.mjs';

const wasm = readFileSync(join(root, 'web/wasm/compass.wasm'));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

test('a value of a wrong type is turned away, and nothing is lost', async () => {
  const compass = await Compass.load();
  await readSamples(compass, 'creator-2');
  const misuses = [
    () => compass.insights({ objective: {}, now }),
    () => compass.insights({ objective: 7, now }),
    () => compass.product(7, { now }),
    () => compass.product(Symbol('id'), { now }),
    () => compass.posted({ sort: ['views'], now }),
    () => compass.setPolicy(undefined),
    () => compass.setPolicy(7),
  ];
  for (const misuse of misuses) {
    assert.throws(misuse, (error) => {
      assert.ok(error instanceof CompassError, String(error));
      assert.notEqual(error.code, 'engine_failed', String(misuse));
      return true;
    });
  }
  for (const moment of [Number.NaN, Number.POSITIVE_INFINITY, 1e300, '<b>']) {
    assert.throws(() => compass.insights({ now: moment }), { code: 'bad_argument' });
  }
  assert.ok(
    compass.documents.insights({ objective: 'gmv', now }) === golden('creator-2.gmv.insights'),
  );
  compass.dispose();
});

// larger than the memory, and so long that it does not fit
const large = (pages) => {
  const row = (nth) => `{"id":"${nth}","title":"${'title '.repeat(40)}","shop":"shop ${nth}"}`;
  const rows = Array.from({ length: Math.ceil((pages * 65_536) / 200) }, (_, nth) => row(nth));
  return `{"contract":"products@1","products":[${rows.join()}]}`;
};

test('an instance that runs out of memory is replaced: by the same rules, for the same feeds', async () => {
  const pages = firstPages(wasm);
  const policy = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));
  policy.windows = { ...policy.windows, products: 3 };
  const compass = await Compass.load({ wasm: withMemoryOf(wasm, pages), policy });
  await readSamples(compass, 'creator-2');
  const before = compass.documents.insights({ objective: 'gmv', now });
  for (let time = 0; time < 2; time += 1) {
    const outcome = await compass.read('products', large(pages)).catch((error) => error);
    assert.ok(outcome instanceof CompassError, 'it does not fit');
    assert.ok(['engine_failed', 'out_of_memory'].includes(outcome.code), outcome.code);
    // meanwhile verbs say that it is on its way
    if (outcome.code === 'engine_failed')
      assert.throws(() => compass.status(), { code: 'engine_failed' });
    // the next read waits for the instance that takes its place
    await readSamples(compass, 'creator-2');
    assert.equal(compass.documents.insights({ objective: 'gmv', now }), before);
  }
  assert.equal(JSON.parse(before).products.items.length, 3);
  compass.dispose();
});

test('a device without room for a memory at all is told, and does not wait for ever', async () => {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async () => {
    throw new RangeError('could not allocate memory');
  };
  try {
    await assert.rejects(Compass.load({ wasm }), { code: 'engine_failed' });
  } finally {
    WebAssembly.instantiate = instantiate;
  }
});

test('disposed of: verbs say so, and twice is no harm', async () => {
  const compass = await Compass.load();
  compass.dispose();
  compass.dispose();
  assert.throws(() => compass.insights({ now }), { code: 'disposed' });
  await assert.rejects(compass.read('creator', '{}'), { code: 'disposed' });
});

test('forgotten engines are reported in debug, those disposed of are not', async () => {
  const said = [];
  const { warn } = console;
  console.warn = (text) => said.push(text);
  const compiled = await WebAssembly.compile(wasm);
  const made = async (options, isDisposed) => {
    const compass = await Compass.load({ wasm: compiled, ...options });
    if (isDisposed) compass.dispose();
  };
  try {
    for (let nth = 0; nth < 5; nth += 1) {
      await made({ debug: true }, false);
      await made({ debug: true }, true);
      await made({}, false);
    }
    for (let turn = 0; turn < 40 && said.length < 5; turn += 1) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    console.warn = warn;
  }
  // the collector may leave the last one on the stack
  assert.ok(said.length >= 4 && said.length <= 5, `${said.length} were reported`);
  for (const text of said) assert.match(text, /never disposed of.*\n.*at /);
});

test('rules that are refused at the start leave no engine behind', async () => {
  await assert.rejects(Compass.load({ policy: '<rules>', debug: true }), { code: 'not_json' });
});
