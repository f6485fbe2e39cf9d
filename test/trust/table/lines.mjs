// The table of `npm run trust`, in its order: {id, goal, run}. What is open-ended (fuzzing) goes on for
// the minutes that are asked for, everything else to its end.
import { cases, fuzzed, tests } from './kinds.mjs';
import { covered, mutated } from './measures.mjs';

const line = (id, goal, run) => ({ id, goal, run });
const none = 'no finding';

const fuzzing = ['creator', 'products', 'inspiration', 'policy', 'session', 'script'].map(
  (target) => line(`fuzz-${target}`, none, fuzzed(target)),
);

const notSimulated = ['-tce=*simulated truth*']; // which takes hours there
const memcheck = ['valgrind', '--error-exitcode=3', '--leak-check=full', '--quiet'];

const sanitizers = [
  line('sanitizers', 'no report of ASan, UBSan or LSan', cases('sanitize', 'core-tests')),
  line(
    'valgrind',
    'no report of memcheck',
    cases('native', 'core-tests', { with: memcheck, cases: notSimulated }),
  ),
  line('faults', 'every allocation failing: an outcome', cases('native', 'fault-tests')),
  line('faults-leaks', 'the same without a leak', cases('sanitize', 'fault-tests')),
  line(
    'wasm',
    'core tests pass as WebAssembly',
    cases('wasm-tests', 'core-tests.js', { with: ['node'] }),
  ),
  line(
    'wasm-checked',
    'no load or store out of place',
    cases('wasm-tests', 'core-tests-checked.js', {
      with: ['node'],
      cases: notSimulated,
    }),
  ),
];

const hostile = ['chromium', 'firefox', 'webkit'].map((engine) =>
  line(`hostile-${engine}`, 'nothing runs, nothing is asked', tests([`trust/${engine}.test.mjs`])),
);

const shell = [
  line('hostile-probe', 'each planted fault is seen', tests(['trust/probe.test.mjs'])),
  line('bridge', 'refused, counted, bounded', tests(bridge())),
  line(
    'requests',
    'the allowed list, no byte of the creator feed',
    tests(['trust/requests.test.mjs']),
  ),
  line('policy', 'strict CSP and Trusted Types hold', tests(['trust/policy.test.mjs'])),
  line(
    'settings',
    'told as errors, the screen stays',
    tests(['trust/element.test.mjs', 'trust/fields.test.mjs']),
  ),
  line('store', 'full, forbidden or tampered with: works without', tests(['trust/store.test.mjs'])),
];

const engine = [
  line(
    'engine',
    'wrong types, no memory, spoilt memory: no trap is left',
    tests(['trust/engine.test.mjs']),
  ),
  line('json', 'verdicts of the JSON test suite', tests(['trust/json/conformance.test.mjs'])),
  line('memory', 'bounded memory: an outcome, no trap', tests(['trust/memory.test.mjs'])),
  line('limits', 'growth in proportion', tests(['trust/limits/growth.test.mjs'])),
  line('traps', 'a trapped engine is replaced', tests(['trust/traps.test.mjs'])),
  line(
    'worker',
    'a worker that dies is replaced, or told',
    tests(['browser/element/threads.test.mjs']),
  ),
];

const leaks = [
  line('leaks-node', 'flat over 10,000 rounds', tests(['trust/leaks/node.test.mjs'])),
  line('soak', 'flat over three hours of use', tests(['trust/leaks/soak.test.mjs'])),
  line('leaks-chromium', 'flat over 1,000 elements', tests(['trust/leaks/chromium.test.mjs'])),
];

const determinism = [
  line(
    'worlds',
    'the golden documents in every zone and locale, rows shuffled',
    tests(['trust/determinism/worlds.test.mjs', 'trust/determinism/shuffled.test.mjs']),
  ),
  line('levels', 'the same at -O0 and -O3', tests(['trust/determinism/levels.test.mjs'])),
  line(
    'reproducible',
    'two clean builds alike',
    tests(['trust/determinism/reproducible.test.mjs']),
  ),
];

const measures = [
  line('coverage', 'lines 95 %, branches 90 %', covered),
  line('mutation', 'killed: 85 %', mutated),
];

const supply = [
  line('supply', 'pinned, permissive, listed, audited', tests(['trust/supply.test.mjs'])),
  line('promises', 'each names tests that are there', tests(['trust/promises.test.mjs'])),
];

function bridge() {
  return ['transports', 'hostile', 'feeds', 'counts', 'frame'].map(
    (name) => `bridge/${name}.test.mjs`,
  );
}

export const lines = [
  ...fuzzing,
  ...sanitizers,
  ...engine,
  ...hostile,
  ...shell,
  ...leaks,
  ...determinism,
  ...supply,
  ...measures,
];
