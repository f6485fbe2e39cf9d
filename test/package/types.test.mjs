// TypeScript as strict as it gets, over every entry, with the libraries' own declarations checked too.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { tools } from './prepare.mjs';
import { project } from './project.mjs';

const use = `
import { Compass, CompassError, type View } from 'creator-compass';
import * as inline from 'creator-compass/inline';
import { adapt, type Adapted, adaptFiles, merge } from 'creator-compass/adapters';
import { connect } from 'creator-compass/bridge';
import { BridgeHost } from 'creator-compass/bridge/host';
import { type CreatorCompassElement, register } from 'creator-compass/element';
import 'creator-compass/element/define';
import { CompassWorker } from 'creator-compass/worker';
import policy from 'creator-compass/policy.json' with { type: 'json' };
import schema from 'creator-compass/contract/view.schema.json' with { type: 'json' };
import words from 'creator-compass/locales/en.json' with { type: 'json' };

const wasm = await inline.compiledWasm();
using compass = await Compass.load({ wasm, policy });
await compass.read('products', await fetch('/feeds/products.json'));
const view: View = compass.insights({ objective: 'gmv' });
export const titles: string[] = view.products?.items.map(({ title }) => title ?? '') ?? [];
// @ts-expect-error: no such objective
compass.insights({ objective: 'fame' });
// @ts-expect-error: no such feed
await compass.read('shops', '{}');

const adapted: Adapted = await adapt('display-v2', await fetch('/videos.json'), { currency: 'USD' });
await compass.read('creator', JSON.stringify(adapted.feeds.creator));
export const lost: number = merge(adapted, await adaptFiles([])).report.unmapped.length;

const worker = await CompassWorker.load({ wasm });
export const first: Promise<View> = worker.insights();
register('my-compass');
const element = document.querySelector<CreatorCompassElement>('my-compass')!;
element.engine = compass;
element.messages = words;
element.addEventListener('compass-action', ({ detail }) => detail.intent?.toUpperCase());
connect(element)?.close();
export const host = new BridgeHost({ post: () => undefined, heard: ({ type }) => type });
export const told = (error: unknown) => (error instanceof CompassError ? error.code : schema.title);
`;

const config = (more) =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      resolveJsonModule: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
      ...more,
    },
    files: ['use.ts'],
  });

const resolutions = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler' },
  nodenext: { module: 'NodeNext', moduleResolution: 'nodenext' },
};

describe('TypeScript, strict', () => {
  let folder;
  before(async () => {
    const configs = Object.entries(resolutions).map(([name, more]) => [
      `${name}.json`,
      config(more),
    ]);
    folder = await project('types', { 'use.ts': use, ...Object.fromEntries(configs) });
  });
  for (const name of Object.keys(resolutions)) {
    test(`moduleResolution ${name}`, async () => {
      const tsc = join(tools, 'node_modules/typescript/bin/tsc');
      const run = promisify(execFile)(process.execPath, [tsc, '-p', `${name}.json`], {
        cwd: folder,
      });
      await run.catch(({ stdout, message }) => assert.fail(stdout || message));
    });
  }
});
