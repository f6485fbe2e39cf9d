// The sample feeds as files beside the page.
export const creators: Record<string, URL> = {
  'creator-0': new URL('../feeds/creator-0.json', import.meta.url),
  'creator-2': new URL('../feeds/creator-2.json', import.meta.url),
  'creator-6': new URL('../feeds/creator-6.json', import.meta.url),
};
export const products = new URL('../feeds/products.json', import.meta.url);
export const inspiration = new URL('../feeds/inspiration.json', import.meta.url);

/** The moment the samples are of. */
export const now = Date.parse('2026-04-13T00:00:00Z') / 1000;
