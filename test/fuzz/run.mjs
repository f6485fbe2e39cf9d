// npm run fuzz -- [--seconds N] [--only TARGET,…] [--json] [--minimise]: libFuzzer over everything that
// reads what comes from outside, for N seconds of processor time each. Ends with 1 if it found something; the
// input lies in build/fuzz/findings. --minimise: what covers as much as all that was found, in as few small files, goes to test/fuzz/corpus.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cmakeBuild } from '../../emsdk-config/cmake.mjs';
import { which } from '../../emsdk-config/run.mjs';
import { setup } from '../../emsdk-config/setup.mjs';
import { root } from '../module/samples.mjs';
import { corpusOf, targets, withinShare } from './corpus.mjs';
import { writeSeeds } from './seeds.mjs';

export { targets };

const folder = join(root, 'build/fuzz');
const longestInput = { policy: 16_384, session: 32_768 };

const limits = [
  '-timeout=20', // seconds that one input may take under sanitizers
  '-rss_limit_mb=2048',
  '-malloc_limit_mb=1024',
  '-use_value_profile=1', // numbers are compared bit by bit: limits and dates are found
];

const ticksPerSecond = 100; // of /proc, on every Linux

/** seconds of processor time that a process took; NaN when it has ended. proc(5): fields 14 and 15 */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}

/** `seconds`: of processor time, after which it is asked to end; a busy machine does not shorten them */
function libFuzzer(target, args, folders, seconds = Infinity) {
  const program = join(folder, 'bin', `fuzz-${target}`);
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...folders], { cwd: folder });
    let used = 0;
    const watch = setInterval(() => {
      used = processorSeconds(child.pid) || used;
      if (used >= seconds) child.kill('SIGUSR1'); // libFuzzer's word for ending well
    }, 500);
    let said = '';
    const hear = (data) => {
      said = (said + data).slice(-200_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, said, used });
    });
  });
}

const number = (said, name) => Number(said.match(new RegExp(`stat::${name}:\\s+(\\d+)`))?.[1] ?? 0);

async function fuzz(target, seconds) {
  const found = join(folder, 'corpus', target);
  const prefix = join(folder, 'findings', `${target}-`);
  for (const place of [found, join(folder, 'findings'), corpusOf(target)]) {
    mkdirSync(place, { recursive: true });
  }
  const args = [
    ...limits,
    `-max_len=${longestInput[target] ?? 8_192}`,
    `-dict=${join(folder, 'contract.dict')}`,
    `-artifact_prefix=${prefix}`,
    '-print_final_stats=1',
  ];
  const folders = [found, corpusOf(target), join(folder, 'seeds', target)];
  const { code, said, used } = await libFuzzer(target, args, folders, seconds);
  const coverage = Number([...said.matchAll(/cov: (\d+)/g)].at(-1)?.[1] ?? 0);
  const executions = number(said, 'number_of_executed_units');
  const findings = code === 0 ? 0 : 1;
  return { target, seconds: Math.round(used), executions, coverage, findings, said, code };
}

/** what covers as much in fewer files, as far as they fit; {kept, left} */
export async function minimise(target) {
  const merged = mkdtempSync(join(folder, 'minimal-'));
  const sources = [join(folder, 'corpus', target), corpusOf(target)].filter((place) =>
    existsSync(place),
  );
  // by the branches that are taken: how often, and the values of comparisons, would keep thousands more
  const branches = limits.filter((limit) => !limit.startsWith('-use_value_profile'));
  const fewest = ['-set_cover_merge=1', '-use_counters=0'];
  await libFuzzer(target, [...fewest, ...branches], [merged, ...sources]);
  const names = readdirSync(merged);
  const kept = withinShare(
    target,
    names.map((name) => [name, statSync(join(merged, name)).size]),
  );
  rmSync(corpusOf(target), { recursive: true, force: true });
  mkdirSync(corpusOf(target), { recursive: true });
  for (const name of kept) cpSync(join(merged, name), join(corpusOf(target), name));
  rmSync(merged, { recursive: true });
  return { kept: kept.length, left: names.length - kept.length };
}

/** {lines: [{target, seconds, executions, coverage, findings}]}; two at a time on two processors */
export async function fuzzAll({ seconds, only = targets, tell = () => {} }) {
  if (!which('clang++'))
    throw new Error('fuzzing needs clang++ with libFuzzer: apt-get install clang');
  await setup();
  await cmakeBuild('fuzz');
  writeSeeds(folder);
  const waiting = [...only];
  const lines = [];
  const next = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      tell(`${target}: ${seconds} s`);
      const line = await fuzz(target, seconds);
      if (line.findings > 0) tell(`${target} ended with ${line.code}:\n${line.said.slice(-6_000)}`);
      lines.push(line);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), only.length) }, next));
  return lines
    .map(({ said: _, code: __, ...line }) => line)
    .sort((one, other) => targets.indexOf(one.target) - targets.indexOf(other.target));
}

const [, script, ...args] = process.argv;
if (script === join(root, 'test/fuzz/run.mjs')) {
  const after = (flag) => args[args.indexOf(flag) + 1];
  const seconds = args.includes('--seconds') ? Number(after('--seconds')) : 60;
  const only = args.includes('--only') ? after('--only').split(',') : targets;
  const unknown = only.find((target) => !targets.includes(target));
  if (unknown !== undefined || !(seconds > 0)) {
    console.error(`--seconds takes a number, --only some of ${targets.join(', ')}`);
    process.exit(2);
  }
  const lines = await fuzzAll({ seconds, only, tell: (text) => console.error(`· ${text}`) });
  if (args.includes('--json')) console.log(JSON.stringify({ lines }));
  else console.table(lines);
  if (args.includes('--minimise')) {
    for (const target of only) {
      const { kept, left } = await minimise(target);
      console.error(`· ${target}: ${kept} inputs kept, ${left} larger ones left out`);
    }
  }
  process.exitCode = lines.some(({ findings }) => findings > 0) ? 1 : 0;
}
