// The parts that adapters share: amounts, shares, dates, months, limits.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Context } from '../../web/dist/adapters/context.js';
import { calendarOf, dateInName, tell } from '../../web/dist/adapters/dates.js';
import { exact, whole } from '../../web/dist/adapters/decimal.js';
import { currencyOfSign, minorOf, priceOfText } from '../../web/dist/adapters/money.js';
import { monthOf } from '../../web/dist/adapters/months.js';
import { ageOf, genderOf, shareOf } from '../../web/dist/adapters/shares.js';
import { Format } from '../../web/dist/i18n/format.js';

describe('amounts', () => {
  test('decimal texts become minor units of their currency, without a double in between', () => {
    const cases = [
      ['12.99', 'USD', 1299],
      ['0.285', 'USD', 29], // 0.285 * 100 is 28.499999999999996
      ['1.005', 'USD', 101],
      ['-1.005', 'USD', -101],
      ['169000', 'VND', 169_000],
      ['114796.89', 'VND', 114_797],
      ['1.2345', 'KWD', 1235],
      ['90071992547409.91', 'USD', 9_007_199_254_740_991],
      [48_405, 'IDR', 4_840_500],
      ['1e3', 'JPY', 1000],
    ];
    for (const [text, currency, minor] of cases)
      assert.equal(minorOf(text, currency).minor, minor, `${text} ${currency}`);
    assert.equal(minorOf('12.999', 'USD').rounded, true);
    assert.equal(minorOf('12.990', 'USD').rounded, false);
    for (const text of ['', 'abc', '1,2', '0x10', '90071992547409.92', ' ', null, {}])
      assert.equal(minorOf(text, 'USD'), null, String(text));
  });

  test('prices as shops write them', () => {
    const one = (text, currency) => priceOfText(text, currency)?.price.minor;
    assert.equal(one('Rp1,031,871', 'IDR'), 103_187_100);
    assert.equal(one('17,24 €', 'EUR'), 1724);
    assert.equal(one('1.234,50 €', 'EUR'), 123_450);
    assert.equal(one('118,724 ₫', 'VND'), 118_724);
    assert.equal(one('₱1,172.99', 'PHP'), 117_299);
    assert.equal(one('-$5.00', 'USD'), -500);
    const range = (text, currency) => {
      const { min_minor, max_minor } = priceOfText(text, currency).price;
      return [min_minor, max_minor];
    };
    assert.deepEqual(range('88,165 ₫  -  946,160 ₫', 'VND'), [88_165, 946_160]);
    assert.deepEqual(range('$15.99 - 29.90', 'USD'), [1599, 2990]);
    assert.deepEqual(range('RM0.20-34.63', 'MYR'), [20, 3463]);
    for (const text of ['free', '', '1 - 2 - 3'])
      assert.equal(priceOfText(text, 'USD'), null, text);
  });

  test('a sign names a currency only where one has it', () => {
    const signs = ['₫', '฿5', '₱1', 'RM5', 'Rp9', 'S$5', '17 €'].map(currencyOfSign);
    assert.deepEqual(signs, ['VND', 'THB', 'PHP', 'MYR', 'IDR', 'SGD', 'EUR']);
    for (const text of ['$5', '¥5', 'kr 5', '5']) assert.equal(currencyOfSign(text), null);
  });
});

test('the screens show the amounts that adapters read, in every browser’s version of Intl', () => {
  const { minor } = minorOf('48405', 'IDR');
  const text = new Format('en').money({ minor, max_minor: null, currency: 'IDR' });
  assert.match(text, /^\D*48,405$/);
});

test('numbers: whole ones as text or not; an integer that no double holds stays text', () => {
  assert.deepEqual(
    ['12', '1,024', 12, '12.0', '1.2e3', '-3'].map(whole),
    [12, 1024, 12, 12, 1200, -3],
  );
  for (const text of ['1.5', 'x', '', '1,2', null, [], '9007199254740993'])
    assert.equal(whole(text), null, String(text));
  const literals = ['7500000000000000102', '12', '1.5', '1234567890.1234567', '0.1'];
  const kept = ['7500000000000000102', 12, 1.5, '1234567890.1234567', 0.1];
  assert.deepEqual(literals.map(exact), kept);
});

test('shares: fractions, percent, basis points; above the whole is none', () => {
  assert.equal(shareOf('0.2500', 1), 0.25);
  assert.equal(shareOf('12.5%', 100), 0.125);
  assert.equal(shareOf(3587, 10_000), 0.3587);
  for (const [value, unit] of [
    ['1.2', 1],
    [10_001, 10_000],
    ['-1', 100],
    ['x', 1],
  ])
    assert.equal(shareOf(value, unit), null);
  const ages = ['AGE_RANGE_18_24', '18-23', '55+', 'AGE_RANGE_55_AND_ABOVE', 'under 18', 'x'];
  assert.deepEqual(ages.map(ageOf), ['18-24', '18-23', '55+', '55+', '<18', null]);
  const genders = ['Female', 'MALE', 'Other', 'GENDER_FEMALE', 'robot'].map(genderOf);
  assert.deepEqual(genders, ['female', 'male', 'other', 'female', null]);
});

describe('dates', () => {
  const exported = Date.parse('2026-01-02T23:59:59Z') / 1000;
  const context = (options = {}) => new Context(options);
  const at = (text, options) => {
    const told = tell(text, calendarOf([text], context(options), exported));
    return told.at === null ? told.why : new Date(told.at * 1000).toISOString().slice(0, 16);
  };

  test('without a year, in several languages', () => {
    const first = ['January 2', '2 January', '2 января', '2 de enero', '2. Januar', '2 janvier'];
    const more = ['Jan 2', '2 Januari', '2 tháng 1', '1月2日', '1월 2일', '2 ม.ค.'];
    for (const text of [...first, ...more]) assert.equal(at(text), '2026-01-02T00:00', text);
    assert.equal(at('January 3'), '2025-01-03T00:00', 'not after the export');
    assert.equal(at('28 апреля'), '2025-04-28T00:00');
    assert.equal(at('February 29'), '2024-02-29T00:00');
    assert.equal(at('February 30'), 'bad_time');
    assert.equal(at('soon'), 'bad_time');
  });

  test('with a year, with a time, with a zone', () => {
    assert.equal(at('2025-09-25 17:03:11'), '2025-09-25T17:03');
    assert.equal(at('2025_09_25'), '2025-09-25T00:00');
    assert.equal(at('2025-09-25T17:03:00+02:00'), '2025-09-25T15:03');
    assert.equal(at('09/25/2025 5:03 PM'), '2025-09-25T17:03');
    assert.equal(at('25.09.2025'), '2025-09-25T00:00');
    assert.equal(at('Sep 25, 2025'), '2025-09-25T00:00');
    assert.equal(at('2025年9月25日'), '2025-09-25T00:00');
    assert.equal(at('09/25/2025', { utcOffsetMinutes: 120 }), '2025-09-24T22:00');
    assert.equal(at('2025-13-01'), 'bad_time');
  });

  test('the date in a file’s name', () => {
    const day = (name) => dateInName(name) && new Date(dateInName(name) * 1000).toISOString();
    assert.equal(day('Overview_2024-10-03_1727913600_n.zip'), '2024-10-03T23:59:59.000Z');
    assert.equal(day('Video_List_20260412.xlsx'), '2026-04-12T23:59:59.000Z');
    for (const name of ['Content.csv', 'a_2024-13-40.zip', 'id_7500000000000000101.json'])
      assert.equal(dateInName(name), null, name);
  });

  test('months by name', () => {
    assert.deepEqual(['May', 'mai', 'Sept.', 'мая', 'agosto', 'x'].map(monthOf), [
      5,
      5,
      9,
      5,
      8,
      null,
    ]);
  });
});
