import { html, svg, type TemplateResult } from 'lit';
import { at, extent, linear, linePath } from './scale.js';

/** A series at a glance, oldest at the start of the line of reading. `label` says it in words. */
export function sparkline(values: readonly (number | null)[], label: string): TemplateResult {
  const { low, high } = extent(values);
  const x = linear(0, Math.max(1, values.length - 1));
  const place = linear(low, high);
  const y = (value: number) => 30 - place(value) * 0.28;
  const line = linePath(values, x, y);
  const stated = values.flatMap((value, nth) => (value === null ? [] : [nth]));
  return html`<svg class="sparkline flips" viewBox="0 0 100 32" preserveAspectRatio="none" role="img" aria-label=${label}>
    ${stated.length === 0 ? '' : svg`<path class="area" d=${`${line}L${at(x(stated.at(-1)!))} 32L${at(x(stated[0]!))} 32Z`}></path>`}
    <path class="line" d=${line}></path>
  </svg>`;
}
