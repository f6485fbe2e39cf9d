// Small feeds that are allowed but odd: what a reader, a rank or a screen may stumble over. Each name
// begins with the feed it is of. All of them are valid; cases.json beside the contract has the others.
import { asOf, day, iso } from './time.mjs';

const usd = (minor) => ({ minor, currency: 'USD' });
const as_of = iso(asOf);
const creator = (body) => ({ contract: 'creator@1', as_of, creator: { id: '1', ...body } });
const products = (rows) => ({ contract: 'products@1', as_of, products: rows });
const inspiration = (rows) => ({ contract: 'inspiration@1', as_of, videos: rows });
const daysAgo = (days) => asOf - days * day;

// four of the same numbers, so that only the id decides; as text, not as numbers
const tiedIds = ['9', '10', 'a', 'B'];
const tiedVideo = (id) => ({
  id,
  posted_at: daysAgo(3),
  products: [{ id: 'p' }],
  views: 1_000,
  items_sold: 5,
  revenue: { ...usd(5_000), kind: 'direct', settlement: 'settled' },
});
const tiedProduct = (id) => ({
  id,
  title: 'The same mug',
  category: ['Kitchen', 'Mugs'],
  shop: `Shop ${id}`,
  price: usd(1_200),
  traffic: { days: 30, views: 50_000, clicks: 1_500, orders: 500, creators: 20, videos: 25 },
});

const nothing = {
  ...Object.fromEntries(
    [
      'name',
      'market',
      'currency',
      'time_zone',
      'utc_offset_minutes',
      'followers',
      'niches',
      'showcase',
      'dismissed',
      'objective',
      'goals',
      'weekly_video_limit',
      'ec_videos_total',
      'ec_videos_30d',
      'audience',
      'videos',
    ].map((key) => [key, null]),
  ),
};

// 2^53 + 1 is no double: written as text
const largeIds = `{"contract":"creator@1","as_of":1776038400,"creator":{"id":"9007199254740993",
"followers":9223372036854775807,"videos":[
{"id":"7340000000000000001","posted_at":1775000000,"products":[{"id":"p"}],"views":9007199254740993},
{"id":"7340000000000000002","posted_at":1775000000,"products":[{"id":"p"}],"views":9007199254740992}]}}
`;

const revenue = (minor, rest) => ({ minor, currency: 'USD', kind: 'direct', ...rest });
const video = (id, days, body) => ({
  id,
  posted_at: iso(daysAgo(days)),
  products: [{ id: 'p' }],
  ...body,
});

const creatorFeeds = {
  'creator-ids-only': { contract: 'creator@1', creator: { id: '1' } },
  'creator-nulls': { contract: 'creator@1', as_of: null, creator: { id: '1', ...nothing } },
  'creator-no-videos': creator({ videos: [], showcase: [], niches: [] }),
  'creator-large-numbers': largeIds,
  'creator-future': creator({
    videos: [
      video('past', 2, { views: 10 }),
      video('future', -2, { views: 20 }),
      { id: 'undated', products: [{ id: 'p' }], views: 30 },
      { id: 'plain', posted_at: daysAgo(1), products: [], views: 40 },
    ],
  }),
  'creator-ties': creator({
    followers: 500,
    videos: [...tiedIds.map(tiedVideo), { id: 'none', products: [{ id: 'p' }] }],
  }),
  'creator-money': creator({
    currency: 'USD',
    videos: [
      video('direct', 40, { revenue: revenue(1_000, { settlement: 'settled' }) }),
      video('placed', 5, { revenue: revenue(2_000, { settlement: 'placed' }) }),
      video('attributed', 9, { revenue: revenue(4_000, { kind: 'attributed', estimated: true }) }),
      video('range', 12, { revenue: { min_minor: 100_000, max_minor: 500_000, currency: 'USD' } }),
      video('pesos', 15, { revenue: revenue(90_000, { currency: 'MXN' }) }),
      video('refunded', 20, { revenue: revenue(-500), daily: refunds() }),
    ],
  }),
  'creator-weekly-limit': creator({
    weekly_video_limit: 2,
    videos: [1, 3, 5].map((days) => video(`v${days}`, days, { views: 100 * days })),
  }),
  'creator-odd-audience': creator({
    followers: 90,
    audience: {
      count: 90,
      gender: [{ key: 'female', share: 0.3 }, { key: 'male' }, { key: null, share: 0.2 }],
      age: [
        { key: '<18', share: 0.05 },
        { key: '18-23', share: 0.2 },
        { key: '21-30', share: 0.15 },
        { key: '65+', share: 0.1 },
      ],
      gender_age: [],
      hour: [{ key: '0', share: 1 }],
    },
  }),
  'creator-unicode': creator({
    name: '🧭 Élodie‮gnp.exe‬ 𝔘𝔫𝔦',
    market: '<b>US</b>',
    niches: ['美容', 'جمال', 'सौंदर्य', 'beauty\u0000'],
    videos: [
      video('<img src=x onerror=alert(1)>', 3, {
        caption: 'ข้อความ #ความงาม é #Çok_güzel 👩‍👩‍👧‍👦\n\t"quoted" \\ /',
        cover_url: 'javascript:alert(1)',
        video_url: 'data:text/html,<script>alert(1)</script>',
      }),
      video('long', 4, { caption: 'Long word: '.padEnd(10_000, 'a') }),
    ],
  }),
};

const productsFeeds = {
  'products-absent': { contract: 'products@1' },
  'products-empty': products([]),
  'products-ids-only': products([{ id: '1' }, { id: '2' }]),
  'products-one': products([tiedProduct('only')]),
  'products-ties': products(tiedIds.map(tiedProduct)),
  'products-currencies': products([
    { id: 'dollars', price: usd(1_000) },
    { id: 'pesos', price: { minor: 17_000, currency: 'MXN' } },
    { id: 'dong', price: { minor: 240_000, currency: 'VND' } },
    { id: 'unstated', price: { minor: 1_000 } },
    { id: 'free', price: usd(0) },
  ]),
  'products-ranges': products([
    { id: 'range', price: { min_minor: 900, max_minor: 2_900, currency: 'USD' } },
    { id: 'open', price: { min_minor: 900, currency: 'USD' } },
  ]),
  'products-zeros': products([
    {
      ...tiedProduct('no-views'),
      traffic: { days: 30, views: 0, clicks: 0, orders: 0, videos: 0 },
    },
    { ...tiedProduct('no-days'), traffic: { days: 0, views: 10, orders: 0 } },
    {
      ...tiedProduct('gaps'),
      daily: { from: daysAgo(4), kind: 'per_day', units: [null, 1, null, 0] },
    },
    { ...tiedProduct('no-days-sold'), daily: { from: daysAgo(4), kind: 'cumulative', units: [] } },
  ]),
};

const languages = {
  es: ['¿Por qué nadie me lo contó?', 'Cuesta veinte dólares.', 'El enlace está abajo.'],
  id: ['Kenapa baru tahu sekarang?', 'Harganya dua puluh dolar.', 'Klik keranjang kuning.'],
  vi: ['Sao không ai nói với mình?', 'Giá hai mươi đô.', 'Bấm vào giỏ hàng nhé.'],
  ja: ['どうして誰も教えてくれなかったの？', '値段は二十ドルです。', '下のリンクからどうぞ。'],
  ar: ['لماذا لم يخبرني أحد؟', 'السعر عشرون دولارا.', 'الرابط في الأسفل.'],
};
const spoken = (lines) => lines.map((text, at) => ({ from_s: at * 4, to_s: at * 4 + 3.5, text }));

const inspirationFeeds = {
  'inspiration-absent': { contract: 'inspiration@1' },
  'inspiration-empty': inspiration([]),
  'inspiration-ids-only': inspiration([{ id: '1' }, { id: '2', creator: { id: 'c' } }]),
  'inspiration-ties': inspiration(
    tiedIds.map((id) => ({ ...tiedVideo(id), creator: { id: `c${id}`, followers: 100 } })),
  ),
  'inspiration-languages': inspiration(
    Object.entries(languages).map(([id, lines], at) => ({
      ...video(id, 10 + at, { caption: `${lines[0]} #${id}`, transcript: spoken(lines) }),
      nth_video: 1,
      creator: { id: `c-${id}`, followers: 1_000 },
    })),
  ),
};

function refunds() {
  return { from: daysAgo(20), kind: 'per_day', revenue_minor: [1_000, -1_500, null, 0] };
}

/** [name, document or its text] */
export function edgeFeeds() {
  return Object.entries({ ...creatorFeeds, ...productsFeeds, ...inspirationFeeds });
}
