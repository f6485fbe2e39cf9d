// What an answer was made from, and asking again: by the module and by the native CLI, each replaying what
// the other recorded, to the byte.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Compass } from '../../web/dist/node.js';
import { cli, cliWith, programs } from './cli.mjs';
import { events, questions } from './records.mjs';
import { creators, feedbackPath, now, readSamples, root, sample, samplePath } from './samples.mjs';

describe('records', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'compass-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const file = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  for (const creator of creators) {
    test(`${creator}: module and CLI record alike, and each replays the other's`, async () => {
      const compass = await Compass.load();
      await readSamples(compass, creator);
      for (const learns of [false, true]) {
        if (learns) compass.documents.feedback(events, { now });
        const told = learns ? ['--events', feedbackPath] : [];
        for (const question of questions(compass)) {
          const asked = file('question.json', JSON.stringify(question));
          const record = compass.documents.record(question);
          assert.equal(JSON.parse(record).learned !== null, learns);
          for (const compiler of Object.keys(programs)) {
            assert.equal(cli(creator, ['record', asked, ...told], {}, compiler), record);
            // what was learned is in the record: it is not told again
            const again = cli(creator, ['replay', file('record.json', record)], {}, compiler);
            const { same, differs } = JSON.parse(again);
            assert.deepEqual([same, differs], [true, []], `${question.verb}, ${compiler}`);
            assert.equal(compass.documents.replay(record), again);
          }
          const answer = cli(creator, ['ask', asked, ...told]);
          assert.equal(JSON.parse(record).answer.bytes, Buffer.byteLength(answer));
        }
      }
      compass.dispose();
    });
  }

  test('a question asked by a document is answered as by its verb', () => {
    const asked = file('insights.json', JSON.stringify({ verb: 'insights', now }));
    assert.equal(cli('creator-2', ['ask', asked]), cli('creator-2', ['insights']));
    const alone = ['--now', String(now), '--products', samplePath('products')];
    const wrong = file('wrong.json', JSON.stringify({ verb: 'guess', now }));
    assert.throws(
      () => cliWith(['ask', wrong, ...alone]),
      ({ stderr }) => JSON.parse(stderr).error.field === 'verb',
    );
  });

  test('what differs is named, and what cannot be asked is an error', async () => {
    const compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    const record = compass.record({ verb: 'insights', now });
    await compass.read('creator', sample('creator-6'));
    const policy = JSON.parse(readFileSync(join(root, 'core/contract/policy.json'), 'utf8'));
    compass.setPolicy({ ...policy, windows: { ...policy.windows, products: 3 } });
    const { same, differs } = compass.replay(record);
    assert.equal(same, false);
    assert.deepEqual(differs, ['policy', 'creator']);
    const refused = (document, code, field) =>
      assert.throws(() => compass.replay(document), { code, field });
    refused({ ...record, contract: 'record@2' }, 'unknown_contract', 'contract');
    refused(
      { ...record, question: { ...record.question, now: null } },
      'bad_argument',
      'question.now',
    );
    refused(
      { ...record, question: { ...record.question, verb: 'guess' } },
      'unknown_value',
      'question.verb',
    );
    refused('{', 'truncated', '');
    assert.throws(() => compass.record({ verb: 'product', id: 'nobody', now }), {
      code: 'unknown_id',
    });
    compass.dispose();
  });

  test('a replay leaves what was learned as it was, and a record of nothing learned too', async () => {
    const compass = await Compass.load();
    await readSamples(compass, 'creator-2');
    const plain = compass.record({ verb: 'insights', now });
    const kept = compass.documents.feedback(events, { now });
    const view = compass.documents.insights({ now });
    const learning = compass.record({ verb: 'insights', now });
    assert.equal(compass.replay(plain).same, true);
    assert.equal(compass.replay(learning).same, true);
    assert.equal(compass.documents.learned({ now }), kept);
    assert.equal(compass.documents.insights({ now }), view);
    const changed = structuredClone(learning);
    changed.learned.choices.pop();
    assert.throws(() => compass.replay(changed), { code: 'bad_argument', field: 'hash' });
    compass.dispose();
  });
});
