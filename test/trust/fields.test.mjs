// Hostile texts where only certain words or numbers may stand: in each closed field of the three feeds and
// of the policy. They are refused with an error that names the place, or taken as nothing in particular;
// the engine goes on with what it had, and what all objects inherit stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Compass, CompassError } from '../../web/dist/node.js';
import { schemaOf } from '../contract/schemas.mjs';
import { now, readSamples, root, sample } from '../module/samples.mjs';
import { corpus } from './hostile/corpus.mjs';
import { misfit } from './hostile/feeds.mjs';
import { fieldsOf } from './hostile/fill.mjs';
import { isLong } from './length.mjs';

const documents = ['creator', 'products', 'inspiration', 'policy'];
const schemas = Object.fromEntries([...documents, 'common'].map((name) => [name, schemaOf(name)]));
const json = (text) => JSON.parse(text);
const one = (feed, list) => ({ ...feed, [list]: feed[list].slice(0, 1) });
const creator = json(sample('creator-6'));
const bases = {
  creator: { ...creator, creator: one(creator.creator, 'videos') },
  products: one(json(sample('products')), 'products'),
  inspiration: one(json(sample('inspiration')), 'videos'),
  policy: json(readFileSync(join(root, 'core/contract/policy.json'), 'utf8')),
};
const codes = new Set(schemaOf('error').$defs.code.enum);

// in the short form each text goes through some of the fields, and each field holds some of the texts
const step = isLong ? 1 : 23;

describe('hostile texts in closed fields', () => {
  let compass;
  let view;

  before(async () => {
    compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    view = compass.documents.insights({ objective: 'gmv', now });
    assert.ok(codes.has('wrong_type') && codes.has('truncated'));
  });
  after(() => compass.dispose());

  const given = async (document, text) => {
    try {
      if (document === 'policy') compass.setPolicy(text);
      else await compass.read(document, text);
      return null;
    } catch (error) {
      return error;
    }
  };

  for (const document of documents) {
    test(`${document}: each is refused by name, or changes nothing that matters`, async () => {
      const closed = fieldsOf(schemas, document).filter(({ kind }) => kind === 'closed');
      assert.ok(closed.length > 30);
      let refused = 0;
      let tried = 0;
      for (const [at, { path }] of closed.entries()) {
        for (let nth = at % step; nth < corpus.length; nth += step) {
          const error = await given(
            document,
            misfit({ schemas }, document, bases[document], corpus[nth], path),
          );
          tried += 1;
          if (error === null) continue;
          refused += 1;
          assert.ok(error instanceof CompassError, `${path}: ${error}`);
          assert.ok(codes.has(error.code), `${path}: ${error.code}`);
        }
      }
      assert.ok(refused > 0.8 * tried, `${refused} of ${tried} were refused`);
      compass.setPolicy(bases.policy);
      await readSamples(compass, 'creator-2');
      assert.ok(compass.documents.insights({ objective: 'gmv', now }) === view);
      assert.equal({}.polluted, undefined);
    });
  }

  test('ids that nobody has are told apart from the engine’s own trouble', () => {
    for (const text of corpus) {
      for (const verb of ['product', 'inspiration']) {
        assert.throws(() => compass[verb](text, { now }), {
          name: 'CompassError',
          code: 'unknown_id',
        });
      }
      assert.throws(() => compass.insights({ objective: text, now }), { code: 'bad_argument' });
      assert.throws(() => compass.posted({ sort: text, now }), { code: 'bad_argument' });
      assert.throws(() => compass.posted({ direction: text, now }), { code: 'bad_argument' });
    }
    assert.ok(compass.documents.insights({ objective: 'gmv', now }) === view);
  });
});
