// Nothing is lost and nothing breaks: a field that nobody knows is reported wherever it stands, and
// whatever stands in place of a value, the feeds are the contract's.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adapt } from '../../web/dist/adapters/index.js';
import { validators } from '../contract/schemas.mjs';
import { fixture } from './fixture.mjs';

const validate = validators();
const payloads = {
  'display-v2': ['display-v2/user.json', 'display-v2/videos-1.json'],
  business: ['business/account.json', 'business/videos.json'],
  'affiliate-creator': [
    'affiliate-creator/search.json',
    'affiliate-creator/showcase.json',
    'affiliate-creator/profile.json',
  ],
  'affiliate-orders': ['affiliate-orders/orders.json'],
  webhooks: ['webhooks/events.json'],
  marketplace: ['marketplace/creator.json'],
  'shop-analytics': [
    'shop-analytics/videos.json',
    'shop-analytics/7500000000000000501.json',
    'shop-analytics/campaign.json',
  ],
  'creator-profile': ['creator-profile/profile.json'],
  ranking: ['ranking/US_daily.json'],
};

// where each object and each value of a document is: lists of keys
function* placesIn(value, at = []) {
  if (typeof value !== 'object' || value === null) return yield { at, value };
  yield { at, value };
  for (const [key, inside] of Object.entries(value)) yield* placesIn(inside, [...at, key]);
}

function changed(document, at, change) {
  const copy = structuredClone(document);
  if (at.length === 0) return change(copy);
  const above = at.slice(0, -1).reduce((value, key) => value[key], copy);
  above[at.at(-1)] = change(above[at.at(-1)]);
  return copy;
}

// "data.videos[].id" of ["data", "videos", "0", "id"]
const pathOf = (at) =>
  at.reduce(
    (path, key) => (/^\d+$/.test(key) ? `${path}[]` : [path, key].filter(Boolean).join('.')),
    '',
  );

const told = (report) => [...report.unmapped, ...report.warnings].map(({ path }) => path);

for (const [name, files] of Object.entries(payloads)) {
  describe(name, () => {
    for (const path of files) {
      const { name: file, source } = fixture(path);
      // ids that are integers lose digits here, which does not matter to this
      const document = JSON.parse(new TextDecoder().decode(source));
      const of = (made) => adapt(name, { name: file, source: JSON.stringify(made) });

      test(`${file}: a field that nobody knows is told, or what it stands in`, async () => {
        for (const { at, value } of placesIn(document)) {
          if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
          // the envelope's word on errors is not of the payload
          if (at[0] === 'error') continue;
          const { report } = await of(changed(document, at, (each) => ({ ...each, zz_new: 1 })));
          const place = pathOf([...at, 'zz_new']).replace(/^\[\]\.?/, '');
          const isTold = told(report).some(
            (each) =>
              each === place || place.startsWith(`${each}.`) || place.startsWith(`${each}[]`),
          );
          assert.ok(isTold, `${place} in\n${told(report).join('\n')}`);
        }
      });

      test(`${file}: any value may be missing, or be something else`, async () => {
        for (const { at } of placesIn(document)) {
          for (const odd of [null, {}, [], [1], 'x', '', -1, 1e300, true, [[{}]], '٣', '0x1f']) {
            const made = changed(document, at, () => odd);
            const result = await of(made).catch((error) => {
              assert.equal(
                error.name,
                'CompassError',
                `${pathOf(at)} = ${JSON.stringify(odd)}\n${error.stack}`,
              );
            });
            for (const [kind, feed] of Object.entries(result?.feeds ?? {})) {
              const isValid = validate[kind](feed);
              const [fault] = validate[kind].errors ?? [];
              assert.ok(
                isValid,
                `${pathOf(at)} = ${JSON.stringify(odd)}: ${fault?.instancePath} ${fault?.message}`,
              );
            }
          }
        }
      });
    }
  });
}
