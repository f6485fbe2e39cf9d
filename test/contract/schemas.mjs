// The contract's schemas, read from core/contract; one file a document, refs by URN.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

export const contractFolder = fileURLToPath(new URL('../../core/contract/', import.meta.url));

// file names without .schema.json, sorted
export const documents = readdirSync(contractFolder)
  .filter((name) => name.endsWith('.schema.json'))
  .map((name) => name.replace('.schema.json', ''))
  .sort();

export function schemaOf(document) {
  return JSON.parse(readFileSync(`${contractFolder}${document}.schema.json`, 'utf8'));
}

// urn:creator-compass:view-parts:1#/$defs/product_card → view-parts, product_card; a ref into the
// own document has only the part
export function placeOf(ref) {
  const place = /^(?:urn:creator-compass:([a-z-]+):\d+)?#\/\$defs\/(\w+)$/.exec(ref);
  if (place === null) throw new Error(`a ref that is no part of a document: ${ref}`);
  return { document: place[1], part: place[2] };
}

// strict: an unknown keyword or a type that cannot hold is a fault of the schema. Several types at
// once are meant: a time is text or a number.
export function validators(change = (schema) => schema) {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true });
  const schemas = documents.map((document) => [document, change(schemaOf(document))]);
  for (const [, schema] of schemas) ajv.addSchema(schema);
  return Object.fromEntries(
    schemas.map(([document, schema]) => [document, ajv.getSchema(schema.$id)]),
  );
}

// The same schemas without room for keys they do not name: an answer of ours has no others. The page
// of posted videos is left open, because a document adds its own keys to it.
export function closed(schema, name = '') {
  if (Array.isArray(schema)) return schema.map((item) => closed(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.entries(schema).map(([key, value]) => [key, closed(value, key)]);
  const copy = Object.fromEntries(inside);
  const named = typeof copy.properties === 'object' && copy.type !== undefined;
  return named && name !== 'posted' ? { ...copy, unevaluatedProperties: false } : copy;
}
