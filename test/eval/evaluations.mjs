// What `npm run eval` runs, in the order of the table: which module, over which files.
const here = (name) => new URL(`${name}.mjs`, import.meta.url).href;

const shopVideos = 'tiktok_shop_videos_daily.csv';
const shopProducts = 'tiktok_shop_products_daily.csv';
const hotel = 'tiktok_hotel_vn.csv';

export const evaluations = [
  {
    name: 'affinity-movielens',
    module: here('affinity'),
    needs: ['movielens.csv'],
    options: { set: 'movielens.csv' },
  },
  {
    name: 'affinity-black-friday',
    module: here('affinity'),
    needs: ['black_friday.csv'],
    options: { set: 'black_friday.csv' },
  },
  {
    name: 'reasons-movielens',
    module: here('reasons'),
    needs: ['movielens.csv'],
    options: { set: 'movielens.csv' },
  },
  {
    name: 'reasons-black-friday',
    module: here('reasons'),
    needs: ['black_friday.csv'],
    options: { set: 'black_friday.csv' },
  },
  {
    name: 'objective-gmv',
    module: here('objective'),
    needs: [shopVideos, shopProducts],
    options: { part: 'gmv' },
  },
  {
    name: 'objective-followers',
    module: here('objective'),
    needs: ['tiktok_influencers_2022_06.csv', 'tiktok_influencers_2022_09.csv'],
    options: { part: 'followers' },
  },
  { name: 'similar', module: here('similar'), needs: [shopVideos, shopProducts] },
  { name: 'exactness', module: here('exactness'), needs: [shopVideos, shopProducts] },
  { name: 'traits-reach', module: here('traits'), needs: [hotel], options: { set: 'hotel reach' } },
  {
    name: 'traits-kept',
    module: here('traits'),
    needs: [hotel],
    options: { set: 'hotel shares and saves' },
  },
  {
    name: 'traits-likes',
    module: here('traits'),
    needs: [shopVideos],
    options: { set: 'shop like rate' },
  },
  {
    name: 'traits-transcripts',
    module: here('traits'),
    needs: ['tiktok_hotel_vn_transcripts.csv'],
    options: { set: 'hotel transcripts' },
  },
  {
    name: 'traits-shuffled',
    module: here('traits'),
    needs: [hotel],
    options: { part: 'shuffled' },
  },
  {
    name: 'traits-control',
    module: here('traits'),
    needs: [shopVideos],
    options: { part: 'control' },
  },
  { name: 'looking', module: here('looking'), needs: [] },
  { name: 'luck-hotel', module: here('luck'), needs: [hotel], options: { set: 'hotel' } },
  { name: 'luck-shop', module: here('luck'), needs: [shopVideos], options: { set: 'shop' } },
  { name: 'benchmark', module: here('benchmark'), needs: [hotel] },
];
