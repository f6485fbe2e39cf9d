// Packages of one Debian release, unpacked into a folder of our own: no root, nothing installed.
// apt does the work that must be right (mirror, proxy, signatures, checksums), over package lists
// and a state of our own, so that the machine's own apt notices nothing.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { remove } from './folder.mjs';
import { cacheDir, versions } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { output, which } from './run.mjs';

const downloadDir = join(cacheDir, `downloads-${versions.debian.suite}`);

export function hasApt() {
  return ['apt-get', 'dpkg-deb', 'tar'].every((tool) => which(tool));
}

// the mirrors this machine already uses, asked of apt itself: it reads every format of its sources
async function mirrors() {
  const format = '$(SITE) $(RELEASE) $(COMPONENT)';
  const lines = await output('apt-get', [
    'indextargets',
    '--format',
    format,
    'Created-By: Packages',
  ]);
  const sites = lines
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, release, component]) =>
        component === 'main' && !/security|updates|backports/.test(release),
    )
    .map(([site]) => site);
  return [...new Set(sites)];
}

// apt's options for a private state under `work`, with one source
function privateState(work, site) {
  for (const folder of ['state', 'lists/partial', 'cache/archives/partial', 'parts']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  const signed = existsSync(keys) ? `[signed-by=${keys}] ` : '';
  writeFileSync(join(work, 'sources.list'), `deb ${signed}${site} ${versions.debian.suite} main\n`);
  writeFileSync(join(work, 'status'), ''); // nothing counts as installed
  return Object.entries({
    'Dir::Etc::SourceList': join(work, 'sources.list'),
    'Dir::Etc::SourceParts': join(work, 'parts'),
    'Dir::State': join(work, 'state'),
    'Dir::State::status': join(work, 'status'),
    'Dir::State::Lists': join(work, 'lists'),
    'Dir::Cache': join(work, 'cache'),
    'Acquire::Languages': 'none', // no translated descriptions
    'Acquire::Retries': '3',
    'APT::Sandbox::User': 'root', // as root: the folder is ours, not readable by the user _apt
  }).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

// apt-get update from the first mirror that carries the release; returns apt's options
export async function openRelease() {
  mkdirSync(cacheDir, { recursive: true });
  // a folder of this run alone: apt locks it
  const work = mkdtempSync(join(cacheDir, 'apt-'));
  const sites = await mirrors();
  let reason = "no Debian mirror in this machine's apt sources";
  for (const site of sites) {
    const options = privateState(work, site);
    try {
      await output('apt-get', [...options, 'update', '--error-on=any']);
      await output('apt-cache', [...options, 'show', 'emscripten']);
      return options;
    } catch (error) {
      reason = error.message;
    }
  }
  throw new SetupError(`Debian ${versions.debian.suite} cannot be reached: ${reason}`);
}

// the .deb files; apt fetches what an interrupted run left out, and checks the whole
export async function download(options, names) {
  mkdirSync(downloadDir, { recursive: true });
  await output('apt-get', [...options, 'download', ...names], { cwd: downloadDir });
  // an older version may lie beside: the file is named as apt names it
  const shown = await output('apt-cache', [...options, 'show', '--no-all-versions', ...names]);
  return shown
    .split('\n\n')
    .filter((paragraph) => paragraph.includes('Package: '))
    .map((paragraph) => {
      const field = (key) => paragraph.match(new RegExp(`^${key}: (.*)$`, 'm'))[1];
      const version = field('Version').replaceAll(':', '%3a');
      return join(downloadDir, `${field('Package')}_${version}_${field('Architecture')}.deb`);
    });
}

// the release may have moved on: what was pinned is what gets built with
export function checkPin(deb, version) {
  const [name, carried] = basename(deb).split('_');
  if (carried.replace(/^\d+%3a/, '').startsWith(version)) return;
  throw new SetupError(
    `Debian ${versions.debian.suite} has ${name} ${carried}; versions.json pins ${version}`,
  );
}

// only what matches `wanted` (if given) and none of `unwanted`, as tar patterns
export function unpack(deb, folder, { wanted = [], unwanted = [] } = {}) {
  return new Promise((resolve, reject) => {
    const from = spawn('dpkg-deb', ['--fsys-tarfile', deb], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const excluded = unwanted.map((pattern) => `--exclude=${pattern}`);
    const patterns = wanted.length ? ['--wildcards', ...wanted] : [];
    const args = ['-x', '-C', folder, '--no-same-owner', ...excluded, ...patterns];
    const to = spawn('tar', args, { stdio: [from.stdout, 'inherit', 'pipe'] });
    let said = '';
    to.stderr.on('data', (data) => {
      said += data;
    });
    from.on('error', reject);
    to.on('error', reject);
    to.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${deb} did not unpack: ${said.trim()}`));
    });
  });
}

// once everything is unpacked, the downloads only take room
export function forgetDownloads() {
  const mine = (name) => name.startsWith('apt-') || name === basename(downloadDir);
  for (const name of readdirSync(cacheDir).filter(mine)) remove(join(cacheDir, name));
}
