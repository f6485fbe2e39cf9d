// `npm run build`: the module and the package around it, ready to be imported from web/dist.
//   build/wasm/module/compass.{mjs,wasm,d.mts}  →  web/wasm/  →  web/dist/
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layBeside } from '../web/beside.mjs';
import { cmakeBuild } from './cmake.mjs';
import { projectDir } from './paths.mjs';
import { stream } from './run.mjs';
import { setup } from './setup.mjs';

const moduleDir = join(projectDir, 'build/wasm/module');
const webDir = join(projectDir, 'web');

export async function buildModule() {
  await cmakeBuild('wasm');
  mkdirSync(join(webDir, 'wasm'), { recursive: true });
  for (const name of readdirSync(moduleDir)) {
    copyChanged(join(moduleDir, name), join(webDir, 'wasm', name));
  }
}

export async function buildPackage() {
  if (!existsSync(join(webDir, 'package.json'))) return;
  layBeside();
  await stream('npm', ['run', '--silent', 'build'], { cwd: webDir });
}

// an unchanged file keeps its time, so that what watches it is not woken
function copyChanged(from, to) {
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) return;
  copyFileSync(from, to);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setup();
    await buildModule();
    await buildPackage();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
