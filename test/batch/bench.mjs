// npm run batch-bench [-- --lines 400] [--core-hour 0.04] [--json]: creators a second by threads and by the
// size of the shop, the memory of that, the same by GNU parallel, here and over ssh, and what ten million
// creators cost. Rates are of the clock, beside others who use the machine; processor time is the program's own.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feedPaths } from '../bench/feeds/files.mjs';
import { market } from '../bench/feeds/rows.mjs';
import { programs } from '../module/cli.mjs';
import { root } from '../module/samples.mjs';
import { wishPackages } from '../runner/debian.mjs';
import { creatorLines } from './creators.mjs';
import { withMachines } from './machines.mjs';
import { atNow, start } from './run.mjs';

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '400' },
    'core-hour': { type: 'string', default: '0.04' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(options.lines);
const everybody = 10_000_000;

async function shopOf(products) {
  const paths = await feedPaths(products);
  const lines = [...creatorLines(count, market(products))].map((line) => `${line}\n`).join('');
  const file = join(root, 'build/batch', `creators-${products}.ndjson`);
  mkdirSync(join(root, 'build/batch'), { recursive: true });
  writeFileSync(file, lines);
  const feeds = ['--products', paths.products, '--inspiration', paths.inspiration];
  return { products, feeds, lines, file };
}

// processor seconds (100 ticks are one on every Linux of today) and peak MB of a running program
function spent(pid) {
  const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, peakMb: Number(peak) / 1_024 };
}

/** Resolves when so many whole lines have come since the last call. */
function counted(stream) {
  const hash = createHash('sha256');
  let lines = 0;
  let wanted = 0;
  let done = () => undefined;
  stream.on('data', (chunk) => {
    hash.update(chunk);
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (lines >= wanted) done();
  });
  const until = (more) =>
    new Promise((resolve) => {
      wanted += more;
      done = resolve;
      if (lines >= wanted) resolve();
    });
  return { until, digest: () => hash.digest('hex') };
}

async function run({ products, feeds, lines }, threads) {
  const child = start([...atNow, '--quiet', '--threads', String(threads)], { feeds });
  const answers = counted(child.stdout);
  const began = performance.now();
  // a bad line is answered at once: the shop is read by then
  child.stdin.write('{\n');
  await answers.until(1);
  const ready = { at: performance.now(), ...spent(child.pid) };
  child.stdin.write(lines);
  await answers.until(count);
  const wall = (performance.now() - ready.at) / 1_000;
  const { cpu, peakMb } = spent(child.pid);
  child.stdin.end();
  return {
    products,
    threads,
    perSecond: count / wall,
    cpuMs: (1_000 * (cpu - ready.cpu)) / count,
    coresUsed: (cpu - ready.cpu) / wall,
    peakMb,
    readyMs: ready.at - began,
  };
}

const has = (program) => spawnSync(program, ['--version']).error === undefined;
const settings = { maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'pipe'] };

/** The lines of docs/batch.md; the bytes must be those of one process. */
async function parallel({ feeds, lines, file }) {
  if (!has('parallel')) return 'not installed: apt-get install parallel';
  const command = [programs['g++'], 'batch', '--quiet', '--threads', '1', ...atNow, ...feeds];
  const [program, ...rest] = command;
  const one = execFileSync(program, rest, { ...settings, input: lines });
  const timed = (args, more) => {
    const began = performance.now();
    const cut = execFileSync('parallel', [...args, command.join(' ')], { ...settings, ...more });
    const wall = (performance.now() - began) / 1_000;
    if (!cut.equals(one)) throw new Error('GNU parallel gave other bytes than one process');
    return { perSecondWithStart: count / wall, sameBytes: true };
  };
  // one process for each core, the file cut between them
  const here = ['--pipe-part', '-a', file, '--block', '-1', '-j', String(cpus().length), '-k'];
  return { here: timed(here), ssh: await overSsh(timed, lines) };
}

/** A process on each of two machines, which get a block each, here half of the file. */
async function overSsh(timed, lines) {
  if (!has('/usr/sbin/sshd')) return 'not installed: apt-get install openssh-server';
  return withMachines(({ names, environment }) => {
    const logins = names.map((name) => `1/${name}`).join(',');
    const block = String(Math.ceil(Buffer.byteLength(lines) / 2));
    const env = { ...process.env, ...environment };
    return timed(['--pipe', '--block', block, '-k', '--sshlogin', logins], { env, input: lines });
  });
}

await wishPackages(['parallel', 'openssh-client', 'openssh-server']);
const round = (value, digits = 1) => Number(value.toFixed(digits));
const figures = { cpu: cpus()[0].model, cores: cpus().length, load: loadavg()[0], lines: count };
figures.runs = [];
for (const products of [3_000, 30_000]) {
  const shop = await shopOf(products);
  for (const threads of [1, 2]) figures.runs.push(await run(shop, threads));
  if (products === 3_000) figures.parallel = await parallel(shop);
}
figures.tenMillion = figures.runs
  .filter(({ threads }) => threads === 2)
  .map(({ products, cpuMs }) => {
    const coreHours = (everybody * cpuMs) / 3_600_000;
    return { products, coreHours, cost: coreHours * Number(options['core-hour']) };
  });

if (options.json) {
  console.log(JSON.stringify(figures));
} else {
  const { cpu, cores, load, runs, tenMillion } = figures;
  console.log(`${count} creators, ${cpu} × ${cores}, load ${round(load)}`);
  console.table(
    runs.map(({ products, threads, ...of }) => ({
      products,
      threads,
      'creators/s': round(of.perSecond),
      'cores used': round(of.coresUsed, 2),
      'creators/s of a whole core': round(1_000 / of.cpuMs),
      'ms of a core each': round(of.cpuMs, 2),
      'peak MB': round(of.peakMb),
      'ready after ms': round(of.readyMs, 0),
    })),
  );
  console.log('GNU parallel, 3,000 products:', figures.parallel);
  console.log(`Ten million creators, a core hour at ${options['core-hour']}:`);
  console.table(
    tenMillion.map(({ products, coreHours, cost }) => ({
      products,
      'core hours': round(coreHours),
      cost: round(cost, 2),
    })),
  );
}
