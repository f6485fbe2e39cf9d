// What `npm version` does beside the number, run by npm in web/: `check` before, `write` after (docs/versioning.md).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(root, path), 'utf8');
const write = (path, text) => writeFileSync(join(root, path), text);

const unreleased = '## Unreleased\n';

/** What stands under Unreleased. */
export function pending(changelog) {
  const from = changelog.indexOf(unreleased);
  if (from < 0) throw new Error('CHANGELOG.md has no section Unreleased');
  return changelog
    .slice(from + unreleased.length)
    .split(/^## /m)[0]
    .trim();
}

/** The changelog with that section under its version and day, an empty one above. */
export const released = (changelog, version, day) =>
  changelog.replace(unreleased, `${unreleased}\n## ${version} (${day})\n`);

// the documents name the tarball as `npm pack` does
const documents = ['README.md', 'web/README.md'];
const tarball = /creator-compass-\d[\w.-]*\.tgz/g;

async function writeAll() {
  const { version } = JSON.parse(read('web/package.json'));
  const day = new Date().toISOString().slice(0, 10);
  write('CHANGELOG.md', released(read('CHANGELOG.md'), version, day));
  for (const path of documents)
    write(path, read(path).replace(tarball, `creator-compass-${version}.tgz`));
  const lock = JSON.parse(read('package-lock.json'));
  lock.packages.web.version = version;
  write('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  // reads the number that was just written
  const { files } = await import('./sbom/sbom.mjs');
  for (const [path, made] of Object.entries(files))
    if (existsSync(join(root, path))) write(path, made());
}

try {
  if (process.argv[2] === 'check' && pending(read('CHANGELOG.md')) === '')
    throw new Error('CHANGELOG.md says nothing under Unreleased: there is nothing to release');
  if (process.argv[2] === 'write') await writeAll();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
