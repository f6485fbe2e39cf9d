// Feeds that are legal and meant to be slow: each at any size, so that growth can be counted.
import { asOf as now } from '../../samples/time.mjs';
import { sharing } from './sharing.mjs';

const times = (count, make) => Array.from({ length: count }, (_, nth) => make(nth));
const money = (minor) => ({ minor, currency: 'USD' });

const video = (nth, more = {}) => ({
  id: `v${nth}`,
  posted_at: now - 86_400 - nth,
  caption: `do you know this? #find number ${nth}`,
  duration_s: 20,
  products: [{ id: `p${nth % 50}`, title: 'a thing', category: ['Home'] }],
  views: 1_000 + ((nth * 7_919) % 50_000),
  likes: 50,
  items_sold: nth % 40,
  new_followers: nth % 30,
  revenue: money(5_000 + nth),
  ...more,
});
const product = (nth, more = {}) => ({
  id: `p${nth}`,
  title: `a thing ${nth}`,
  category: ['Home', `kind ${nth % 9}`],
  shop: `shop ${nth % 7}`,
  price: money(500 + ((nth * 7_919) % 9_000)),
  traffic: { days: 7, views: 1_000 + nth, orders: 10, videos: 3, new_followers: 5 },
  ...more,
});
const inspirationVideo = (nth, more = {}) =>
  video(nth, { creator: { id: `c${nth}`, followers: 100 + nth, niches: ['Home'] }, ...more });

const feeds = ({
  creator = {},
  posted = 3,
  products = 20,
  videos = 20,
  row = {},
  seen = {},
  own = {},
}) => ({
  creator: {
    contract: 'creator@1',
    creator: {
      id: 'me',
      currency: 'USD',
      followers: 2_000,
      niches: ['Home'],
      videos: times(posted, (nth) => video(nth, call(own, nth))),
      ...creator,
    },
  },
  products: {
    contract: 'products@1',
    products: times(products, (nth) => product(nth, call(row, nth))),
  },
  inspiration: {
    contract: 'inspiration@1',
    videos: times(videos, (nth) => inspirationVideo(nth, call(seen, nth))),
  },
});
const call = (make, nth) => (typeof make === 'function' ? make(nth) : make);

// a row's unknown value, written as text: JSON.stringify cannot write a key twice
const written = (size, { products, ...others }, value) => ({
  ...others,
  products: `{"contract":"products@1","products":[{"id":"p","x":${value(size)}}]}`,
});
const nest = (depth, inside) => `${'[{"a":'.repeat(depth)}${inside}${'}]'.repeat(depth)}`;
const axis = (size) => times(size, (nth) => ({ key: `place ${nth}`, share: 1 / size }));
const lines = (size) =>
  times(size, (nth) => ({ from_s: nth, to_s: nth + 1, text: `and then you add number ${nth}` }));
const audience = (size) => ({ count: 900, region: axis(size), interest: axis(size) });

/** {name: {size, make, short}}: `size` is the smaller one; `short`: counted in the short form too;
 * `times`: of the size, in the long form */
export const cases = {
  'all products alike': {
    size: 1_000,
    short: true,
    make: (size) =>
      feeds({ products: size, row: { title: 'one', shop: 'one', price: money(1), traffic: {} } }),
  },
  'videos of one second by one creator': {
    size: 500,
    short: true,
    make: (size) =>
      feeds({
        videos: size,
        seen: { posted_at: now - 100, caption: 'one #a', creator: { id: 'one', followers: 9 } },
      }),
  },
  'posted videos of one second': {
    size: 500,
    short: true,
    make: (size) => feeds({ posted: size, own: { posted_at: now - 100, views: 9, products: [] } }),
  },
  'a key of an object many times': {
    size: 20_000,
    short: true,
    make: (size) => written(size, feeds({}), (n) => `{${times(n, () => '"a":1').join()}}`),
  },
  'all keys unknown': {
    size: 80_000, // below, the first chunk of 256 KB is not full
    times: [1],
    make: (size) =>
      written(
        size,
        feeds({}),
        (n) => `{${times(n, (at) => `"k${`${at}`.padStart(7, '0')}":1`).join()}}`,
      ),
  },
  'rows of unknown fields': {
    size: 500,
    make: (size) =>
      feeds({
        products: size,
        row: (nth) => Object.fromEntries(times(30, (at) => [`k${nth}.${at}`, [at]])),
      }),
  },
  'nested up to the limit': {
    size: 1_000,
    make: (size) => written(size, feeds({}), (n) => `[${times(n, () => nest(13, '1')).join()}]`),
  },
  'one very long text': {
    size: 60_000,
    short: true,
    make: (size) =>
      feeds({
        row: (nth) => (nth === 0 ? { title: 'long words '.repeat(size / 11) } : {}),
        seen: (nth) => (nth === 0 ? { caption: 'words of all kinds '.repeat(size / 19) } : {}),
      }),
  },
  'a text of different words': {
    size: 4_000,
    make: (size) =>
      feeds({
        seen: (nth) => (nth === 0 ? { caption: times(size, (at) => `word${at}`).join(' ') } : {}),
      }),
  },
  'a tag many times': {
    size: 8_000,
    short: true,
    make: (size) => feeds({ seen: (nth) => (nth === 0 ? { caption: '#find '.repeat(size) } : {}) }),
  },
  'many tags': {
    size: 4_000,
    make: (size) =>
      feeds({
        seen: (nth) => (nth === 0 ? { caption: times(size, (at) => `#t${at}`).join(' ') } : {}),
      }),
  },
  'escapes and surrogates': {
    size: 20_000,
    make: (size) => written(size, feeds({}), (n) => `"${'\\ud83d\\ude00\\u0041\\n'.repeat(n)}"`),
  },
  'long transcripts': {
    size: 2_000,
    make: (size) => feeds({ seen: (nth) => (nth === 0 ? { transcript: lines(size) } : {}) }),
  },
  'an audience of many places': {
    size: 8_000,
    times: [1], // a list has at most 65,536 entries
    make: (size) =>
      feeds({
        creator: { audience: audience(size) },
        row: (nth) => (nth ? {} : { buyers: audience(size) }),
      }),
  },
  'a showcase and niches of many': {
    size: 4_000,
    make: (size) =>
      feeds({
        creator: {
          showcase: times(size, (nth) => `p${nth}`),
          dismissed: times(size, (nth) => `d${nth}`),
          niches: times(size, (nth) => `niche ${nth}`),
        },
      }),
  },
  'a video of many products': {
    size: 2_000,
    make: (size) =>
      feeds({
        seen: (nth) => (nth ? {} : { products: times(size, (at) => ({ id: `q${at}` })) }),
        own: (nth) =>
          nth ? {} : { products: times(size, (at) => ({ id: `q${at}`, category: [`c${at}`] })) },
      }),
  },
  'a category of many steps': {
    size: 4_000,
    make: (size) =>
      feeds({ row: (nth) => (nth ? {} : { category: times(size, (at) => `step ${at}`) }) }),
  },
  'every product a category of its own': {
    size: 500,
    make: (size) =>
      feeds({
        products: size,
        row: (nth) => ({ category: [`c${nth}`], shop: `s${nth}`, title: `t${nth}` }),
      }),
  },
  'every video a creator, product and words of its own': {
    size: 400,
    make: (size) =>
      feeds({
        videos: size,
        seen: (nth) => ({
          caption: `w${nth} x${nth} #y${nth}`,
          products: [{ id: `q${nth}`, title: `t${nth}`, category: [`c${nth}`] }],
        }),
      }),
  },
  'ids, shops and creators whose hashes end alike': {
    size: 1_000,
    short: true,
    make: (size) => {
      const ids = sharing(size, 14);
      return feeds({
        products: size,
        row: (nth) => ({ id: ids[nth], shop: ids[nth] }),
        videos: size,
        seen: (nth) => ({ id: ids[nth], creator: { id: ids[nth], followers: 9 } }),
      });
    },
  },
  'long series': {
    size: 4_000,
    make: (size) => {
      const from = now - size * 86_400;
      const values = times(size, (nth) => nth % 11);
      return feeds({
        row: (nth) => (nth ? {} : { daily: { from, kind: 'per_day', units: values } }),
        own: (nth) => (nth ? {} : { daily: { from, kind: 'per_day', views: values } }),
      });
    },
  },
};
