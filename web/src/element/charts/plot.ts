import { html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { at, extent, linear, linePath } from './scale.js';

/** What a plot shows: values with the words for each. */
export interface Series {
  values: readonly (number | null)[];
  /** what each value is of: a date, a video */
  names: readonly string[];
  /** each value in words */
  texts: readonly string[];
  shape: 'bars' | 'line';
  /** so many at the end are not final yet: drawn hollow */
  unsettled?: number;
  /** what is plotted, and all of it in a sentence */
  label: string;
  summary: string;
}

/**
 * A plot that can be touched: a slider lies over it, so that finger, mouse, arrow keys and screen
 * reader all read it the same way. Drawn in the light tree: the styles are the screen's.
 */
export class Plot extends LitElement {
  static override properties = { series: { attribute: false }, chosen: { state: true } };
  declare series: Series;
  declare chosen: number | null;

  constructor() {
    super();
    this.chosen = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('series')) this.chosen = null;
  }

  protected override render(): TemplateResult {
    const { values, names, texts, label } = this.series;
    const last = Math.max(0, values.length - 1);
    const nth = Math.min(this.chosen ?? last, last);
    return html`<figure class="plot">
      <figcaption class="plot-reading" aria-hidden="true">
        <strong>${texts[nth]}</strong> <bdi class="quiet">${names[nth]}</bdi>
      </figcaption>
      <div class="plot-area">
        ${this.#drawing(nth)}
        <input class="plot-slider" type="range" min="0" max=${last} step="1" .value=${String(nth)}
          aria-label=${label} aria-valuetext=${`${names[nth]}: ${texts[nth]}`}
          ?disabled=${values.length < 2} @input=${this.#slid} />
      </div>
    </figure>`;
  }

  #drawing(nth: number): TemplateResult {
    const { values, shape, summary } = this.series;
    const { low, high } = extent(values);
    const place = linear(low, high === low ? low + 1 : high);
    const y = (value: number) => 58 - place(value) * 0.54;
    const step = 100 / values.length;
    const x =
      shape === 'bars'
        ? (n: number) => (n + 0.5) * step
        : linear(0, Math.max(1, values.length - 1));
    return html`<svg class="plot-drawing flips" viewBox="0 0 100 60" preserveAspectRatio="none" role="img" aria-label=${summary}>
      <path class="grid" d="M0 4H100M0 31H100M0 58H100"></path>
      ${shape === 'bars' ? this.#bars(y, x, step, nth) : this.#line(y, x)}
      ${shape === 'line' ? svg`<path class="cursor" d=${`M${at(x(nth))} 0V60`}></path>` : nothing}
      ${shape === 'line' && values[nth] != null ? svg`<path class="dot" d=${`M${at(x(nth))} ${at(y(values[nth]))}h0.01`}></path>` : nothing}
    </svg>`;
  }

  #bars(y: (value: number) => number, x: (nth: number) => number, step: number, chosen: number) {
    const { values, unsettled = 0 } = this.series;
    const width = Math.min(step * 0.62, 16);
    return values.map((value, nth) => {
      if (value === null) return nothing;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      const young = nth >= values.length - unsettled ? ' hollow' : '';
      const here = nth === chosen ? ' here' : '';
      return svg`<rect class=${`bar${young}${here}`} x=${at(x(nth) - width / 2)} y=${at(top)} width=${at(width)} height=${at(Math.max(0.8, bottom - top))}></rect>`;
    });
  }

  #line(y: (value: number) => number, x: (nth: number) => number) {
    return svg`<path class="line" d=${linePath(this.series.values, x, y)}></path>`;
  }

  #slid = (event: Event) => {
    this.chosen = Number((event.target as HTMLInputElement).value);
  };
}
