// Two machines for GNU parallel, as far as one can be others: sshd on loopback, under the names of
// docs/batch.md, with keys that are made for the run and thrown away.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const server = '/usr/sbin/sshd'; // it wants to be called by its whole path
const names = ['one.example', 'two.example'];

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

const makeKey = (file) => execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);

function serverSettings(folder, port) {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'UsePAM no',
    'StrictModes no', // the folder lies below one that all may write to
    'PidFile none',
  ];
}

function clientSettings(folder, port) {
  return [
    `Host ${names.join(' ')}`,
    '  HostName 127.0.0.1',
    `  Port ${port}`,
    `  User ${userInfo().username}`,
    `  IdentityFile ${join(folder, 'user')}`,
    '  IdentitiesOnly yes',
    '  HostKeyAlias compass',
    `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    '  BatchMode yes',
  ];
}

async function untilListening(port, child) {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isThere) return;
    await setTimeout(50);
  }
  throw new Error('sshd does not listen');
}

/** Calls use({names, environment}) while the machines can be reached by who has the environment. */
export async function withMachines(use) {
  const folder = mkdtempSync(join(tmpdir(), 'compass-ssh-'));
  const port = await freePort();
  const write = (name, lines) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  for (const key of ['host', 'user']) makeKey(join(folder, key));
  copyFileSync(join(folder, 'user.pub'), join(folder, 'authorized_keys'));
  write('known_hosts', [`compass ${readFileSync(join(folder, 'host.pub'), 'utf8').trim()}`]);
  write('sshd_config', serverSettings(folder, port));
  write('ssh_config', clientSettings(folder, port));
  // where the server leaves its privileges behind; only root can, and has to
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(server, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' });
  try {
    await untilListening(port, child);
    const environment = { PARALLEL_SSH: `ssh -F ${join(folder, 'ssh_config')}` };
    return await use({ names, environment });
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
