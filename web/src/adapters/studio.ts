// TikTok Studio's exports, as ZIP or CSV: Overview, Content, Followers, Viewers. Days have no year, and
// their words follow the language of the app.
import type { Audience } from '../contract/common.js';
import type { Adapter } from './adapter.js';
import { Columns } from './columns.js';
import type { Context } from './context.js';
import { Dated } from './dated.js';
import { dateInName } from './dates.js';
import { audienceOf, creatorFeed } from './feeds.js';
import { unknownPayload } from './input.js';
import { type Followers, readFollowers } from './studio-followers.js';
import type { Table } from './table.js';
import { tablesOf } from './tables.js';
import { Videos } from './videos.js';

// days of the account as a whole, which the contract has not: only a video has days
const ofOverview = [
  ...['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares', 'New followers'],
  ...['Unique viewers', 'Reached audience'],
];
const ofViewers = ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'];
const ofContent = [
  ...['Views in the last 7 days', 'Average watch time', 'Reach', 'Watched full video'],
  ...['Average watch time (seconds)', 'Privacy', 'Traffic source types'],
];
const known = ['Video title', 'Video link', 'Post time', 'Total views', 'Date', 'Total Viewers'];

export const studio: Adapter = {
  name: 'studio',
  title: 'TikTok Studio exports',
  gives: ['creator'],
  takes: 'Overview_…, Content_…, Followers_…, Viewers_… as .zip, or the .csv and .xlsx inside',
  recognises: ({ name, head }) =>
    /^(Overview|Content|Followers|Viewers|Follower[A-Z]\w+)[_.].*(zip|csv|xlsx)$|^(Overview|Content|Viewers)\.(csv|xlsx)$/i.test(
      name,
    ) ||
    /^\ufeff?"?(Video title|Date"?,"?(Video Views|Followers|Hour|Total Viewers)|Gender"?,"?Distribution|Top territories)/i.test(
      head,
    ),
  async adapt(inputs, context) {
    const videos = new Videos(context.report);
    const people: Followers = { followers: null, audience: {} };
    let recognised = 0;
    for await (const table of tablesOf(inputs, known, context)) {
      if (await readTable(table, videos, people, context)) recognised += 1;
      else context.report.unmapped(table.source, 'rows', 'unknown_file');
    }
    const [first] = inputs;
    if (recognised === 0)
      throw unknownPayload(first!.name, 'an export of TikTok Studio in English');
    const { followers } = people;
    const audience = audienceOf({ count: followers, ...people.audience } as Audience);
    const handle = handleIn(inputs.map(({ name }) => name));
    const who = handle === null ? {} : { id: handle, name: handle };
    const asOf = Math.max(0, ...inputs.map(({ name }) => dateInName(name) ?? 0)) || null;
    const found = { ...who, followers, audience, videos: videos.list };
    return { creator: creatorFeed(found, asOf, first!.name, context) };
  },
};

async function readTable(
  table: Table,
  videos: Videos,
  people: Followers,
  context: Context,
): Promise<boolean> {
  if (table.has('Video link') || table.has('Video title')) {
    await readContent(table, videos, context);
    return true;
  }
  if (table.has('Video Views')) return leaveDays(table, ofOverview, context);
  if (table.has('Total Viewers')) return leaveDays(table, ofViewers, context);
  return readFollowers(table, people, context);
}

async function readContent(table: Table, videos: Videos, context: Context): Promise<void> {
  const columns = new Columns(table, context);
  const dated = new Dated(table.source, 'Post time', context);
  for await (const cells of columns.rows()) {
    const id = columns.videoId(cells, 'Video ID', 'Video link');
    const time = columns.text(cells, 'Post time', 'Post date');
    const video = {
      id: id ?? '',
      caption: columns.text(cells, 'Video title'),
      video_url: columns.text(cells, 'Video link'),
      views: columns.count(cells, 'Total views'),
      likes: columns.count(cells, 'Total likes'),
      comments: columns.count(cells, 'Total comments'),
      shares: columns.count(cells, 'Total shares'),
      saves: columns.count(cells, 'Add to Favorites', 'Total favorites'),
      new_followers: columns.count(cells, 'New followers'),
    };
    if (id === null) continue;
    videos.add(video, table.source, 'rows');
    dated.add(videos.get(id)!, time);
  }
  dated.resolve();
  columns.done(ofContent);
}

// read to the end all the same, so that a file that is cut or broken says so
async function leaveDays(table: Table, all: string[], context: Context): Promise<boolean> {
  const columns = new Columns(table, context);
  for await (const _ of columns.rows());
  columns.done(all);
  return true;
}

// Overview_2024-10-03_1727913600_some.handle.zip, Followers_some.handle.zip
function handleIn(names: string[]): string | null {
  for (const name of names) {
    const found =
      /^[A-Z][a-z]+_(?:\d{4}-\d{2}-\d{2}_\d+_)?([\w.]+?)(?: ?\(\d+\))?\.(?:zip|csv|xlsx)$/.exec(
        name,
      )?.[1];
    if (found !== undefined && /[a-z]/i.test(found)) return found;
  }
  return null;
}
