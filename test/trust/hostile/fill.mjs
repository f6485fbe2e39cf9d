// Puts a text of the corpus wherever a schema of the contract has room for one: a field that is added
// to the contract is attacked without anybody thinking of it. What a document of the samples says is
// kept where there is no room, so that feeds can be ranked and drawn.

/** Names of parts whose text is a closed set of words although their schema has no pattern. */
const closedParts = /#\/\$defs\/currency$/;

/** A field of a document: `open` takes any text, `closed` only certain ones. */
export function fieldsOf(schemas, document) {
  const fields = [];
  walk(schemas, schemas[document], undefined, '', {
    text: (path, part) => {
      fields.push({ path, kind: part === 'id' ? 'id' : 'open' });
      return 'x';
    },
    closed: (path) => {
      fields.push({ path, kind: 'closed' });
    },
    object: (object) => object,
  });
  return fields;
}

/** The document with `place` asked for the text of each field; what has no room stays as in `base`. */
export function filled(schemas, document, base, place) {
  const asIs = { closed: (_, value) => value, object: (object) => object };
  return walk(schemas, schemas[document], base, '', { ...asIs, ...place });
}

function walk(schemas, given, base, path, place) {
  const { schema, part } = resolved(schemas, given);
  const types = [schema.type ?? 'string'].flat();
  if (types.includes('object')) return object(schemas, schema, base, path, place);
  if (types.includes('array')) return list(schemas, schema, base, path, place);
  if (schema.const !== undefined) return place.closed(path, schema.const);
  const isClosed = schema.enum || schema.pattern || closedParts.test(part);
  if (isClosed || !types.includes('string')) return place.closed(path, base);
  return place.text(path, part.split('/').at(-1));
}

function object(schemas, schema, base, path, place) {
  const made = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    made[name] = walk(schemas, inner, base?.[name] ?? undefined, at(path, name), place);
  }
  return place.object(made, path);
}

function list(schemas, schema, base, path, place) {
  const rows = base?.length > 0 ? base : [undefined];
  return rows.map((row) => walk(schemas, schema.items, row, `${path}[]`, place));
}

const at = (path, name) => (path === '' ? name : `${path}.${name}`);

// a schema with what it refers to and consists of in one
function resolved(schemas, given) {
  let part = '';
  let schema = given;
  while (schema.$ref) {
    part = schema.$ref;
    schema = byAddress(schemas, part);
  }
  const parts = (schema.allOf ?? []).map((each) => resolved(schemas, each).schema);
  if (parts.length === 0) return { schema, part };
  const properties = Object.assign({}, ...parts.map((each) => each.properties), schema.properties);
  return { schema: { ...schema, properties }, part };
}

function byAddress(schemas, address) {
  const [document, pointer] = address.split('#/$defs/');
  const home = Object.values(schemas).find(
    ({ $id, $defs }) => ($id === document || document === '') && $defs && pointer in $defs,
  );
  return home.$defs[pointer];
}
