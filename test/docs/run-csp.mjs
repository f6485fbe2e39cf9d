// A policy in a document is at least as strict as the one that all pages of the tests run under.
import assert from 'node:assert/strict';
import { policy } from '../browser/serve.mjs';

export function isThePolicy({ code }) {
  const stated = code.replace(/\s+/g, ' ');
  const needed = [
    'default-src',
    'script-src',
    'style-src',
    'connect-src',
    'worker-src',
    'require-',
  ];
  for (const directive of policy.split('; '))
    if (needed.some((name) => directive.startsWith(name)))
      assert.ok(stated.includes(directive), `without ${directive}`);
}
