import { html, svg, type TemplateResult } from 'lit';
import type { Interval } from '../../contract/index.js';
import { at, clamp } from './scale.js';

export interface IntervalBar {
  /** the estimate, or null for none */
  value: number | null;
  interval: Interval | null;
  /** where "no difference" is */
  neutral: number | null;
  /** number to place, 0 to 100 */
  scale: (value: number) => number;
  label: string;
}

/** An estimate as a dot in the range it may lie in; an open end runs to the edge. */
export function intervalBar({
  value,
  interval,
  neutral,
  scale,
  label,
}: IntervalBar): TemplateResult {
  const low = clamp(interval?.[0] == null ? 0 : scale(interval[0]));
  const high = clamp(interval?.[1] == null ? 100 : scale(interval[1]));
  return html`<svg class="interval flips" viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label=${label}>
    <rect class="track" x="0" y="5" width="100" height="2"></rect>
    ${neutral === null ? '' : svg`<path class="neutral" d=${`M${at(scale(neutral))} 0V12`}></path>`}
    ${interval === null ? '' : svg`<rect class="range" x=${at(low)} y="3.5" width=${at(Math.max(1, high - low))} height="5"></rect>`}
    ${value === null ? '' : svg`<path class="dot" d=${`M${at(clamp(scale(value)))} 6h0.01`}></path>`}
  </svg>`;
}
