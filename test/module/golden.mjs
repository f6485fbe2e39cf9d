// Documents that were looked at and found right, one file each. A change of a view shows as a diff.
//   node test/module/golden.mjs   writes them anew
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { creators, objectives, readSamples, root } from './samples.mjs';
import { verbs } from './verbs.mjs';

const folder = join(root, 'test/golden');

export const golden = (name) => readFileSync(join(folder, `${name}.json`), 'utf8').trimEnd();
export const goldenNames = () => readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

async function writeAll() {
  const { Compass } = await import('../../web/dist/node.js');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const creator of creators) {
    const compass = await Compass.load();
    await readSamples(compass, creator);
    for (const objective of objectives) {
      for (const { name, ask } of verbs(compass, objective)) {
        writeFileSync(join(folder, `${creator}.${objective}.${name}.json`), `${ask()}\n`);
      }
    }
    compass.dispose();
  }
}

if (process.argv[1] === join(root, 'test/module/golden.mjs')) await writeAll();
