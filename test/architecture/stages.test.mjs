// The core's stages depend one way: a stage includes only what stands above it in this list, which
// is the order of core/CMakeLists.txt and of the design.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, filesIn, includesOf, read, stageOf, stages } from './sources.mjs';

const order = stages();
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
      const stage = stageOf(`core/${target}`);
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

// a library and the stages that may include it
const places = [
  [/^nlohmann\//, ['json', 'policy']],
  [/^boost\/math\//, ['evidence']],
  [/^boost\/(?!math\/)/, ['feed']],
];

test('a library stays where it is used: nlohmann, Boost.JSON in the readers, Boost.Math in the fits', () => {
  const wrong = [];
  for (const path of sources) {
    for (const { target } of includesOf(path)) {
      const [, stages] = places.find(([library]) => library.test(target)) ?? [];
      if (stages !== undefined && !stages.includes(stageOf(path)))
        wrong.push(`${path} → ${target}`);
    }
  }
  assert.deepEqual(wrong, []);
});
