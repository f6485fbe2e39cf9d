import { html, nothing, type TemplateResult } from 'lit';
import type { Diagnosis, Rate, VideoCard } from '../../contract/index.js';
import { intervalBar } from '../charts/interval.js';
import { linear } from '../charts/scale.js';
import { comparisonRow } from '../parts/benchmark.js';
import { icon } from '../parts/icon.js';
import { picture } from '../parts/picture.js';
import { productLinks } from '../parts/product-links.js';
import { statTiles } from '../parts/stats.js';
import { traitRow } from '../parts/traits.js';
import type { Ui } from '../ui.js';
import type { SheetContent } from './sheet.js';

/** One of the creator's own videos: its numbers, its rates, what held it back. */
export function videoSheet(ui: Ui, video: VideoCard, currency: string | null): SheetContent {
  const { id, caption, cover_url, posted_at, duration_s, products, stats, rates, diagnosis } =
    video;
  return {
    key: `video ${id}`,
    heading: caption || ui.say('video.untitled'),
    body: html`
      <div class="inspiration-head">
        <div class="poster poster-small">${picture(ui, cover_url, caption, 'tall')}</div>
        <div class="inspiration-facts">
          <p>${posted_at === null ? ui.say('video.no_date') : ui.format.date(posted_at)}</p>
          ${duration_s === null ? nothing : html`<p class="quiet">${ui.format.clock(duration_s)}</p>`}
          ${productLinks(ui, products)}
        </div>
      </div>
      ${diagnosis === null ? nothing : diagnosisPart(ui, diagnosis, currency)}
      <h3>${ui.say('video.stats')}</h3>
      ${statTiles(ui, stats)}
      ${
        rates.length === 0
          ? nothing
          : html`<h3>${ui.say('video.rates')}</h3>
        <p class="quiet">${ui.say('video.rates_note')}</p>
        <ul class="card rates plain">${rates.map((rate) => html`<li>${rateRow(ui, rate, currency)}</li>`)}</ul>`
      }
    `,
    foot: '',
  };
}

function diagnosisPart(
  ui: Ui,
  { weakest, lacks, uplift, uplift_interval }: Diagnosis,
  currency: string | null,
): TemplateResult | typeof nothing {
  if (weakest === null && lacks === null) return nothing;
  return html`<h3>${ui.say('video.diagnosis')}</h3>
    <div class="card diagnosis">
      ${weakest === null ? nothing : html`<p>${icon('down')}${ui.say('video.weakest', { metric: ui.say(`metric.${weakest.metric}`) })}</p>${comparisonRow(ui, weakest, currency)}`}
      ${
        lacks === null
          ? nothing
          : html`<p>${icon('spark')}${ui.say('video.lacks', {
              trait: ui.say(`trait.${lacks.code}`),
              times: ui.format.times(uplift),
              range: ui.format.range(uplift_interval, (factor) => ui.format.times(factor)),
            })}</p>${traitRow(ui, lacks)}`
      }
    </div>`;
}

function rateRow(
  ui: Ui,
  { metric, raw, n, shrunk, interval, prior, prior_source }: Rate,
  currency: string | null,
): TemplateResult {
  const name = ui.say(`metric.${metric}`);
  const value = (at: number | null) => ui.format.measure(metric, at, currency);
  const range = ui.format.range(interval, value);
  const reach = Math.max(interval?.[1] ?? 0, shrunk ?? 0, prior ?? 0) * 1.1 || 1;
  return html`<div class="comparison">
    <span class="comparison-name">${name}</span>
    <strong class="comparison-own">${value(shrunk)}</strong>
    ${intervalBar({ value: shrunk, interval, neutral: prior, scale: linear(0, reach), label: `${name}: ${value(shrunk)} (${range})` })}
    <p class="meta dotted quiet">
      <span>${ui.say('video.rate', { raw: value(raw), range, n: ui.format.compact(n) })}</span>
      <span>${ui.say(`video.prior_${prior_source}`, { prior: value(prior) })}</span>
    </p>
  </div>`;
}
