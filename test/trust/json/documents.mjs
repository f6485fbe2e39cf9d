// The documents of the JSON test suite (github.com/nst/JSONTestSuite, MIT), and where the readers
// meet each of them: whole, and as the value of a field that the contract does not know or knows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../module/samples.mjs';
import { dataPath } from '../../real/data.mjs';

export const suiteName = 'json_test_suite';

/** [{name, kind: y | n | i, bytes}] */
export function documents() {
  const folder = dataPath(suiteName);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, kind: name[0], bytes: readFileSync(join(folder, name)) }));
}

const policy = readFileSync(join(root, 'core/contract/policy.json'), 'utf8');
const around = (text) => text.split('§');

/** {name: {feed, before, after}}: the bytes around a document */
export const unknown = {
  'at the top': place('products', '{"x":§,"contract":"products@1","products":[{"id":"a"}]}'),
  'in a row': place(
    'products',
    '{"contract":"products@1","products":[{"id":"a","x":§,"title":"b"}]}',
  ),
  'in a row of a list': place(
    'creator',
    '{"contract":"creator@1","creator":{"id":"c","videos":[{"id":"v","products":[{"id":"p","x":§}]}]}}',
  ),
  'at the end': place('inspiration', '{"contract":"inspiration@1","videos":[{"id":"v"}],"x":§}'),
};

export const policyPlace = place('policy', `{"x":§,${policy.trimStart().slice(1)}`);

/** the one value of `[value]` where a text or a number is wanted */
export const known = {
  text: place('products', '{"contract":"products@1","products":[{"id":"a","title":§}]}'),
  number: place('products', '{"contract":"products@1","products":[{"id":"a","stock":§}]}'),
};

function place(feed, text) {
  const [before, after] = around(text);
  return { feed, before: Buffer.from(before), after: Buffer.from(after) };
}

export const put = ({ before, after }, bytes) => Buffer.concat([before, bytes, after]);

/** what stands between the brackets of a document that is one list, or null */
export function element({ bytes }) {
  const text = bytes.toString('latin1').trim();
  return text.startsWith('[') && text.endsWith(']')
    ? Buffer.from(text.slice(1, -1), 'latin1')
    : null;
}
