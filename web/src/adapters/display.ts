// TikTok for Developers, Display API v2: /v2/user/info/ and pages of /v2/video/list/.
// https://developers.tiktok.com/doc/tiktok-api-v2-video-object, …-user-info
import type { Adapter } from './adapter.js';
import { creatorFeed } from './feeds.js';
import { demand, pagesOf } from './pages.js';
import type { Row } from './row.js';
import { Videos } from './videos.js';

const ofUser = [
  ...['union_id', 'avatar_url', 'avatar_url_100', 'avatar_large_url', 'bio_description'],
  ...['profile_deep_link', 'is_verified', 'username', 'following_count', 'likes_count'],
  'video_count',
];
const ofVideo = ['height', 'width', 'title', 'embed_html', 'embed_link', 'is_aigc'];

export const display: Adapter = {
  name: 'display-v2',
  title: 'TikTok Display API v2',
  gives: ['creator'],
  takes: 'answers of /v2/user/info/ and /v2/video/list/ (JSON), pages in any order',
  recognises: ({ head }) =>
    /"(union_id|open_id|video_description|embed_html|embed_link)"\s*:/.test(head) &&
    !/"item_id"/.test(head),
  async adapt(inputs, context) {
    const pages = await pagesOf(inputs, context);
    demand(pages, ['user', 'videos'], 'an answer of /v2/user/info/ or /v2/video/list/');
    const videos = new Videos(context.report);
    let user: ReturnType<typeof userOf> | null = null;
    for (const page of pages) {
      const row = page.child('user');
      if (user !== null) row?.again();
      else if (row !== null) user = userOf(row);
      for (const video of page.rows('videos')) {
        context.countRow(video.source);
        addVideo(video, videos);
      }
      page.rest();
    }
    const found = { ...user, videos: videos.list };
    return { creator: creatorFeed(found, null, pages[0]!.source, context) };
  },
};

function userOf(row: Row) {
  const name = row.text('display_name') ?? row.text('username');
  const user = { id: row.id('open_id'), name, followers: row.count('follower_count') };
  row.leave(ofUser);
  return user.id === null ? { name, followers: user.followers } : { ...user, id: user.id };
}

function addVideo(row: Row, videos: Videos): void {
  const id = row.id('id');
  if (id === null) return void row.unmapped('id', 'no_id');
  const video = {
    id,
    posted_at: row.seconds('create_time'),
    caption: row.text('video_description') ?? row.text('title'),
    cover_url: row.text('cover_image_url'),
    video_url: row.text('share_url'),
    duration_s: row.duration('duration'),
    views: row.count('view_count'),
    likes: row.count('like_count'),
    comments: row.count('comment_count'),
    shares: row.count('share_count'),
  };
  row.leave(ofVideo);
  videos.add(video, row.source, row.path);
}
