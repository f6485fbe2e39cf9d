// The schemas themselves: JSON Schema 2020-12, self-contained, explained, and lenient where the
// agreement says so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documents, placeOf, schemaOf, validators } from './schemas.mjs';

const feeds = ['common', 'creator', 'products', 'inspiration'];
const answers = documents.filter((document) => ![...feeds, 'policy', 'error'].includes(document));

/** every subschema that stands for a value, with its path */
function* valuesOf(node, path) {
  yield [path, node];
  const children = {
    ...node.properties,
    ...node.$defs,
    ...(node.items && { '[]': node.items }),
    ...(typeof node.additionalProperties === 'object' && { '*': node.additionalProperties }),
  };
  for (const [name, child] of Object.entries(children)) yield* valuesOf(child, `${path}/${name}`);
}

const values = (document) => [...valuesOf(schemaOf(document), document)];
const target = (document, ref) => {
  const { document: other = document, part } = placeOf(ref);
  return schemaOf(other).$defs[part];
};

test('each is valid JSON Schema 2020-12 and its refs resolve', () => {
  for (const document of documents) {
    assert.equal(schemaOf(document).$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.match(schemaOf(document).$id, /^urn:creator-compass:[a-z-]+:\d+$/);
  }
  assert.deepEqual(Object.keys(validators()), documents);
});

for (const document of documents.filter((name) => name !== 'policy')) {
  test(`${document}: everything is described`, () => {
    for (const [path, value] of values(document)) {
      const described = value.description ?? target(document, value.$ref).description;
      assert.ok(described?.length > 3, path);
    }
  });
}

for (const document of feeds) {
  test(`${document}: only ids and the document's own fields are demanded`, () => {
    for (const [path, { required = [] }] of values(document)) {
      const own = path === document ? ['contract', 'creator'] : ['id'];
      assert.ok(
        required.every((name) => own.includes(name)),
        path,
      );
    }
  });

  test(`${document}: everything but ids may be null`, () => {
    for (const [path, value] of values(document)) {
      for (const [name, property] of Object.entries(value.properties ?? {})) {
        if (['id', 'contract', 'creator'].includes(name)) continue;
        const meant = property.$ref ? target(document, property.$ref) : property;
        const nullable = meant.enum?.includes(null) || meant.type?.includes('null');
        assert.ok(nullable, `${path}.${name}`);
      }
    }
  });
}

for (const document of answers) {
  test(`${document}: an answer always has all of its keys`, () => {
    for (const [path, { properties, required }] of values(document)) {
      if (properties) assert.deepEqual(required, Object.keys(properties), path);
    }
  });
}

test('the codes of errors are those of core/outcome.cpp', () => {
  const source = readFileSync(new URL('../../core/outcome.cpp', import.meta.url), 'utf8');
  const [, table] = /code_names = \{([^}]*)\}/.exec(source);
  const names = [...table.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual(['ok', ...schemaOf('error').$defs.code.enum], names);
});
