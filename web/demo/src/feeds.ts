// The sample feeds as files beside the page, and creators made from them.
const creators: Record<string, URL> = {
  'creator-0': new URL('../feeds/creator-0.json', import.meta.url),
  'creator-2': new URL('../feeds/creator-2.json', import.meta.url),
  'creator-6': new URL('../feeds/creator-6.json', import.meta.url),
};
export const products = new URL('../feeds/products.json', import.meta.url);
export const inspiration = new URL('../feeds/inspiration.json', import.meta.url);

/** The moment the samples are of. */
export const now = Date.parse('2026-04-13T00:00:00Z') / 1000;

/** A creator feed by its name in the controls. */
export async function creatorFeed(name: string): Promise<URL | string> {
  if (name === 'hostile')
    return (await import('./hostile.js')).hostileCreator(await parsed('creator-2'));
  if (name === 'creator-10000') return manyVideos(await parsed('creator-6'), 10_000);
  return creators[name] ?? creators['creator-2']!;
}

// biome-ignore lint/suspicious/noExplicitAny: a sample, changed by hand below
const parsed = async (name: string): Promise<any> => (await fetch(creators[name]!)).json();

// the same few videos again and again, each with an id, a date and numbers of its own
// biome-ignore lint/suspicious/noExplicitAny: a sample
function manyVideos(feed: any, count: number): string {
  const { videos } = feed.creator;
  feed.creator.videos = Array.from({ length: count }, (_, nth) => {
    const video = videos[nth % videos.length];
    return {
      ...video,
      id: `77${String(nth).padStart(17, '0')}`,
      posted_at: now - nth * 3600,
      caption: `${nth + 1}: ${video.caption}`,
      views: (nth * 7919) % 100_003,
      daily: null,
    };
  });
  return JSON.stringify(feed);
}
