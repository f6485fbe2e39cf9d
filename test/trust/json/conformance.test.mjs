// The JSON test suite's documents: all that are JSON are read, all that are not are refused with the
// place, and of those that the standard leaves open README.md says one by one what is done. The data is
// not part of this project (test/real/README.md).
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Compass } from '../../../web/dist/node.js';
import { noData } from '../../real/data.mjs';
import { documents, element, known, policyPlace, put, suiteName, unknown } from './documents.mjs';
import { feedDiffers, implementation, policyDiffers } from './tables.mjs';
import { moduleVerdict, nativeVerdicts } from './verdicts.mjs';
import { placeOfWhole } from './whole.mjs';

const textErrors = ['not_json', 'invalid_utf8', 'truncated'];
// ends the object around it, which then is not what it must be
const closesMore = new Set(['n_structure_object_followed_by_closing_object.json']);
const isText = (error) => textErrors.includes(error?.code);
const codeOf = ({ error }) => error?.code ?? 'taken';
// A feed is JSON up to the byte that is named, and only cut short there. Of a policy nlohmann names the
// last byte of what it did not expect: the fault lies before the byte after it.
const pieceOf = (where, bytes, { byte }) => bytes.subarray(0, where === 'policy' ? byte + 1 : byte);
const isUtf8 = (bytes) => Buffer.from(bytes.toString('utf8')).equals(bytes);

describe('the JSON test suite', { skip: noData(suiteName) }, () => {
  let compass;
  const given = {};
  const verdicts = {};

  const places = { ...unknown, policy: policyPlace };
  const kinds = (...wanted) => documents().filter(({ kind }) => wanted.includes(kind));

  before(async () => {
    compass = await Compass.load();
    const all = documents();
    assert.equal(all.length, 318);
    for (const [where, place] of Object.entries(places)) {
      given[where] = Object.fromEntries(all.map(({ name, bytes }) => [name, put(place, bytes)]));
      verdicts[where] = nativeVerdicts(place.feed, given[where]);
    }
    given.whole = Object.fromEntries(all.map(({ name, bytes }) => [name, bytes]));
    verdicts.whole = nativeVerdicts('products', given.whole);
  });
  after(() => compass?.dispose());

  for (const where of Object.keys(places)) {
    test(`${where}: what is JSON is read`, () => {
      for (const { name } of kinds('y')) {
        const expected = where === 'policy' ? (policyDiffers()[name] ?? 'taken') : 'taken';
        assert.equal(codeOf(verdicts[where][name]), expected, name);
      }
    });

    test(`${where}: what is not is refused, at the byte where it stops being JSON`, () => {
      const pieces = {};
      for (const { name } of kinds('n')) {
        const { error } = verdicts[where][name];
        const other = error?.code === 'too_deep' || closesMore.has(name);
        assert.ok(isText(error) || other, `${name}: ${JSON.stringify(error)}`);
        assert.ok(error.byte >= places[where].before.length, `${name} at ${error.byte}`);
        assert.ok(error.byte <= given[where][name].length, `${name} at ${error.byte}`);
        if (!closesMore.has(name)) pieces[name] = pieceOf(where, given[where][name], error);
      }
      const said = nativeVerdicts(places[where].feed, pieces);
      for (const [name, verdict] of Object.entries(said)) {
        const { error } = verdicts[where][name];
        const expected = where === 'policy' ? error.code : 'truncated';
        assert.equal(codeOf(verdict), expected, name);
      }
    });

    test(`${where}: nlohmann/json takes and refuses the same`, () => {
      for (const { name } of documents()) {
        const differs = where === 'policy' ? policyDiffers() : feedDiffers();
        const { nlohmann } = verdicts[where][name];
        const ours = codeOf(verdicts[where][name]) === 'taken';
        assert.equal(ours !== nlohmann, name in differs, `${name}: nlohmann says ${nlohmann}`);
      }
    });
  }

  test('what the standard leaves open is done as README.md says', () => {
    const listed = implementation();
    assert.deepEqual(
      listed.map(({ file }) => file),
      kinds('i').map(({ name }) => name),
    );
    for (const { file, feed, policy, nlohmann } of listed) {
      for (const where of Object.keys(unknown)) {
        assert.equal(codeOf(verdicts[where][file]), feed, `${file} ${where}`);
      }
      assert.equal(codeOf(verdicts.policy[file]), policy, `${file} in a policy`);
      const said = verdicts['in a row'][file].nlohmann ? 'taken' : 'refused';
      assert.equal(said, nlohmann, `${file}: nlohmann`);
    }
  });

  test('a whole document is refused for what it is: no feed', () => {
    for (const { name, kind, bytes } of documents()) {
      const { error } = verdicts.whole[name];
      const expected = placeOfWhole(bytes);
      // the fault, or what is seen before it
      const text = kind !== 'y' && (isText(error) || error.code === 'too_deep');
      assert.ok(text || error.code === expected.code, `${name}: ${error.code}`);
      assert.ok(error.byte >= 0 && error.byte <= bytes.length, `${name} at ${error.byte}`);
      if (!text && kind !== 'n') assert.equal(error.byte, expected.byte, name);
      assert.equal(error.feed, 'products');
    }
  });

  test('texts and numbers are read where the contract wants them', () => {
    const elements = kinds('y', 'n').flatMap((document) => {
      const bytes = element(document);
      return bytes === null || bytes.length === 0 ? [] : [{ ...document, bytes }];
    });
    for (const [word, place] of Object.entries(known)) {
      const wanted = elements.filter(({ name }) =>
        name.startsWith(word === 'text' ? 'string' : word, 2),
      );
      const texts = Object.fromEntries(wanted.map(({ name, bytes }) => [name, put(place, bytes)]));
      for (const [name, verdict] of Object.entries(nativeVerdicts('products', texts))) {
        const { error } = verdict;
        if (name.startsWith('n_')) assert.ok(error !== null, `${name} is taken`);
        else assert.ok(!isText(error), `${name}: ${JSON.stringify(error)}`);
        if (name.startsWith('y_string')) assert.equal(error, null, name);
      }
      assert.ok(wanted.length > 40, `${wanted.length} ${word}s`);
    }
  });

  test('the module says the same as the native reader, to the byte', async () => {
    for (const [where, texts] of Object.entries(given)) {
      const feed = places[where]?.feed ?? 'products';
      for (const [name, bytes] of Object.entries(texts)) {
        // the module takes a policy as text, which is always UTF-8
        if (feed === 'policy' && !isUtf8(bytes)) continue;
        const said = await moduleVerdict(compass, feed, bytes);
        assert.deepEqual(said, verdicts[where][name].error, `${name} ${where}`);
      }
    }
  });

  test('what stands in an unknown field changes nothing', async () => {
    const products = await Compass.load();
    await products.read('products', put(unknown['in a row'], Buffer.from('null')));
    const before = products.documents.product('a', { now: 0 });
    for (const { name } of kinds('y')) {
      await products.read('products', given['in a row'][name]);
      assert.ok(products.documents.product('a', { now: 0 }) === before, name);
    }
    products.dispose();
  });
});
