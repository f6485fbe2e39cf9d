// Answers of an API: the envelope opened, its error told, pages one after the other.
import { CompassError } from '../error.js';
import type { Context } from './context.js';
import { type Input, unknownPayload } from './input.js';
import { jsonOf } from './json.js';
import { isObject, Row } from './row.js';

/** What envelopes and pages say of themselves. */
const ofPages = [
  'next_page_token',
  'total_count',
  'cursor',
  'has_more',
  'page',
  'page_info',
  'page_size',
];

/**
 * The data of each answer in the sources: one answer or a list of them in each. Both envelopes are
 * known, `{code, message, data}` and `{data, error: {code, message}}`; a payload without one is data.
 *
 * @throws CompassError `platform_refused` with the platform's own code and message.
 */
export async function pagesOf(inputs: readonly Input[], context: Context): Promise<Row[]> {
  const pages: Row[] = [];
  for (const input of inputs) {
    const document = await jsonOf(input, context);
    const answers = Array.isArray(document) ? document : [document];
    for (const answer of answers) {
      if (!isObject(answer)) throw unknownPayload(input.name, 'an object or a list of objects');
      pages.push(dataOf(answer, input, context));
    }
  }
  const last = pages.at(-1);
  if (last?.has('next_page_token') || last?.raw('has_more') === true) {
    last.warn('next_page_token', 'more_pages');
  }
  for (const page of pages) page.skip(...ofPages);
  return pages;
}

function dataOf(answer: Record<string, unknown>, input: Input, context: Context): Row {
  const error = isObject(answer.error) ? answer.error : answer;
  const { code, message } = error;
  const refused = 'code' in error && ![0, '0', 'ok', 'OK'].includes(code as string);
  if (refused) {
    const detail = `the platform answered ${code}: ${String(message ?? '')}`;
    throw new CompassError('platform_refused', detail, { feed: input.name });
  }
  const envelope = new Row(answer, input.name, '', context);
  envelope.skip('code', 'message', 'request_id', 'error', 'data');
  if (!isObject(answer.data)) return envelope;
  envelope.rest();
  return new Row(answer.data, input.name, 'data', context);
}

/** Throws unless at least one page has one of the keys: an empty answer is no answer to adapt. */
export function demand(pages: readonly Row[], keys: readonly string[], wanted: string): void {
  if (!pages.some((page) => keys.some((key) => page.holds(key)))) {
    throw unknownPayload(pages[0]?.source ?? 'none', wanted);
  }
}
