// `npm run setup`: everything a build needs, found or made; a second run only looks.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetDownloads, hasApt, openRelease } from './debian.mjs';
import { findEmcc } from './emcc.mjs';
import { activateEmsdk, buildEmsdk } from './emsdk.mjs';
import { isComplete, makeFolder } from './folder.mjs';
import { headersFromDebian, headersFromSystem } from './headers.mjs';
import {
  atLeast,
  emsdkDir,
  foundFile,
  headersDir,
  includeDir,
  projectDir,
  toolchainDir,
  versions,
} from './paths.mjs';
import { SetupError, step } from './progress.mjs';
import { output } from './run.mjs';
import { buildToolchain } from './toolchain.mjs';
import { tryCompiler } from './trial.mjs';

export async function setup() {
  checkNode();
  await ensureNodeModules();
  const release = once(() => step(`package lists of Debian ${versions.debian.suite}`, openRelease));
  await ensureHeaders(release);
  const found = await ensureEmscripten(release);
  if (release.used()) forgetDownloads();
  writeFound(`${JSON.stringify(found, null, 2)}\n`);
  return found;
}

// only when it changed: builds look at the time of this file
function writeFound(text) {
  if (existsSync(foundFile) && readFileSync(foundFile, 'utf8') === text) return;
  mkdirSync(dirname(foundFile), { recursive: true });
  writeFileSync(foundFile, text);
}

function checkNode() {
  if (atLeast(process.versions.node, versions.node)) return;
  throw new SetupError(
    `node ${versions.node} or newer is needed; this is ${process.versions.node}`,
  );
}

// npm writes node_modules/.package-lock.json last: older than the lockfile means out of date
async function ensureNodeModules() {
  const [lock, mark] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) =>
    join(projectDir, name),
  );
  const isCurrent = existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs;
  if (isCurrent) return;
  await step('npm packages', () =>
    output('npm', ['ci', '--no-audit', '--no-fund'], { cwd: projectDir }),
  );
}

async function ensureHeaders(release) {
  if (isComplete(headersDir)) return;
  await makeFolder(headersDir, {
    build: async (partial) => {
      const options = hasApt() && (await release());
      await step('C++ headers', async () => {
        if (options) await headersFromDebian(options, partial);
        else headersFromSystem(partial);
      });
    },
  });
}

// the user's own; then the private copy; then the official SDK
async function ensureEmscripten(release) {
  const own = await findEmcc();
  if (own) return describe(own.root, own.version);
  if (hasApt()) {
    if (!isComplete(toolchainDir)) await makeToolchain(release);
    return describe(join(toolchainDir, 'usr/share/emscripten'), versions.emscripten);
  }
  await makeFolder(emsdkDir, {
    build: (partial) => step(`emsdk ${versions.emscripten}`, (note) => buildEmsdk(partial, note)),
    check: activateEmsdk,
  });
  return describe(join(emsdkDir, 'upstream/emscripten'), versions.emscripten);
}

async function makeToolchain(release) {
  await makeFolder(toolchainDir, {
    build: async (partial) => {
      const options = await release();
      await step(`Emscripten ${versions.emscripten} with clang ${versions.llvm}`, (note) =>
        buildToolchain(options, partial, note),
      );
    },
    check: () => step('trial program', tryCompiler),
  });
}

function describe(emscriptenRoot, version) {
  return { emscriptenRoot, version, headers: includeDir, tools: join(toolchainDir, 'bin') };
}

// a step that is taken at most once, and only if someone asks
function once(work) {
  let result;
  const ask = () => {
    result ??= work();
    return result;
  };
  ask.used = () => result !== undefined;
  return ask;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { emscriptenRoot, version } = await setup();
    console.log(`ready: Emscripten ${version} in ${emscriptenRoot}`);
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  }
}
