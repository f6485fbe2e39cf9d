// The four documents that can be edited, and where they come from.
import { inspiration, now, products } from '../feeds.js';

export { now };

export const kinds = ['policy', 'creator', 'products', 'inspiration'] as const;
export type Kind = (typeof kinds)[number];
export type Texts = Record<Kind, string>;

const creators: Record<string, URL> = {
  'creator-0': new URL('../../feeds/creator-0.json', import.meta.url),
  'creator-2': new URL('../../feeds/creator-2.json', import.meta.url),
  'creator-6': new URL('../../feeds/creator-6.json', import.meta.url),
};

const fetched = async (from: URL) => pretty(await (await fetch(from)).json());

export const creatorText = (name: string) => fetched(creators[name] ?? creators['creator-2']!);

/** The shipped rules and the sample feeds. */
export async function sampleTexts(creator: string): Promise<Texts> {
  const { default: policy } = await import('../../../../core/contract/policy.json', {
    with: { type: 'json' },
  });
  const [own, goods, videos] = await Promise.all([
    creatorText(creator),
    fetched(products),
    fetched(inspiration),
  ]);
  return { policy: pretty(policy), creator: own, products: goods, inspiration: videos };
}

/** JSON to read: a list of plain values stands on one line. No text of JSON holds a line break. */
export function pretty(value: unknown): string {
  const short = (list: string) =>
    list.replace(/\n\s*/g, ' ').replace('[ ', '[').replace(/ ]$/, ']');
  return JSON.stringify(value, null, 2).replace(/\[\n[^[\]{}]*\n\s*\]/g, short);
}

/** Which document a text is, as it says itself; null if it is none of them. */
export function kindOf(text: string): Kind | null {
  const stated = /^\s*\{\s*"contract"\s*:\s*"(\w+)@/.exec(text)?.[1];
  return kinds.find((kind) => kind === stated) ?? null;
}

const mark = 'playground@1';

/** One file with all that is on the page, what is not yet JSON too. */
export function fileOf(texts: Texts, objective: string): string {
  return JSON.stringify({ contract: mark, objective, texts }, null, 2);
}

/** What `fileOf` wrote; null if the text is something else. */
export function readFile(text: string): { texts: Partial<Texts>; objective: string } | null {
  try {
    const { contract, texts, objective } = JSON.parse(text);
    if (contract !== mark) return null;
    const known = kinds.filter((kind) => typeof texts?.[kind] === 'string');
    return {
      texts: Object.fromEntries(known.map((kind) => [kind, texts[kind]])),
      objective: String(objective),
    };
  } catch {
    return null;
  }
}
