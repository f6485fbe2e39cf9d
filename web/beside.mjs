// What the package holds beside its own scripts, laid there before they are compiled: the contract, the
// licence, and the wasm as text for hosts that cannot serve it (src/inline.ts).
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const web = import.meta.dirname;
const contract = join(web, '../core/contract');

export function layBeside() {
  dropStale();
  layContract();
  lay('LICENSE', readFileSync(join(web, '../LICENSE')));
  layWasmAsText();
}

// what was compiled from a source that is gone would be packed too
function dropStale() {
  if (!existsSync(join(web, 'dist'))) return;
  const made = readdirSync(join(web, 'dist'), { recursive: true, withFileTypes: true });
  for (const { name, parentPath } of made.filter((entry) => entry.isFile())) {
    const folder = parentPath.replace(join(web, 'dist'), join(web, 'src'));
    const source = join(folder, name.replace(/\.(js|js\.map|d\.ts)$/, '.ts'));
    if (!existsSync(source)) rmSync(join(parentPath, name));
  }
}

// a schema that is gone must not stay in the package
function layContract() {
  const names = readdirSync(contract).filter((name) => name.endsWith('.json'));
  mkdirSync(join(web, 'contract'), { recursive: true });
  for (const name of readdirSync(join(web, 'contract')))
    if (!names.includes(name)) rmSync(join(web, 'contract', name));
  for (const name of names) lay(`contract/${name}`, readFileSync(join(contract, name)));
}

// gzip, because that is what every browser with WebAssembly and DecompressionStream undoes by itself
function layWasmAsText() {
  const packed = gzipSync(readFileSync(join(web, 'wasm/compass.wasm')), { level: 9 });
  lay('wasm/packed.mjs', `export const packed =\n  '${packed.toString('base64')}';\n`);
  lay('wasm/packed.d.mts', '/** compass.wasm: gzip, base64 */\nexport const packed: string;\n');
}

// an unchanged file keeps its time, so that what watches it is not woken
function lay(name, content) {
  const path = join(web, name);
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFileSync(path, bytes);
}
