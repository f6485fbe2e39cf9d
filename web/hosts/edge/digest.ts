// The view as a small page without script: an e-mail, or what stands there until the screens have loaded.
// It says what the screens say, by the same words, and the factors of each product.
import type { View } from '../../src/contract/index.js';
import { Format } from '../../src/i18n/format.js';
import { catalogueFor, directionOf, english, knownLocale } from '../../src/i18n/locales.js';
import { Words } from '../../src/i18n/words.js';

const most = 3; // products, and videos

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of feeds and catalogues is text: nothing of it becomes markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

// a title keeps its own direction in a page of the other one
const own = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

export async function digest(view: View, asked: string): Promise<string> {
  const locale = knownLocale(asked);
  const words = new Words(locale, await catalogueFor(locale), english);
  const format = new Format(locale);
  const say = (code: string, values?: Record<string, string | number>) =>
    escaped(words.say(code, values));
  return `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('app.name')}</title>
<body style="font:16px/1.5 system-ui,sans-serif;max-width:40em;margin:1em auto;padding:0 1em">
<p>${say('next.eyebrow')}</p>
${nextStep(view, say)}
<h2>${say('products.heading')}</h2>
<ol>${(view.products?.items ?? [])
    .slice(0, most)
    .map((item) => product(item, format, say))
    .join('')}</ol>
<h2>${say('inspiration.heading')}</h2>
<ol>${(view.inspiration?.items ?? [])
    .slice(0, most)
    .map((item) => video(item, format))
    .join('')}</ol>
</body>
</html>
`;
}

type Say = (code: string, values?: Record<string, string | number>) => string;

function nextStep({ prompts: [first] }: View, say: Say): string {
  const [title, why] =
    first === undefined
      ? [say('next.none_title'), say('next.none_why')]
      : [
          say(`prompt.${first.code}.title`, first.numbers),
          say(`prompt.${first.code}.why`, first.numbers),
        ];
  return `<h1>${title}</h1>\n<p>${why}</p>`;
}

function product(
  item: NonNullable<View['products']>['items'][number],
  format: Format,
  say: Say,
): string {
  const factors = item.receipts.map(
    ({ factor, multiplier }) => `${say(`factor.${factor}`)} ${escaped(format.times(multiplier))}`,
  );
  const price = item.price === null ? '' : ` – ${escaped(format.money(item.price))}`;
  return `<li><p><strong>${own(item.title ?? item.id)}</strong>${price}<br>${factors.join(' · ')}</p></li>`;
}

function video(item: NonNullable<View['inspiration']>['items'][number], format: Format): string {
  const by = item.creator?.name ? `<br>${own(item.creator.name)}` : '';
  const views = item.stats?.views == null ? '' : ` · ${escaped(format.compact(item.stats.views))}`;
  return `<li><p>${own(item.caption ?? item.id)}${by}${views}</p></li>`;
}
