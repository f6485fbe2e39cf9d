// Videos of one payload by id: rows of the same video become one.
import type { Money, ProductRef, Video } from '../contract/common.js';
import { compact } from './feeds.js';
import type { Reporter } from './report.js';

export class Videos<T extends Video = Video> {
  readonly #byId = new Map<string, T>();

  constructor(private readonly report: Reporter) {}

  /** Adds a row; the same video again fills what is missing, and a different number is told. */
  add(video: T, source: string, path: string): void {
    const known = this.#byId.get(video.id);
    if (known === undefined) {
      this.#byId.set(video.id, compact(video));
      return;
    }
    this.report.warn(source, path, 'duplicate_row');
    fill(known, compact(video), (key) => this.report.warn(source, `${path}.${key}`, 'differs'));
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** The video, made if it is new. */
  of(id: string): T {
    const known = this.#byId.get(id) ?? ({ id } as T);
    this.#byId.set(id, known);
    return known;
  }

  get list(): T[] {
    return [...this.#byId.values()];
  }
}

/** Fills what `target` lacks from `other`; lists of linked products are joined; the rest stays. */
export function fill(target: Video, other: Video, differs: (key: string) => void): void {
  const into = target as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(other)) {
    if (key === 'products') target.products = joinedProducts(target.products, other.products);
    else if (into[key] === undefined) into[key] = value;
    else if (JSON.stringify(into[key]) !== JSON.stringify(value)) differs(key);
  }
}

export function joinedProducts(
  some: ProductRef[] | null | undefined,
  others: ProductRef[] | null | undefined,
): ProductRef[] {
  const byId = new Map<string, ProductRef>();
  for (const ref of [...(some ?? []), ...(others ?? [])]) {
    byId.set(ref.id, { ...ref, ...compact(byId.get(ref.id) ?? {}) });
  }
  return [...byId.values()];
}

/** Videos with an amount that could not be read: a smaller sum would be a wrong one. */
const unread = new WeakSet<Video>();

/** No amount of the video counts any more. */
export function giveUpRevenue(video: Video): void {
  unread.add(video);
  delete video.revenue;
}

/** Adds an amount of the same currency, kind and settlement; false if it is of another. */
export function addMoney(video: Video, money: Money): boolean {
  if (unread.has(video)) return true;
  const { revenue } = video;
  if (!revenue) {
    video.revenue = money;
    return true;
  }
  const same = (['currency', 'kind', 'settlement'] as const).every(
    (key) => (revenue[key] ?? null) === (money[key] ?? null),
  );
  if (same) video.revenue = { ...revenue, minor: (revenue.minor ?? 0) + (money.minor ?? 0) };
  return same;
}

/** A count added to one that may be missing; a missing one adds nothing. */
export const plus = (some: number | null | undefined, more: number | null): number | null =>
  more === null ? (some ?? null) : (some ?? 0) + more;
