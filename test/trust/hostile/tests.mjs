// The rounds that every engine is put through, as tests. `rounds` and `calm` are asked for when a test runs:
// the page is not there before.
import { test } from 'node:test';
import { isLong } from '../length.mjs';
import { told } from '../told.mjs';

export function testRounds(rounds, calm) {
  const round = (name, run) =>
    test(name, async () => {
      const attempts = await run(rounds());
      calm();
      told(attempts, name);
    });
  round('texts, addresses, ids and keys of the three feeds', (each) => each.feeds(isLong));
  round('what a creator feed has only one of', (each) => each.creators());
  round('the open places of the policy, and texts in place of a policy', (each) => each.policies());
  round('every field of every message of the bridge', (each) => each.messages());
}
