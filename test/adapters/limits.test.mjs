// Exports that mean harm, or are broken: limits hold before memory is used up, and each fault has its code.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { adapt, defaultLimits } from '../../web/dist/adapters/index.js';
import { fixture, json, refused } from './fixture.mjs';
import { csv, xlsx, zip } from './made.mjs';

const codeOf = async (name, source, limits = {}) =>
  (await refused(adapt(name, source, { limits }))).code;

describe('archives', () => {
  const content = csv('Content.csv');

  test('a bomb is met by what comes out of it, not by what it says', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024);
    const bomb = zip('Content_bomb.zip', { 'Content.csv': zeros });
    assert.ok(bomb.source.byteLength < 100_000);
    // the sizes that it states, in both of its places, are made small
    const lying = bomb.source.slice();
    const view = new DataView(lying.buffer);
    view.setUint32(22, 10, true);
    const directory = lying.byteLength - 22 - (46 + 'Content.csv'.length);
    assert.equal(view.getUint32(directory, true), 0x02014b50);
    view.setUint32(directory + 24, 10, true);
    for (const source of [bomb.source, lying]) {
      const named = { name: 'Content_bomb.zip', source };
      assert.equal(await codeOf('studio', named, { unpacked: 1_000_000 }), 'too_many_bytes');
    }
  });

  test('what is not asked for is not unpacked', async () => {
    const files = { 'Content.csv': content, 'photo.bin': new Uint8Array(5_000_000) };
    const named = zip('Content_n.zip', files);
    const { feeds } = await adapt('studio', named, { limits: { unpacked: 10_000 } });
    assert.equal(feeds.creator.creator.videos.length, 2);
  });

  test('too many files, a cut archive, none at all, something else inside', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.txt`, 'x']));
    assert.equal(
      await codeOf('studio', zip('Content_n.zip', many), { entries: 40 }),
      'too_many_files',
    );
    const whole = zip('Content_n.zip', { 'Content.csv': content });
    for (const length of [10, 60, 300]) {
      const cut = { name: 'Content_n.zip', source: whole.source.subarray(0, length) };
      assert.equal(await codeOf('studio', cut), 'bad_archive', `${length} bytes`);
    }
    assert.equal(await codeOf('studio', zip('Content_n.zip', {})), 'bad_archive');
    assert.equal(await codeOf('studio', zip('Content_n.zip', { 'a.txt': 'x' })), 'payload_unknown');
    const flipped = whole.source.slice();
    flipped[60] ^= 0xff;
    await refused(adapt('studio', { name: 'Content_n.zip', source: flipped }));
  });
});

describe('sheets', () => {
  const rows = [
    ['Video link', 'Video name'],
    ['https://www.tiktok.com/@n/video/7500000000000000101', 'a & <b>'],
  ];

  test('shared, inline and formatted text, gaps between cells, prefixes', async () => {
    const made = await xlsx('Video_List.xlsx', rows);
    const change = (edit) => {
      const files = unzipSync(made.source);
      edit(files);
      return { name: 'Video_List.xlsx', source: zipSync(files) };
    };
    const captionOf = async (source) => {
      const { feeds } = await adapt('affiliate-center', source);
      return feeds.creator.creator.videos[0].caption;
    };
    assert.equal(await captionOf(made), 'a & <b>');
    const sheet = (xml) => (files) => {
      files['xl/worksheets/sheet1.xml'] = strToU8(xml);
    };
    const link = rows[1][0];
    const inline = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
      <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Video link</x:t></x:is></x:c><x:c r="D1" t="inlineStr"><x:is><x:r><x:t>Video</x:t></x:r><x:r><x:t> name</x:t></x:r></x:is></x:c></x:row>
      <x:row r="2"><x:c r="A2" t="str"><x:v>${link}</x:v></x:c><x:c r="D2" t="inlineStr"><x:is><x:t><![CDATA[<i>]]></x:t></x:is></x:c></x:row>
    </x:sheetData></x:worksheet>`;
    assert.equal(await captionOf(change(sheet(inline))), '<i>');
  });

  test('a cell beyond all columns, broken XML, no sheet', async () => {
    const made = await xlsx('Video_List.xlsx', rows);
    const files = unzipSync(made.source);
    const with_ = (xml) => ({
      name: 'Video_List.xlsx',
      source: zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(xml) }),
    });
    const far =
      '<worksheet><sheetData><row><c r="ZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>';
    assert.equal(await codeOf('affiliate-center', with_(far)), 'bad_sheet');
    assert.equal(await codeOf('affiliate-center', with_('<worksheet><row')), 'bad_sheet');
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = files;
    const none = { name: 'Video_List.xlsx', source: zipSync(rest) };
    assert.equal(await codeOf('affiliate-center', none), 'bad_sheet');
    // entities are not expanded
    const laughs =
      '<!DOCTYPE a [<!ENTITY l "ha">]><worksheet><sheetData><row><c><v>&l;</v></c></row></sheetData></worksheet>';
    assert.equal(await codeOf('affiliate-center', with_(laughs)), 'payload_unknown');
    assert.ok(strFromU8(files['xl/workbook.xml']).length > 0);
  });
});

test('bytes, rows, depth', async () => {
  const file = fixture('ranking/US_daily.json');
  assert.equal(await codeOf('ranking', file, { bytes: 100 }), 'too_many_bytes');
  assert.equal(await codeOf('ranking', file, { rows: 1 }), 'too_many_rows');
  const deep = `{"data":${'['.repeat(100)}${']'.repeat(100)}}`;
  const error = await refused(adapt('display-v2', { name: 'deep.json', source: deep }));
  assert.deepEqual([error.code, error.feed], ['too_deep', 'deep.json']);
  const rows = { name: 'Content.csv', source: csv('Content.csv') };
  assert.equal(await codeOf('studio', rows, { rows: 2 }), 'too_many_rows');
  assert.ok(defaultLimits.rows >= 100_000);
});

test('keys of a prototype are only keys', async () => {
  const text = '{"data":{"videos":[{"id":"1","__proto__":{"polluted":1},"constructor":2}]}}';
  await adapt('display-v2', text);
  assert.equal({}.polluted, undefined);
  const { report } = await adapt('display-v2', json({ videos: [{ id: '1', toString: 1 }] }));
  assert.ok(report.unmapped.some(({ path }) => path === 'videos[].toString'));
});

test('a list of 20,000 rows arrives in pieces and is counted row by row', async () => {
  const row = fixture('ranking/US_daily.json');
  const [head, rest] = new TextDecoder().decode(row.source).split('"rank_list": [');
  const one = `{${rest.slice(rest.indexOf('{') + 1, rest.indexOf('"sold_count_show"'))}"x": 1}`;
  const encoder = new TextEncoder();
  let sent = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (sent === 0) controller.enqueue(encoder.encode(`${head}"rank_list": [`));
      const piece = Array.from({ length: 500 }, () => one).join(',');
      sent += 500;
      const isLast = sent >= 20_000;
      controller.enqueue(encoder.encode(piece + (isLast ? ']}' : ',')));
      if (isLast) controller.close();
    },
  });
  const { feeds, report } = await adapt('ranking', { name: 'long.json', source: stream });
  assert.equal(feeds.products.products.length, 1);
  const twice = report.warnings.find(({ reason }) => reason === 'duplicate_row');
  assert.equal(twice.rows, 19_999);
});
