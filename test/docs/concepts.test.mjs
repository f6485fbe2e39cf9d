// The worked example of docs/concepts.md, computed again from the feeds with the formulas of the text: what
// the engine says of the product is what anybody can work out.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sample } from '../module/samples.mjs';
import { creator, exampleParts, meanCreators } from './made/example.mjs';
import { textOf } from './markdown.mjs';

const { detail, product, feed } = await exampleParts();
const { card, waterfall } = detail;
const by = Object.fromEntries(card.receipts.map((receipt) => [receipt.factor, receipt]));
const { traffic } = product;

// half of a millionth, and what the six shown decimals leave open
const near = (actual, expected, tolerance) =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not near ${expected}`);
const micro = (estimate, weight) => Math.round(weight * 1e6 * Math.log(estimate));

describe('one product, all of its arithmetic', () => {
  test('the score is the sum of the receipts, and the last bar ends there', () => {
    const sum = card.receipts.reduce((all, { micro_log }) => all + micro_log, 0);
    assert.equal(card.score, sum);
    assert.equal(waterfall.at(-1).to, sum);
    assert.ok(textOf('docs/concepts.md').includes(`**${sum.toLocaleString('en-US')}**`));
  });

  test('each receipt is its weight times the logarithm of its estimate', () => {
    for (const { factor, micro_log, weight, shrunk } of card.receipts) {
      if (factor === 'price') continue;
      // a small rate is shown to six decimals
      near(micro_log, micro(shrunk, weight), 2 + (1e6 * weight * 5e-7) / shrunk);
    }
  });

  test('price: of one order, in dollars', () => {
    assert.equal(by.price.micro_log, micro(product.price.minor / 100, by.price.weight));
    assert.equal(by.price.claim.grade, 'fact');
  });

  test('conversion: between what was seen and what is usual', () => {
    near(by.conversion.raw, traffic.orders / traffic.views, 5e-7);
    const estimate = Math.exp(by.conversion.micro_log / by.conversion.weight / 1e6);
    assert.ok(estimate > by.conversion.raw && estimate < by.conversion.prior);
    assert.equal(by.conversion.n, traffic.views);
  });

  test('reach: views of a video, between both in logarithms', () => {
    near(by.reach.raw, traffic.views / traffic.videos, 1e-5);
    assert.ok(by.reach.shrunk > by.reach.raw && by.reach.shrunk < by.reach.prior);
  });

  test('demand: (creators + 1/2) / (mean + 1/2), to the micro-log', () => {
    const demand = (traffic.creators + 0.5) / (meanCreators(feed) + 0.5);
    near(by.demand.shrunk, demand, 5e-7);
    assert.equal(by.demand.micro_log, micro(demand, by.demand.weight));
  });

  test('momentum: the last week against the days before, in part', () => {
    const { units } = product.daily;
    const daily = (days) => days.reduce((all, day) => all + day, 0) / days.length;
    const seen = daily(units.slice(-7)) / daily(units.slice(0, -7));
    // the market's own ratio and weekdays move it by some hundredths
    near(Math.log(by.momentum.raw), Math.log(seen), 0.15);
    assert.ok(by.momentum.shrunk > 1 && by.momentum.shrunk < by.momentum.raw);
  });

  test('affinity: women are most of the followers and not of the buyers, age makes up for it', () => {
    const { audience } = JSON.parse(sample(creator)).creator;
    assert.equal(by.affinity.n, product.buyers.count);
    assert.ok(audience.gender[0].share > 0.8);
    const [lo, hi] = by.affinity.interval;
    assert.ok(lo <= by.affinity.shrunk && by.affinity.shrunk <= hi);
  });

  test('fit: no product of the creator lies in the category, the catalogue is worth five', () => {
    near(by.fit.shrunk, 5 / (by.fit.n + 5), 5e-7);
    assert.equal(by.fit.micro_log, micro(5 / (by.fit.n + 5), by.fit.weight));
  });
});
