// What runs beside what, and that nothing which failed or was not tried looks green.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runAll } from './schedule.mjs';

// what a run says, in the order in which it is said
class Noted {
  said = [];
  heading({ name }) {
    this.said.push(`begin ${name}`);
  }
  add({ name }, { failed, note }) {
    this.said.push(`end ${name} ${failed === 0 ? 'ok' : (note ?? 'failed')}`);
  }
}

const passes = async () => ({ passed: 1, failed: 0 });
const fails = async () => ({ passed: 0, failed: 1 });
const saidOf = async (suites) => {
  const noted = new Noted();
  await runAll(suites, noted);
  return noted.said;
};

describe('the order of suites', () => {
  test('a suite beside runs while builds do, is told whole, and is over before any other suite', async () => {
    let isOver = false;
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    const slow = async ({ quiet }) => {
      assert.ok(quiet, 'its lines would run into those of the build');
      await held;
      isOver = true;
    };
    const build = async () => {
      assert.ok(!isOver);
      release();
    };
    const other = async () => assert.ok(isOver);
    assert.deepEqual(
      await saidOf([
        { name: 'slow', beside: true, run: slow },
        { name: 'build', builds: true, run: build },
        { name: 'other', run: other },
      ]),
      ['begin build', 'end build ok', 'begin slow', 'end slow ok', 'begin other', 'end other ok'],
    );
  });

  test('two suites beside take turns', async () => {
    let running = 0;
    const one = async () => {
      running += 1;
      assert.equal(running, 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    const said = await saidOf([
      { name: 'a', beside: true, run: one },
      { name: 'b', beside: true, run: one },
    ]);
    assert.deepEqual(said, ['begin a', 'end a ok', 'begin b', 'end b ok']);
  });

  test('what needs something that failed is not run and counts as failed', async () => {
    const never = () => assert.fail('it was run');
    const said = await saidOf([
      { name: 'build', builds: true, run: fails },
      { name: 'tests', needs: ['build'], beside: true, run: never },
      { name: 'more', needs: ['build'], run: never },
      { name: 'alone', run: passes },
    ]);
    assert.deepEqual(
      said.filter((line) => line.startsWith('end')),
      [
        'end build failed',
        'end tests not run: build failed',
        'end more not run: build failed',
        'end alone ok',
      ],
    );
  });
});
