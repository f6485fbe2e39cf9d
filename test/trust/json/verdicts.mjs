// What is said of documents: by the readers, native and in the module, and by nlohmann/json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../module/samples.mjs';

const program = join(root, 'build/native/bin/json-verdicts');

/** {name: {error, nlohmann}} of {name: bytes}; g++'s program */
export function nativeVerdicts(feed, documents) {
  const folder = mkdtempSync(join(tmpdir(), 'json-'));
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of Object.entries(documents)) writeFileSync(join(folder, name), bytes);
    const text = execFileSync(program, [feed, folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** the module's error as the document has it, or null */
export async function moduleVerdict(compass, feed, bytes) {
  try {
    if (feed === 'policy') compass.setPolicy(bytes.toString('utf8'));
    else await compass.read(feed, bytes);
    return null;
  } catch ({ code, feed: about, row, field, byte, detail }) {
    return { code, feed: about, row, field, byte, detail };
  }
}
