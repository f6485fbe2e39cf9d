// Tries the lines that it is told of, one after the other, and sends what came out: a process of its own,
// so that what builds, programs and tests print does not mix with the table.
import { buildModule, buildPackage } from '../../../emsdk-config/build.mjs';
import { setup } from '../../../emsdk-config/setup.mjs';
import { buildDemo } from '../../../web/build.mjs';
import { ensurePackages } from '../../runner/debian.mjs';
import { packages } from '../../runner/folders.mjs';
import { lines } from './lines.mjs';

const { minutes, ids } = JSON.parse(process.argv[2]);

async function tried({ id, goal, run }) {
  const start = performance.now();
  console.log(`\n── ${id} ──`);
  const result = await run({ minutes, ids }).catch((error) => ({
    attempts: 0,
    findings: 1,
    figure: error.message.split('\n')[0],
  }));
  const seconds = Math.round((performance.now() - start) / 1000);
  return { id, goal, ...result, seconds, met: result.findings === 0 && result.attempts > 0 };
}

await setup();
await ensurePackages([...packages.trust, 'clang']);
await buildModule();
await buildPackage();
await buildDemo();
const table = [];
for (const line of lines) {
  if (ids.includes(line.id)) table.push(await tried(line));
}
process.send(table);
