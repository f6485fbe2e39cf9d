// The engine outside of browsers: node as ES module, as CommonJS, in a worker thread, with the wasm inside;
// Deno and Bun. The document is the golden one everywhere.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { output } from '../../emsdk-config/run.mjs';
import { golden } from '../module/golden.mjs';
import { now } from '../module/samples.mjs';
import { tools } from './prepare.mjs';
import { feeds, project } from './project.mjs';

const known = golden('creator-2.gmv.insights');

// prints the document; `entry` is how it comes by the engine
const script = (entry) => `
import { readFileSync } from 'node:fs';
${entry}
const compass = await Compass.load();
for (const kind of ['creator', 'products', 'inspiration'])
  await compass.read(kind, readFileSync('feeds/' + kind + '.json'));
process.stdout.write(compass.documents.insights({ objective: 'gmv', now: ${now} }));
compass.dispose();
`;
const dynamic = "const { Compass } = await import('creator-compass');";
const commonJs = script(dynamic).replace(/import (\{.*?\}) from (.*);/, 'const $1 = require($2);');

const files = {
  'ask.mjs': script("import { Compass } from 'creator-compass';"),
  'inline.mjs': script("import { Compass } from 'creator-compass/inline';"),
  'ask.cjs': `(async () => {${commonJs}})();`,
  'thread.mjs': `
    import { Worker } from 'node:worker_threads';
    new Worker(new URL('./ask.mjs', import.meta.url));`,
  ...feeds('feeds'),
};

let folder;
before(async () => {
  folder = await project('runtimes', files);
});

const ask = (program, ...args) =>
  output(program, args, { cwd: folder, env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' } });
const node = process.execPath;

test('node, ES module', async () => assert.equal(await ask(node, 'ask.mjs'), known));
test('node, CommonJS by dynamic import', async () =>
  assert.equal(await ask(node, 'ask.cjs'), known));
test('node, in a worker thread', async () => assert.equal(await ask(node, 'thread.mjs'), known));

const others = { deno: ['run', '--allow-read', '--node-modules-dir=manual'], bun: ['run'] };
for (const [name, args] of Object.entries(others)) {
  test(name, async (context) => {
    const program = join(tools, 'node_modules/.bin', name);
    const refused = await ask(program, '--version').then(() => null, String);
    if (refused !== null) return context.skip(`${name} does not run here: ${refused}`);
    assert.equal(await ask(program, ...args, 'ask.mjs'), known);
  });
}

// the last one: it takes the wasm away
test('node, the wasm inside: no file of it is needed', async () => {
  rmSync(join(folder, 'node_modules/creator-compass/wasm/compass.wasm'));
  await assert.rejects(ask(node, 'ask.mjs'), /ENOENT/);
  assert.equal(await ask(node, 'inline.mjs'), known);
});
