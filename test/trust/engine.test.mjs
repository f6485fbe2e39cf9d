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

const shipped = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');
const threeProducts = () => {
  const policy = JSON.parse(shipped);
  return { ...policy, windows: { ...policy.windows, products: 3 } };
};

test('a feed that does not fit into memory is refused, and the earlier one stays', async () => {
  const pages = firstPages(wasm);
  const compass = await Compass.load({ wasm: withMemoryOf(wasm, pages), policy: threeProducts() });
  await readSamples(compass, 'creator-2');
  const before = compass.documents.insights({ objective: 'gmv', now });
  for (let time = 0; time < 2; time += 1) {
    await assert.rejects(compass.read('products', large(pages)), { code: 'out_of_memory' });
    assert.equal(compass.documents.insights({ objective: 'gmv', now }), before);
  }
  compass.dispose();
});

/** Makes an engine; resolves to it, and how to spoil its memory so that the next call traps. */
async function fragile(options) {
  const { instantiate } = WebAssembly;
  const memories = [];
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate.apply(WebAssembly, given);
    const found = Object.values(instance.exports).find(
      (each) => each instanceof WebAssembly.Memory,
    );
    memories.push(found);
    return instance;
  };
  const compass = await Compass.load({ wasm, ...options });
  const spoil = () => new Uint8Array(memories.at(-1).buffer).fill(0xff);
  const restore = () => {
    WebAssembly.instantiate = instantiate;
  };
  return { compass, spoil, restore, instances: () => memories.length };
}

test('an instance that traps is replaced: by the same rules, and reading waits for it', async () => {
  const { compass, spoil, restore, instances } = await fragile({ policy: threeProducts() });
  try {
    await readSamples(compass, 'creator-2');
    const before = compass.documents.insights({ objective: 'gmv', now });
    assert.equal(JSON.parse(before).products.items.length, 3);
    for (let time = 1; time <= 3; time += 1) {
      spoil();
      assert.throws(() => compass.insights({ now }), { code: 'engine_failed' });
      // meanwhile verbs say that another is on its way
      assert.throws(() => compass.status(), { code: 'engine_failed' });
      await readSamples(compass, 'creator-2');
      assert.equal(instances(), 1 + time);
      assert.equal(compass.documents.insights({ objective: 'gmv', now }), before);
    }
    spoil();
    await assert.rejects(readSamples(compass, 'creator-2'), { code: 'engine_failed' });
    await readSamples(compass, 'creator-2');
    assert.equal(compass.documents.insights({ objective: 'gmv', now }), before);
  } finally {
    restore();
    compass.dispose();
  }
});

test('an instance that cannot be replaced is told, and is tried again with the next reading', async () => {
  const { compass, spoil, restore } = await fragile();
  const { instantiate } = WebAssembly;
  try {
    await readSamples(compass, 'creator-2');
    spoil();
    WebAssembly.instantiate = async () => {
      throw new RangeError('could not allocate memory');
    };
    assert.throws(() => compass.insights({ now }), { code: 'engine_failed' });
    await assert.rejects(readSamples(compass, 'creator-2'), { code: 'engine_failed' });
    WebAssembly.instantiate = instantiate;
    await readSamples(compass, 'creator-2');
    const view = compass.documents.insights({ objective: 'gmv', now });
    assert.ok(view === golden('creator-2.gmv.insights'));
  } finally {
    restore();
    compass.dispose();
  }
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
