// A creator whose every text tries something. All of it has to stay text, and legible.
const script = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

const texts = [
  script,
  'javascript:window.pwned=1',
  '\u202Egnp.exe \u202D\u2066 bidi overrides \u2067',
  'x'.repeat(10_000),
  '👩🏽‍🚀🏳️‍🌈'.repeat(40),
  '$' + '{window.pwned=1} {{7*7}} <!-- -->',
];

const links = [
  'javascript:window.pwned=1',
  'data:text/html,<script>window.pwned=1</script>',
  'https://user:secret@example.invalid/x.png',
  'file:///etc/passwd',
  '//evil.invalid/x.png',
  ' java\nscript:window.pwned=1',
];

// biome-ignore lint/suspicious/noExplicitAny: a sample
export function hostileCreator(feed: any): string {
  feed.creator.name = script;
  feed.creator.market = script;
  feed.creator.niches = texts;
  // biome-ignore lint/suspicious/noExplicitAny: a sample
  feed.creator.videos.forEach((video: any, nth: number) => {
    video.caption = texts[nth % texts.length];
    video.cover_url = links[nth % links.length];
    video.video_url = links[(nth + 1) % links.length];
  });
  return JSON.stringify(feed);
}

/** The same for a feed of products or inspiration videos. */
export function hostile(json: string): string {
  const feed = JSON.parse(json);
  let nth = 0;
  // biome-ignore lint/suspicious/noExplicitAny: a sample
  const spoil = (row: any, fields: string[], from: string[]) => {
    for (const field of fields) if (field in row) row[field] = from[nth++ % from.length];
  };
  for (const row of feed.products ?? []) {
    spoil(row, ['title', 'shop'], texts);
    row.category = [texts[nth % texts.length]];
    spoil(row, ['image_url'], links);
  }
  for (const row of feed.videos ?? []) {
    spoil(row, ['caption'], texts);
    spoil(row, ['cover_url'], links);
    row.video_url = links[nth % links.length];
    if (row.creator) row.creator.name = texts[nth % texts.length];
    for (const line of row.transcript ?? []) spoil(line, ['text'], texts);
    for (const product of row.products ?? []) spoil(product, ['title'], texts);
  }
  return JSON.stringify(feed);
}
