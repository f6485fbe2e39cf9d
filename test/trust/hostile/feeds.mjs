// Feeds and policies full of the corpus. Field by field the corpus begins at another place, so that
// over all batches every field has held every text, and no batch holds one text alone.
import { filled } from './fill.mjs';

/** Rows of each list of a batch; so many batches see the whole corpus in each field of a row. */
export const rows = 10;

const stride = 37;

/** Gives each field its next text of `texts`, beginning where the batch does. */
function dealer(texts, from) {
  const counts = new Map();
  return (path) => {
    if (!counts.has(path)) counts.set(path, from + counts.size * stride);
    const place = counts.get(path);
    counts.set(path, place + 1);
    return texts[place % texts.length];
  };
}

/** Unknown fields by hostile names: an assignment would not make `__proto__` a field. */
function withKeys(object, names) {
  for (const name of names) {
    const field = { value: name, enumerable: true, configurable: true, writable: true };
    if (!Object.hasOwn(object, name)) Object.defineProperty(object, name, field);
  }
  return object;
}

const repeated = (list, count) =>
  Array.from({ length: count }, (_, nth) => list[nth % list.length]);

/** The three feeds of batch `nth` as JSON text, from the samples. */
export function hostileFeeds({ schemas, samples }, texts, nth) {
  const next = dealer(texts, nth * rows);
  const place = { text: next, object: (object) => withKeys(object, [next('keys'), '__proto__']) };
  const { creator, products, inspiration } = samples;
  const bases = {
    creator: { ...creator, creator: { ...creator.creator, ...lists(creator.creator) } },
    products: { ...products, products: repeated(products.products.filter(isSold), rows) },
    inspiration: { ...inspiration, videos: repeated(inspiration.videos, rows) },
  };
  return Object.fromEntries(
    Object.entries(bases).map(([kind, base]) => [
      kind,
      JSON.stringify(filled(schemas, kind, base, place)),
    ]),
  );
}

// others are left out of the ranking, and their texts would not be seen
const isSold = ({ in_stock, price }) => in_stock === true && price?.currency === 'USD';

const lists = ({ videos, niches }) => ({
  videos: repeated(videos, rows),
  niches: repeated(niches ?? ['a'], rows),
  showcase: repeated(['a'], rows),
  dismissed: ['a'],
});

/** A creator without videos: each text once in each of the fields that a feed has only one of. */
export function hostileCreator({ schemas, samples }, texts, nth) {
  const next = dealer(texts, nth);
  const { creator, ...rest } = samples.creator;
  const base = { ...rest, creator: { ...creator, audience: null } };
  const place = { text: next, object: (object) => withKeys(object, [next('keys')]) };
  const feed = filled(schemas, 'creator', base, place);
  return JSON.stringify({ ...feed, creator: { ...feed.creator, videos: [], audience: null } });
}

/** The shipped policy with a text in each place that is open to any. */
export function hostilePolicy({ policy }, text) {
  const { entrance, links } = policy;
  const actions = links.actions.map(({ code }) => ({ code, intent: text }));
  return withKeys(
    {
      ...policy,
      entrance: { ...entrance, markets: ['US', text] },
      links: withKeys({ ...links, actions, hosts: [text] }, [text]),
    },
    [text],
  );
}

/** A document with a text where only certain ones may stand: the `nth` closed field. */
export function misfit({ schemas }, document, base, text, path) {
  const once = { done: false };
  const closed = (at, value) => {
    if (at !== path || once.done) return value;
    once.done = true;
    return text;
  };
  return JSON.stringify(filled(schemas, document, base, { text: () => 'a', closed }));
}
