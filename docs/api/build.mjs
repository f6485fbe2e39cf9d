// npm run docs: the reference of the package (TypeDoc) and of the core's headers (Doxygen) in build/docs/api.
// A warning of either is an error.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDir } from '../../emsdk-config/paths.mjs';
import { stream, which } from '../../emsdk-config/run.mjs';

const at = { cwd: projectDir };

/** Of the built package: its types name the module's. */
export async function typeDoc() {
  const program = join(projectDir, 'node_modules/typedoc/bin/typedoc');
  await stream(process.execPath, [program, '--options', 'docs/api/typedoc.json'], at);
}

export async function doxygen() {
  if (!which('doxygen')) throw new Error('install doxygen for the reference of the core');
  mkdirSync(join(projectDir, 'build/docs/api'), { recursive: true });
  await stream('doxygen', ['docs/api/Doxyfile'], at);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await typeDoc();
    await doxygen();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
