/** Numbers to places on a chart's axis, 0 to 100. Where nothing spreads, all lie in the middle. */
export function linear(low: number, high: number): (value: number) => number {
  const spread = high - low;
  return (value) => (spread === 0 ? 50 : ((value - low) / spread) * 100);
}

/** For factors: 1 lies in the middle and ×2 as far from it as ×½. `reach`: the largest factor shown. */
export function logarithmic(reach: number): (factor: number) => number {
  const half = Math.log(Math.max(reach, 1.5));
  return (factor) => clamp(50 + (Math.log(Math.max(factor, 1e-9)) / half) * 50);
}

export const clamp = (place: number): number => Math.min(100, Math.max(0, place));

/** A place in an SVG attribute: two decimals do. */
export const at = (place: number): string => place.toFixed(2);

export function known(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null);
}

export function extent(values: readonly (number | null)[]): { low: number; high: number } {
  const all = known(values);
  return { low: Math.min(0, ...all), high: Math.max(0, ...all) };
}

/** Runs of neighbouring known values as SVG path data; a missing value is a gap. */
export function linePath(
  values: readonly (number | null)[],
  x: (nth: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let open = false;
  values.forEach((value, nth) => {
    if (value === null) {
      open = false;
      return;
    }
    path += `${open ? 'L' : 'M'}${at(x(nth))} ${at(y(value))}`;
    open = true;
  });
  return path;
}
