// Sets of videos with a success, as rows of the inspiration feed. Where success is not a count that
// the contract has, it stands as new followers, in parts per million: the engine takes it for a
// metric like any other.
import { readCsv } from '../real/data.mjs';
import { groupBy } from '../real/group-by.mjs';
import { videoRows } from './shop.mjs';

const number = (text) => (text === '' || text === undefined ? null : Number(text));
const million = 1_000_000;
const unique = (rows) => [...groupBy(rows, (row) => row.video_id).values()].map((own) => own[0]);

function hotelVideo(row) {
  const { caption, duration, created_at: created } = row;
  const seconds = Date.parse(created) / 1000;
  return {
    id: row.video_id,
    ...(Number.isFinite(seconds) && { posted_at: Math.floor(seconds) }),
    caption,
    duration_s: number(duration),
    creator: { id: row.creator_id, followers: number(row.fans) },
  };
}

function hotelRows(file, measureOf) {
  return unique(readCsv(file))
    .filter((row) => number(row.views) > 0 && number(row.fans) > 0)
    .map((row) => ({ video: hotelVideo(row), ...measureOf(row) }));
}

const reachOf = (row) => ({
  measure: { views: Number(row.views) },
  success: Math.log(row.views) - 0.5 * Math.log(row.fans),
});

export const hotelReach = () => hotelRows('tiktok_hotel_vn.csv', reachOf);

export const hotelKept = () =>
  hotelRows('tiktok_hotel_vn.csv', (row) => {
    const rate = (Number(row.shares || 0) + Number(row.saves || 0)) / row.views;
    return { measure: { new_followers: Math.round(rate * million) }, success: rate };
  });

export const hotelTranscripts = () =>
  unique(readCsv('tiktok_hotel_vn_transcripts.csv'))
    .filter((row) => number(row.views) > 0 && number(row.fans) > 0)
    .map((row) => ({
      video: {
        ...hotelVideo(row),
        transcript: row.transcript.split('\n').map((text) => ({ text })),
      },
      ...reachOf(row),
    }));

const shopVideo = (row) => ({
  id: row.video_id,
  posted_at: Math.floor(Date.parse(`${row.posted_at.replace(' ', 'T')}:00Z`) / 1000) || null,
  caption: row.description,
  products: row.product_id ? [{ id: row.product_id, title: row.product_title }] : [],
  creator: { id: row.creator_id },
});

// the first day that a video's views of one day are known
const firstDays = () =>
  [
    ...groupBy(
      videoRows().filter((row) => row.views_kind === 'day' && row.views > 0),
      (row) => row.video_id,
    ).values(),
  ].map((rows) =>
    rows.reduce((first, row) => (row.snapshot_date < first.snapshot_date ? row : first)),
  );

export const shopLikes = () =>
  firstDays().map((row) => {
    const rate = Number(row.likes_rounded) / row.views;
    return {
      video: shopVideo(row),
      measure: { new_followers: Math.round(rate * million) },
      success: rate,
    };
  });

export const shopViews = () =>
  firstDays().map((row) => ({
    video: shopVideo(row),
    measure: { views: Number(row.views) },
    success: Math.log(row.views),
  }));
