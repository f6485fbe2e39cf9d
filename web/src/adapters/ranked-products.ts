// Products of several days' lists: the newest row tells what they are, each day adds its units.
import type { Product } from '../contract/products.js';
import { compact } from './feeds.js';

interface Ranked {
  product: Product;
  at: number;
  units: Map<number, number>;
}

const dayLength = 86_400;
/** A series that spans more is two that do not belong together. */
const longestSeries = 400;

export class RankedProducts {
  readonly #byId = new Map<string, Ranked>();

  /** False if the row says nothing that was not known. */
  add(product: Product, at: number, day: { start: number | null; units: number | null }): boolean {
    const known = this.#byId.get(product.id);
    const ranked = known ?? { product, at, units: new Map() };
    const isNewDay = day.start !== null && day.units !== null && !ranked.units.has(day.start);
    if (isNewDay) ranked.units.set(day.start!, day.units!);
    const [newer, older] = at >= ranked.at ? [product, ranked.product] : [ranked.product, product];
    const isNews = known === undefined || isNewDay || at > known.at;
    ranked.product = { ...compact(older), ...compact(newer) };
    ranked.at = Math.max(at, ranked.at);
    this.#byId.set(product.id, ranked);
    return isNews;
  }

  /** `cut` hears of how many days did not fit into a series. */
  list(cut: (days: number) => void): Product[] {
    return [...this.#byId.values()].map(({ product, units }) => ({
      ...product,
      ...seriesOf(units, cut),
    }));
  }
}

function seriesOf(units: Map<number, number>, cut: (days: number) => void): Partial<Product> {
  const days = [...units.keys()].sort((some, other) => some - other);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return {};
  const from = Math.max(first, last - (longestSeries - 1) * dayLength);
  const lost = days.filter((day) => day < from).length;
  if (lost > 0) cut(lost);
  const length = (last - from) / dayLength + 1;
  const series = Array.from({ length }, (_, at) => units.get(from + at * dayLength) ?? null);
  return { daily: { from, kind: 'per_day', units: series } };
}
