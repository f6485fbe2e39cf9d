// The smallest program that shows the toolchain to be whole: compiled, linked with embind and
// exceptions, and run by node.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolchainDir } from './paths.mjs';
import { output } from './run.mjs';

const source = `#include <cstdio>
#include <stdexcept>
int main(int argc, char**) {
  try {
    if (argc > 0) throw std::runtime_error("caught");
  } catch (const std::exception& error) {
    std::puts(error.what());
  }
}
`;

export async function tryCompiler() {
  const folder = mkdtempSync(join(tmpdir(), 'compass-trial-'));
  try {
    writeFileSync(join(folder, 'trial.cpp'), source);
    const flags = ['-std=c++20', '-O2', '-fwasm-exceptions', '-lembind', '-sENVIRONMENT=node'];
    await output(join(toolchainDir, 'bin/em++'), ['trial.cpp', '-o', 'trial.js', ...flags], {
      cwd: folder,
    });
    const said = await output(process.execPath, ['trial.js'], { cwd: folder });
    if (said.trim() !== 'caught') throw new Error(`the trial program printed: ${said}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
