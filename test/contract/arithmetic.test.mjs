// A reason is the arithmetic of the rank, as the view tells it: each receipt's step is its own number to
// the power of its weight, and the steps sum to the score.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { creators, now, objectives, readSamples } from '../module/samples.mjs';

// minor units of the samples' currency in a major one: the score counts these
const minor = 100;
// numbers of a view are rounded to six decimals, so that half of the last one is not known
const rounding = 5e-7;

function checkStep({ factor, unit, weight, micro_log, multiplier, shrunk }) {
  const near = (stated, own, power) => {
    const off = 1 + (1e6 * power * rounding) / own;
    const step = 1e6 * power * Math.log(own);
    assert.ok(Math.abs(stated - step) <= off, `${factor}: ${stated} is not ${step}`);
  };
  near(micro_log, multiplier, 1);
  if (unit === 'minor') near(micro_log, shrunk / minor, weight);
  else if (unit !== 'cosine') near(micro_log, shrunk, weight);
}

for (const creator of creators) {
  test(`${creator}: steps are numbers to the power of their weight, and sum to the score`, async () => {
    const compass = await Compass.load();
    await readSamples(compass, creator);
    const weights = new Set();
    for (const objective of objectives) {
      const { products, inspiration } = compass.insights({ objective, now });
      for (const { id, score, receipts } of [...products.items, ...inspiration.items]) {
        const sum = receipts.reduce((all, { micro_log }) => all + micro_log, 0);
        assert.equal(sum, score, id);
        for (const receipt of receipts) {
          checkStep(receipt);
          weights.add(receipt.weight);
        }
      }
    }
    assert.ok(weights.size > 1, 'the shipped policy weighs factors');
    compass.dispose();
  });
}
