// Documents against the schemas: the samples are valid, and what must not be is refused. cases.json
// is also read by the C++ readers, which are held to its code, row, field and byte.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closed, validators } from './schemas.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');
const cases = JSON.parse(read('test/contract/cases.json'));
const valid = validators();

for (const folder of ['web/demo/feeds', 'test/samples/edge']) {
  for (const file of readdirSync(root + folder)) {
    test(`${folder}/${file} is valid`, () => {
      const [, feed] = /^(creator|products|inspiration)\b/.exec(file);
      const document = JSON.parse(read(`${folder}/${file}`));
      assert.ok(valid[feed](document), JSON.stringify(valid[feed].errors));
    });
  }
}

test('the shipped policy is valid', () => {
  assert.ok(valid.policy(JSON.parse(read('core/contract/policy.json'))), 'policy.json');
});

const golden = 'test/golden';
const answers = existsSync(root + golden) ? readdirSync(root + golden) : [];
const exact = validators(closed);
for (const file of answers) {
  test(`${golden}/${file} is as its schema says, and has no other keys`, () => {
    const answer = JSON.parse(read(`${golden}/${file}`));
    const check = exact[answer.contract?.split('@')[0] ?? 'error'];
    assert.ok(check(answer), JSON.stringify(check.errors));
  });
}

for (const { name, feed, text } of cases.filter((one) => one.schema)) {
  test(`the schema refuses ${name}`, () => {
    assert.equal(valid[feed](JSON.parse(text)), false);
  });
}

for (const { name, text } of cases.filter(({ code }) => ['not_json', 'truncated'].includes(code))) {
  test(`no JSON: ${name}`, () => {
    assert.throws(() => JSON.parse(text), SyntaxError);
  });
}

test('what a schema cannot see is said of each case', () => {
  const unseen = ['not_json', 'truncated', 'invalid_utf8', 'duplicate_id', 'duplicate_field'];
  for (const { name, code, schema } of cases) {
    assert.ok(!(schema && unseen.includes(code)), name);
  }
});

test('there is a case for each thing that can be wrong with a small feed', () => {
  const small = valid.error.schema.$defs.code.enum;
  const codes = small.slice(0, small.indexOf('too_deep') + 1);
  assert.deepEqual(
    codes.filter((code) => !cases.some((one) => one.code === code)),
    [],
  );
});

test('names of cases are unique, places are whole', () => {
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length);
  for (const { name, text, latin1, row, byte } of cases) {
    const bytes = Buffer.from(text, latin1 ? 'latin1' : 'utf8').length;
    assert.ok(byte >= 0 && byte <= bytes && (row === null || row >= 0), name);
  }
});
