// A folder that is either whole or not there.
// It is built beside its place and renamed when complete; the stamp is written last. What an
// interrupted run left behind is thrown away by the next; two runs at once wait for one another.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lock } from './lock.mjs';

const stamp = 'complete';

export function isComplete(folder) {
  return existsSync(join(folder, stamp));
}

// build(partial) fills the folder; check(folder), if any, tries it where it finally lies
export async function makeFolder(folder, { build, check }) {
  if (isComplete(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  try {
    if (isComplete(folder)) return; // the one we waited for made it
    removeLeftovers(folder);
    const partial = mkdtempSync(`${folder}.partial-`);
    await build(partial);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    await check?.(folder);
    writeFileSync(join(folder, stamp), `${new Date().toISOString()}\n`);
  } finally {
    unlock();
  }
}

function removeLeftovers(folder) {
  const mine = `${basename(folder)}.partial-`;
  for (const name of readdirSync(dirname(folder)).filter((name) => name.startsWith(mine))) {
    remove(join(dirname(folder), name));
  }
}

// a child of a run that was killed may still be writing here: then it stays for the next time
export function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  } catch {
    // room is lost, nothing else
  }
}
