// The worker on real workerd, on loopback, beside a store of feeds.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { installIn } from '../runner/npm-tools.mjs';
import { startStore } from './store.mjs';

export const tools = join(import.meta.dirname, 'tools');
const host = join(projectDir, 'web/hosts/edge');

export const installTools = () => installIn(tools);

export const buildWorker = () =>
  build({ configFile: join(host, 'vite.config.mjs'), logLevel: 'error' });

// the machine's own, which npm chose: the package's script may not be allowed to run
function program() {
  const folder = join(tools, 'node_modules/@cloudflare');
  const name = existsSync(folder) && readdirSync(folder).find((each) => /^workerd-/.test(each));
  if (!name) throw new Error('no workerd: npm run edge-test installs it');
  return join(folder, name, 'bin/workerd');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswers(url, child) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/counts`).catch(() => null);
    if (answer !== null) return;
    await setTimeout(100);
  }
  throw new Error('workerd does not answer');
}

/** {url, store, told(), memory(), processorMs(), close()}; `environment`: what edge.capnp reads. */
export async function startEdge({ feeds, environment = {} } = {}) {
  const store = await startStore(feeds);
  const port = await freePort();
  const sockets = [`--socket-addr=http=127.0.0.1:${port}`];
  const child = spawn(
    program(),
    [
      'serve',
      join(host, 'edge.capnp'),
      ...sockets,
      `--external-addr=feeds=127.0.0.1:${store.port}`,
    ],
    { env: { PATH: process.env.PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let told = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (chunk) => {
      told += chunk;
    });
  }
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(url, child).catch((error) => {
    throw new Error(`${error.message}\n${told}`);
  });
  return {
    url,
    store,
    told: () => told,
    memory: () => memoryOf(child.pid),
    processorMs: () => processorMs(child.pid),
    async close() {
      child.kill('SIGKILL');
      store.close();
      await once(child, 'close');
    },
  };
}

// kB resident, now and at most
function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]);
  return { now: kilobytes('VmRSS'), peak: kilobytes('VmHWM') };
}

// what it has used so far; a tick is 10 ms on every Linux of today (proc(5): fields 14 and 15)
function processorMs(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
