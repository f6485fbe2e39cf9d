import { html, nothing, type TemplateResult } from 'lit';
import type { VideoCard } from '../../contract/index.js';
import type { Sort } from '../../documents.js';
import { picture } from '../parts/picture.js';
import { statText } from '../parts/stats.js';
import type { Ui } from '../ui.js';

const shown = ['views', 'items_sold', 'revenue'] as const;

/** One posted video in the list. A row whose page is not there yet keeps its place. */
export function postedRow(ui: Ui, video: VideoCard | null, sort: Sort): TemplateResult {
  if (video === null) return html`<div class="card video-row skeleton"></div>`;
  const { id, caption, cover_url, posted_at, duration_s, stats } = video;
  return html`<article class="card video-row" data-id=${id}>
    ${picture(ui, cover_url, caption, 'thumb')}
    <div class="video-words">
      <h3><button class="open" type="button" @click=${() => ui.open({ kind: 'video', video })}>
        <bdi class="clip">${caption || ui.say('video.untitled')}</bdi>
      </button></h3>
      <p class="meta dotted quiet">
        <span class=${sort === 'recency' ? 'sorted' : ''}>${posted_at === null ? ui.say('video.no_date') : ui.format.date(posted_at)}</span>
        ${duration_s === null ? nothing : html`<span>${ui.format.clock(duration_s)}</span>`}
      </p>
      <dl class="row-stats">
        ${shown.map(
          (metric) => html`<div class=${metric === sort ? 'sorted' : ''}>
            <dt>${ui.say(`metric.${metric}`)}</dt><dd>${statText(ui, metric, stats)}</dd>
          </div>`,
        )}
      </dl>
    </div>
  </article>`;
}
