// The sample feeds with something nasty in every text field.
import { sample } from '../../module/samples.mjs';

const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

export const texts = [
  script,
  'javascript:window.pwned=1',
  '"><svg/onload=window.pwned=1><style>*{display:none}</style>',
  '\u202Egnp.exe \u202D\u2066 overridden \u2067',
  'x'.repeat(10_000),
  '👩🏽‍🚀🏳️‍🌈'.repeat(40),
  `\${window.pwned=1} {{7*7}} <!-- -->`,
  '',
];

/** The one host that the policy of this test allows. */
export const host = 'cdn.allowed.example';

export const addresses = [
  'javascript:window.pwned=1',
  'data:text/html,<script>window.pwned=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"/>',
  `https://user:secret@${host}/x.png`,
  'https://evil.example/x.png',
  `https://${host}.evil.example/x.png`,
  `http://${host}/x.png`,
  'file:///etc/passwd',
  '//evil.example/x.png',
  ' java\nscript:window.pwned=1',
  `https://${host}/good.png`,
  '',
];

const textFields = new Set(['name', 'title', 'caption', 'shop', 'text', 'market']);
const listFields = new Set(['category', 'niches']);
const addressFields = new Set(['image_url', 'cover_url', 'video_url']);

// each field takes the next of its kind by itself, so that all of them come about in all of the fields
function spoiled(feed, from) {
  const counts = {};
  const next = (key, all) => {
    counts[key] = (counts[key] ?? from) + 1;
    return all[counts[key] % all.length];
  };
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (textFields.has(key) && typeof inner !== 'object') return [key, next(key, texts)];
        if (addressFields.has(key)) return [key, next(key, addresses)];
        if (listFields.has(key)) return [key, [next(key, texts), next(key, texts)]];
        return [key, walk(inner)];
      }),
    );
  };
  return JSON.stringify(walk(feed));
}

export function hostileFeeds(creator, from) {
  const feed = (name) => spoiled(JSON.parse(sample(name)), from);
  return { creator: feed(creator), products: feed('products'), inspiration: feed('inspiration') };
}
