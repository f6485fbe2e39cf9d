// "Download your data" (JSON): Video.Videos.VideoList, in older files below Activity. No views and no
// sales are in it: enough for how many videos there are and when they were posted. Read as it comes: the
// file holds the whole account.
import type { Adapter } from './adapter.js';
import { idInLink } from './columns.js';
import type { Context } from './context.js';
import { secondsOf } from './dates.js';
import { creatorFeed } from './feeds.js';
import { unknownPayload } from './input.js';
import { markOf, readJson } from './json.js';
import { isObject, Row } from './row.js';
import { Videos } from './videos.js';

const roots = ['$', '$.Activity'];
const lists = roots.flatMap((root) => [
  `${root}.Video.Videos.VideoList`,
  `${root}.Videos.VideoList`,
]);
const profiles = ['$.Profile', '$.Profile And Settings'].map(
  (root) => `${root}.Profile Information.ProfileMap`,
);

export const downloadYourData: Adapter = {
  name: 'download-your-data',
  title: 'TikTok “Download your data”',
  gives: ['creator'],
  takes: 'user_data_tiktok.json',
  recognises: ({ name, head }) =>
    /^user_data.*\.json$/i.test(name) || /"VideoList"|"Profile Information"/.test(head),
  async adapt(inputs, context) {
    const videos = new Videos(context.report);
    let who: { id?: string; name?: string } = {};
    const paths = [...lists.map((list) => `${list}.*`), ...profiles];
    for (const input of inputs) {
      const mark = markOf('VideoList');
      const take = (value: unknown, path: (string | number)[]) => {
        if (!isObject(value)) return;
        if (path.at(-1) === 'ProfileMap') who = profileOf(value);
        else addVideo(new Row(value, input.name, 'VideoList[]', context), videos, context);
      };
      await readJson(input, context, paths, take, mark);
      if (!mark.seen) throw unknownPayload(input.name, 'a file with a VideoList');
      // what else the account did stays where it is, unread
      context.report.unmapped(input.name, 'all but VideoList and ProfileMap', 'no_place', 0);
    }
    const found = { ...who, videos: videos.list };
    return { creator: creatorFeed(found, null, inputs[0]!.name, context) };
  },
};

function profileOf(map: Record<string, unknown>) {
  const name = map.userName;
  return typeof name === 'string' && name !== '' ? { id: name, name } : {};
}

function addVideo(row: Row, videos: Videos, context: Context): void {
  context.countRow(row.source);
  // a photo post has several links, a deleted video "N/A"
  const link = row.text('Link')?.split(/\s+/)[0] ?? '';
  const posted = postedAt(row);
  const likes = row.count('Likes');
  row.leave(['Sound', 'Location', 'WhoCanView', 'AllowComments', 'AllowStitches', 'AllowDuets']);
  row.leave([
    'AddYourText',
    'AllowSharingToStory',
    'ContentDisclosure',
    'CoverImage',
    'Title',
    'AIGeneratedContent',
  ]);
  row.leave(['AlternateText', 'IsPinned']);
  row.rest();
  const linked = idInLink(link);
  // its own address says nothing of it; when it was posted is the only name it has
  const id = linked ?? (posted === null ? null : `posted-${posted}`);
  if (id === null) return void row.unmapped('Link', 'no_id');
  row.warn('Link', linked === null ? 'id_assumed' : 'id_from_link');
  const address = /^https?:/.test(link) ? link : null;
  videos.add({ id, posted_at: posted, likes, video_url: address }, row.source, row.path);
}

// "2024-09-25 17:03:11", UTC
function postedAt(row: Row): number | null {
  const text = row.text('Date');
  if (text === null) return null;
  return (
    secondsOf(`${text.replace(' UTC', '').replace(' ', 'T')}Z`) ?? row.unmapped('Date', 'bad_time')
  );
}
