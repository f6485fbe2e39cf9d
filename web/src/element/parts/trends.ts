import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DailyTrend, Measure, Overview, Trend } from '../../contract/index.js';
import type { Series } from '../charts/plot.js';
import type { Ui } from '../ui.js';
import { claim } from './claim.js';
import { icon } from './icon.js';

type Axis = 'videos' | 'days';

/** The creator's numbers from video to video and from day to day, one metric at a time. */
export class Trends extends LitElement {
  static override properties = {
    ui: { attribute: false },
    overview: { attribute: false },
    currency: { attribute: false },
    metric: { state: true },
    axis: { state: true },
  };
  declare ui: Ui;
  declare overview: Overview;
  declare currency: string | null;
  declare metric: Measure | null;
  declare axis: Axis;

  constructor() {
    super();
    this.metric = null;
    this.axis = 'videos';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { ui } = this;
    const { trends, daily } = this.overview;
    const all: (Trend | DailyTrend)[] = this.axis === 'videos' ? trends : daily;
    const shown = all.find(({ metric }) => metric === this.metric) ?? all[0];
    return html`<div class="card trends">
      <div class="switch" role="group" aria-label=${ui.say('trends.axis')}>
        ${this.#axisButton('videos', trends.length)} ${this.#axisButton('days', daily.length)}
      </div>
      ${shown === undefined ? html`<p class="quiet">${ui.say('trends.none')}</p>` : this.#plot(all, shown)}
    </div>`;
  }

  #axisButton(axis: Axis, count: number): TemplateResult {
    return html`<button type="button" class="half" aria-pressed=${this.axis === axis} ?disabled=${count === 0}
      @click=${() => {
        this.axis = axis;
      }}>${this.ui.say(`trends.${axis}`)}</button>`;
  }

  #plot(all: (Trend | DailyTrend)[], shown: Trend | DailyTrend): TemplateResult {
    const { ui } = this;
    return html`
      <div class="chips" role="group" aria-label=${ui.say('trends.metric')}>
        ${all.map(
          ({
            metric,
          }) => html`<button type="button" class="chip" aria-pressed=${metric === shown.metric}
            @click=${() => {
              this.metric = metric;
            }}>${ui.say(`metric.${metric}`)}</button>`,
        )}
      </div>
      <cc-plot .series=${this.#series(shown)}></cc-plot>
      <p class="trend-words">${this.#words(shown)} ${claim(ui, shown.claim, isDaily(shown) ? 'days' : 'videos')}</p>
      ${
        !isDaily(shown) && this.overview.unsettled > 0
          ? html`<p class="quiet">${ui.say('trends.unsettled', { n: this.overview.unsettled })}</p>`
          : nothing
      }
    `;
  }

  // an arrow only where the claim allows one
  #words({ claim: { grade }, direction, ...trend }: Trend | DailyTrend): TemplateResult | string {
    const { ui } = this;
    if (grade === 'not_enough_data') return ui.say('trends.early');
    if (direction === 'none') return ui.say('trends.flat');
    const daily = 'change_per_day' in trend;
    const change = daily ? trend.change_per_day : trend.change_per_video;
    const factor = (microLog: number | null) =>
      microLog === null ? null : Math.exp(microLog / 1e6);
    const range = trend.interval?.map(factor) as [number | null, number | null] | undefined;
    return html`${icon(direction)} ${ui.say(`trends.${direction}_${daily ? 'day' : 'video'}`, {
      change: ui.format.times(factor(change)),
      range: ui.format.range(range, (value) => ui.format.times(value)),
    })}`;
  }

  #series(trend: Trend | DailyTrend): Series {
    const { ui, overview, currency } = this;
    const { metric } = trend;
    const daily = isDaily(trend);
    const values = trend.series as readonly (number | null)[];
    const texts = values.map((value) =>
      value === null ? ui.say('trends.not_stated') : ui.format.measure(metric, value, currency),
    );
    const names = daily
      ? values.map((_, nth) => ui.format.day(trend.from, nth))
      : overview.videos.map(({ posted_at }, nth) =>
          ui.say('trends.video', { n: nth + 1, date: ui.format.shortDate(posted_at) }),
        );
    const label = ui.say('trends.label', {
      metric: ui.say(`metric.${metric}`),
      axis: ui.say(`trends.${daily ? 'days' : 'videos'}`),
    });
    const summary = `${label}: ${names
      .slice(-40)
      .map((name, nth) => `${name}: ${texts.slice(-40)[nth]}`)
      .join('; ')}`;
    return {
      values,
      names,
      texts,
      label,
      summary,
      shape: daily ? 'line' : 'bars',
      unsettled: daily ? 0 : overview.unsettled,
    };
  }
}

const isDaily = (trend: Trend | DailyTrend): trend is DailyTrend => 'change_per_day' in trend;
