// What several evaluations need of the shop data.
import { readCsv } from '../real/data.mjs';

export const videoRows = () => readCsv('tiktok_shop_videos_daily.csv').filter(isHere);
export const productRows = () => readCsv('tiktok_shop_products_daily.csv').filter(isHere);
const isHere = (row) => row.region === 'US';

const days = (rows) => [...new Set(rows.map((row) => row.snapshot_date))].sort();
export const lastDay = () => days(videoRows()).at(-1);
export const productDays = () => days(productRows());

export const secondsOf = (date) => Date.parse(`${date}T00:00:00Z`) / 1000;
export const dayAfter = (date, count) =>
  new Date((secondsOf(date) + count * 86_400) * 1000).toISOString().slice(0, 10);
