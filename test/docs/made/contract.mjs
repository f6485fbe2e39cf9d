// docs/contract.md from core/contract/*.schema.json: a table for each document and each of its parts.
import { documents, placeOf, schemaOf } from '../../contract/schemas.mjs';

const order = [
  'creator',
  'products',
  'inspiration',
  'policy',
  'common',
  'view',
  'posted',
  'product-detail',
  'inspiration-detail',
  'what-if',
  'ledger',
  'audit',
  'plan',
  'feedback',
  'learned',
  'record',
  'replay',
  'status',
  'view-parts',
  'error',
  'bridge',
];

const titleOf = (document) => `\`${document}\``;
const partTitle = (document, part) => `\`${document}\`: ${part}`;
const slug = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
const link = (document, part) =>
  part === undefined ? `#${slug(titleOf(document))}` : `#${slug(partTitle(document, part))}`;

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (value) => `\`${JSON.stringify(value)}\``;

// the type in words, with its bounds; a ref is a link to the part
function typeOf(node, document) {
  if (node.$ref !== undefined) {
    const { document: from = document, part } = placeOf(node.$ref);
    return `[${part}](${link(from, part)})${mayBeNull(from, part) ? ' or null' : ''}`;
  }
  if (node.const !== undefined) return code(node.const);
  if (node.enum) return node.enum.map(code).join(' or ');
  if (node.oneOf ?? node.anyOf)
    return (node.oneOf ?? node.anyOf).map((each) => typeOf(each, document)).join(' or ');
  const types = [node.type ?? 'any'].flat();
  const words = types.map((type) => (type === 'array' ? listOf(node, document) : type));
  return [words.join(' or '), ...boundsOf(node)].join(', ');
}

function listOf({ items, prefixItems }, document) {
  if (prefixItems) return `[${prefixItems.map((item) => typeOf(item, document)).join(', ')}]`;
  return items ? `list of ${typeOf(items, document)}` : 'list';
}

const mayBeNull = (document, part) => {
  const node = schemaOf(document).$defs[part];
  return node.enum?.includes(null) === true || [node.type].flat().includes('null');
};

function boundsOf(node) {
  const words = {
    minimum: (value) => `≥ ${value}`,
    exclusiveMinimum: (value) => `> ${value}`,
    maximum: (value) => `≤ ${value}`,
    minLength: (value) => `at least ${value} character${value === 1 ? '' : 's'}`,
    maxLength: (value) => `at most ${value} characters`,
    minItems: (value) => `at least ${value}`,
    maxItems: (value) => `at most ${value}`,
    pattern: (value) => `\`${value}\``,
    uniqueItems: () => 'each once',
  };
  return Object.entries(words).flatMap(([key, say]) =>
    node[key] === undefined ? [] : [say(node[key])],
  );
}

// a row for each field; those of an object without a name of its own follow it, as `windows.products`
function rowsOf(node, document, before = '') {
  const required = new Set(node.required ?? []);
  return Object.entries(node.properties ?? {}).flatMap(([key, field]) => {
    const name = before + key;
    const meaning = field.description ?? referred(field, document)?.description ?? '';
    const must = required.has(key) ? 'yes' : '';
    const row = `| \`${name}\` | ${cell(typeOf(field, document))} | ${must} | ${cell(meaning)} |`;
    const listed = field.items?.properties ? rowsOf(field.items, document, `${name}[].`) : [];
    return [row, ...rowsOf(field, document, `${name}.`), ...listed];
  });
}

function fieldsOf(node, document) {
  const rows = rowsOf(node, document);
  if (rows.length === 0) return '';
  return ['| field | type | must | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function referred({ $ref }, document) {
  if ($ref === undefined) return null;
  const { document: from = document, part } = placeOf($ref);
  return schemaOf(from).$defs[part];
}

// what stands below a heading: the description, what it is made of, its fields
function textsOf(node, document) {
  const fields = fieldsOf(node, document);
  const whole = (node.allOf ?? [])
    .filter(({ $ref }) => $ref)
    .map((each) => `Has all that ${typeOf(each, document)} has.`);
  const type = fields === '' && whole.length === 0 ? `Type: ${typeOf(node, document)}.` : '';
  return [node.description, ...whole, type, fields].filter(Boolean);
}

function partOf(document, name, node) {
  return [`### ${partTitle(document, name)}`, ...textsOf(node, document)].join('\n\n');
}

function documentOf(document) {
  const { $defs = {}, ...schema } = schemaOf(document);
  const isParts = schema.properties === undefined && schema.type === undefined && !schema.allOf;
  const texts = isParts && !schema.oneOf ? [schema.description] : textsOf(schema, document);
  const parts = Object.entries($defs).map(([name, node]) => partOf(document, name, node));
  return [`## ${titleOf(document)}`, ...texts, ...parts].filter(Boolean).join('\n\n');
}

export function contract() {
  const missing = documents.filter((document) => !order.includes(document));
  if (missing.length > 0) throw new Error(`no place in the page for ${missing.join(', ')}`);
  const index = order.map((document) => `[${document}](${link(document)})`).join(', ');
  return [`Documents: ${index}.`, ...order.map(documentOf)].join('\n\n');
}
