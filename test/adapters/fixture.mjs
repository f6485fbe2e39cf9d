// Payloads with invented values in the documented shape, and what every result must hold to: the
// contract's schemas, and the engine that reads it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { adapt } from '../../web/dist/adapters/index.js';
import { Compass } from '../../web/dist/node.js';
import { validators } from '../contract/schemas.mjs';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const validate = validators();

/** A file of fixtures/ as a named source. */
export const fixture = (path) => ({
  name: path.split('/').at(-1),
  source: new Uint8Array(readFileSync(`${folder}${path}`)),
});

/** A JSON document as a named source. */
export const json = (document, name = 'made.json') => ({ name, source: JSON.stringify(document) });

/** Adapts, holds the feeds to the schemas and reads them into an engine; `view` is its insights. */
export async function adapted(name, sources, options) {
  const result = await adapt(name, sources, options);
  return { ...result, view: await read(result.feeds) };
}

/** Reads feeds as they are into the real engine. */
export async function read(feeds) {
  const compass = await Compass.load();
  try {
    for (const [kind, feed] of Object.entries(feeds)) {
      assert.ok(validate[kind](feed), JSON.stringify(validate[kind].errors));
      await compass.read(kind, JSON.stringify(feed));
    }
    return compass.insights({ now: 1_776_038_400 });
  } finally {
    compass.dispose();
  }
}

/** Lines of a report as "path reason" or "path reason ×rows", without the source. */
export const lines = (list) =>
  list.map(({ path, reason, rows }) => `${path} ${reason}${rows === 1 ? '' : ` ×${rows}`}`).sort();

/** Whether a report has the line. */
export function has(list, path, reason, rows = 1) {
  const found = list.find((line) => line.path === path && line.reason === reason);
  assert.ok(found, `${path} ${reason} is not in\n${lines(list).join('\n')}`);
  assert.equal(found.rows, rows, `${path} ${reason}`);
}

/** The error that a call ends in: its code and the source that it names. */
export async function refused(promise) {
  const error = await promise.then(
    () => assert.fail('nothing was refused'),
    (reason) => reason,
  );
  assert.equal(error.name, 'CompassError', error.stack);
  return error;
}
