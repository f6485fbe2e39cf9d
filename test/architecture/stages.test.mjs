// The core's stages depend one way: a stage includes only what stands above it in this list, which
// is the order of core/CMakeLists.txt and of the design.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, filesIn, includesOf, read, stageOf } from './sources.mjs';

const order = [
  ...read('core/CMakeLists.txt').matchAll(/add_subdirectory\((\w+)\)|NAME (\w+)/g),
].map(([, folder, name]) => (name === 'core' ? 'compass' : (folder ?? name)));
const sources = filesIn('core', ['.h', '.cpp']);

test('every folder of core is a stage of core/CMakeLists.txt', () => {
  assert.ok(order.length >= 12, `found ${order.join(' ')}`);
  for (const path of sources) {
    assert.ok(order.includes(stageOf(path)), `${path}: stage ${stageOf(path)} is not in the list`);
  }
});

test('a stage includes only stages above it', () => {
  const wrong = [];
  for (const path of sources) {
    const own = order.indexOf(stageOf(path));
    for (const { own: isOwn, target } of includesOf(path)) {
      if (!isOwn) continue;
      const stage = target.includes('/') ? target.split('/')[0] : target.replace(/\.h$/, '');
      if (order.indexOf(stage) > own || !order.includes(stage)) wrong.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('bindings and CLI include compass.h and nothing else of the core', () => {
  const wrong = [];
  for (const path of filesIn('bindings', ['.h', '.cpp'])) {
    for (const { own, target } of includesOf(path)) {
      if (own && target !== 'compass.h' && target.includes('/')) wrong.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the core does no I/O, has no clock, no locale, and knows no engine', () => {
  const forbidden =
    /<(?:iostream|fstream|sstream|cstdio|filesystem|chrono|ctime|locale|clocale|thread|random|emscripten)/;
  const wrong = sources.filter((path) => forbidden.test(read(path)));
  assert.deepEqual(wrong, []);
});

test('the core takes logarithms and the like from math/, which gives the same bits everywhere', () => {
  const libm =
    /\bstd::(?:log|log2|log10|log1p|exp|exp2|expm1|pow|sin|cos|tan|tanh|atan|erf|erfc|lgamma|tgamma|cbrt|hypot)\b/;
  const wrong = sources.filter((path) => libm.test(codeOf(path)));
  assert.deepEqual(wrong, []);
});

test('nlohmann stays where it is the clearest, Boost.JSON in the readers', () => {
  const wrong = [];
  for (const path of sources) {
    for (const { target } of includesOf(path)) {
      const stage = stageOf(path);
      if (target.startsWith('nlohmann/') && !['json', 'policy'].includes(stage)) {
        wrong.push(`${path} → ${target}`);
      }
      if (target.startsWith('boost/') && stage !== 'feed') wrong.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});
