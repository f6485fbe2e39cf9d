// What `npm run eval` runs, in the order of the table: which module, over which files.
const shopVideos = 'tiktok_shop_videos_daily.csv';
const shopProducts = 'tiktok_shop_products_daily.csv';
const hotel = 'tiktok_hotel_vn.csv';
const scripts = 'tiktok_hotel_vn_transcripts.csv';
const accounts = ['tiktok_influencers_2022_06.csv', 'tiktok_influencers_2022_09.csv'];
const movies = 'movielens.csv';
const blackFriday = 'black_friday.csv';

// a line of the table: its name, the module beside this one, the files it needs, what the module is told
const line = (name, module, needs, options) => ({
  name,
  module: new URL(`${module}.mjs`, import.meta.url).href,
  needs,
  options,
});

export const evaluations = [
  line('affinity-movielens', 'affinity', [movies], { set: movies }),
  line('affinity-black-friday', 'affinity', [blackFriday], { set: blackFriday }),
  line('reasons-movielens', 'reasons', [movies], { set: movies }),
  line('reasons-black-friday', 'reasons', [blackFriday], { set: blackFriday }),
  line('objective-gmv', 'objective', [shopVideos, shopProducts], { part: 'gmv' }),
  line('objective-followers', 'objective', accounts, { part: 'followers' }),
  line('similar', 'similar', [shopVideos, shopProducts]),
  line('exactness', 'exactness', [shopVideos, shopProducts]),
  line('traits-reach', 'traits', [hotel], { set: 'hotel reach' }),
  line('traits-kept', 'traits', [hotel], { set: 'hotel shares and saves' }),
  line('traits-likes', 'traits', [shopVideos], { set: 'shop like rate' }),
  line('traits-transcripts', 'traits', [scripts], { set: 'hotel transcripts' }),
  line('traits-shuffled', 'traits', [hotel], { part: 'shuffled' }),
  line('traits-control', 'traits', [shopVideos], { part: 'control' }),
  line('looking', 'looking', []),
  line('rank-certainty', 'certainty', []),
  line('luck-hotel', 'luck', [hotel], { set: 'hotel' }),
  line('luck-shop', 'luck', [shopVideos], { set: 'shop' }),
  line('benchmark', 'benchmark', [hotel]),
  line('mixture', 'mixture', []),
  line('what-if', 'what-if', []),
  line('audit', 'audit', [shopVideos, shopProducts]),
  line('plan', 'plan', []),
  line('feedback', 'feedback', [shopVideos, shopProducts]),
];
