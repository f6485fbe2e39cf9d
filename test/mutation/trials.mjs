// What a mutant has to get past, the quickest first: the tests of its own stage, all core tests, the
// golden documents, then the simulated truth of its stage.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { stageOf } from '../architecture/sources.mjs';
import { creators, now, objectives, samplePath } from '../module/samples.mjs';
import { verbs } from '../module/verbs.mjs';
import { build, buildFolder, program, sourceOf } from './tree.mjs';

// those of the copy: the working tree may go on meanwhile
const golden = (name) => sourceOf(`test/golden/${name}.json`).trimEnd();

const slow = '*simulated truth*';
const mostSeconds = { baseline: 600, truth: 300, least: 20, times: 5 };

/** the tests that lie beside a stage; those of the session run what has none of its own */
function testsOf(path) {
  const stage = stageOf(path);
  const own = existsSync(join(projectDir, 'test/core', stage, 'CMakeLists.txt'));
  return `${own ? stage : 'session'}-tests`;
}

export function trialsOf(path) {
  const own = testsOf(path);
  return [
    { name: 'stage', target: own, run: (most) => doctest(own, [`-tce=${slow}`], most) },
    {
      name: 'core',
      target: 'core-tests',
      run: (most) => doctest('core-tests', [`-tce=${slow}`], most),
    },
    { name: 'golden', target: 'compass', run: goldenDocuments },
    { name: 'truth', target: own, run: (most) => doctest(own, [`-tc=${slow}`], most) },
  ];
}

// processor time, so that other work on the machine makes no mutant look slow
const limited = 'ulimit -t "$1"; ulimit -v 4000000; shift; TIMEFORMAT="%U seconds"; time "$@"';

/** {code, out, seconds}; an endless loop or a flood of memory ends as a crash */
function run(most, command, args) {
  return new Promise((resolve, reject) => {
    const all = ['-c', limited, 'bash', String(most), command, ...args];
    const child = spawn('bash', all, { cwd: buildFolder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let said = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, seconds: Number(said.match(/([\d.]+) seconds/)?.[1] ?? 0) });
    });
  });
}

async function doctest(name, filter, most) {
  const { code, seconds } = await run(most, program(name), [...filter, '--abort-after=1']);
  return { passed: code === 0, seconds };
}

async function goldenDocuments(most) {
  let all = 0;
  for (const creator of creators) {
    for (const objective of objectives) {
      const documents = { insights: () => golden(`${creator}.${objective}.insights`) };
      for (const { name, args } of verbs({ documents }, objective)) {
        const feeds = ['creator', 'products', 'inspiration'].flatMap((feed) => [
          `--${feed}`,
          samplePath(feed === 'creator' ? creator : feed),
        ]);
        const { code, out, seconds } = await run(most, program('compass'), [
          ...args,
          ...feeds,
          '--now',
          `${now}`,
        ]);
        all += seconds;
        const same = code === 0 && out.trimEnd() === golden(`${creator}.${objective}.${name}`);
        if (!same) return { passed: false, seconds: all };
      }
    }
  }
  return { passed: true, seconds: all };
}

const usual = new Map();

/**
 * Without a mutant everything passes, or no mutant means anything; also how long it usually takes. The
 * simulated truth, which takes minutes, is left to `npm test`.
 */
export async function usualOf(path) {
  for (const { name, target, run: tryIt } of trialsOf(path)) {
    if (name === 'truth' || usual.has(`${name} ${target}`)) continue;
    await build(target);
    const { passed, seconds } = await tryIt(mostSeconds.baseline);
    if (!passed) throw new Error(`${target} (${name}) fails without a mutant`);
    usual.set(`${name} ${target}`, seconds);
  }
}

/** The trial that found the mutant, or none; it is in the tree already. */
export async function foundBy(path, isQuick) {
  for (const { name, target, run: tryIt } of trialsOf(path)) {
    if (name === 'truth' && isQuick) continue;
    try {
      await build(target);
    } catch {
      return 'uncompilable';
    }
    const seconds = usual.get(`${name} ${target}`) ?? mostSeconds.truth;
    const most = Math.ceil(Math.max(mostSeconds.least, mostSeconds.times * seconds));
    if (!(await tryIt(most)).passed) return name;
  }
  return undefined;
}
