// One run at a time. The lock is a folder (mkdir is atomic on every file system we meet) whose time
// the owner keeps fresh; an old one belongs to nobody. Process ids would not do: the cache may be
// shared between containers.
import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const beatSeconds = 2;
const staleSeconds = 20;

// returns the function that releases it; Ctrl-C releases it too
export async function lock(path) {
  for (let told = false; !taken(path); told = true) {
    if (isStale(path)) {
      rmSync(path, { recursive: true, force: true });
      continue;
    }
    if (!told) console.log('another set-up is at work, or was killed just now: waiting');
    await sleep(500);
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), beatSeconds * 1000);
  const free = () => {
    clearInterval(beat);
    rmSync(path, { recursive: true, force: true });
  };
  const interrupted = () => process.exit(130);
  process.once('exit', free).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return () => {
    process.off('exit', free).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    free();
  };
}

function taken(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path) {
  try {
    return Date.now() - statSync(path).mtimeMs > staleSeconds * 1000;
  } catch {
    return false; // released in the meantime: the next try takes it
  }
}
