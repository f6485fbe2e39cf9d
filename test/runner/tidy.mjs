// clang-tidy over the sources of the native build. A file takes seconds, so what was clean stays
// noted until the file, a header of ours that it reads, or the rules change.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { toolEnv } from '../../emsdk-config/cmake.mjs';
import { projectDir, versions } from '../../emsdk-config/paths.mjs';
import { output } from '../../emsdk-config/run.mjs';
import { clangTool } from './tools.mjs';

const buildDir = join(projectDir, 'build/native');
const notes = join(projectDir, 'build/tidy');

export async function clangTidy() {
  const tool = clangTool('clang-tidy');
  const stale = await staleSources();
  console.log(`${stale.length} sources to look at`);
  mkdirSync(notes, { recursive: true });
  let failed = 0;
  const worker = async () => {
    for (let next = stale.pop(); next; next = stale.pop()) {
      const ok = await look(tool, next);
      if (!ok) ++failed;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  if (failed) throw new Error(`clang-tidy: ${failed} files have findings`);
}

async function look(tool, { path, note }) {
  console.log(`  ${path}`);
  try {
    await output(tool, ['--quiet', '-p', buildDir, join(projectDir, path)], { cwd: projectDir });
    writeFileSync(note, '');
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

// tests are left out: doctest's macros are what the findings would be about
async function staleSources() {
  const commands = JSON.parse(readFileSync(join(buildDir, 'compile_commands.json'), 'utf8'));
  const read = await filesRead();
  return commands
    .map(({ file, command }) => ({ path: relative(projectDir, file), object: objectOf(command) }))
    .filter(({ path }) => /^(core|bindings)\//.test(path))
    .map(({ path, object }) => ({
      path,
      note: join(notes, digest([path, ...read.get(object)])),
    }))
    .filter(({ note }) => !existsSync(note));
}

// CMake names the object in the command only
const objectOf = (command) => command.match(/ -o (\S+)/)[1];

// object → the files of this project that were read to make it, as ninja noted them
async function filesRead() {
  const text = await output('ninja', ['-C', buildDir, '-t', 'deps'], { env: toolEnv() });
  const result = new Map();
  for (const block of text.split('\n\n')) {
    const [head, ...lines] = block.split('\n');
    const object = head.replace(/^ninja: .*\n/, '').split(':')[0];
    const ours = lines
      .map((line) => relative(projectDir, line.trim()))
      .filter((path) => path && !path.startsWith('..') && !path.startsWith('build'));
    result.set(object, ours);
  }
  return result;
}

function digest(paths) {
  const hash = createHash('sha256').update(versions.llvm);
  for (const path of ['.clang-tidy', ...paths]) {
    hash.update(path).update(readFileSync(join(projectDir, path)));
  }
  return hash.digest('hex').slice(0, 32);
}
