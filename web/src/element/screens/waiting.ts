import { html, nothing, type TemplateResult } from 'lit';
import { buttonShape, skeletonCards } from '../parts/skeleton.js';
import { type FeedState, feedKinds, isComing } from '../session/feed.js';
import type { Ui } from '../ui.js';
import { bar } from './frame.js';

/** While feeds stream in: how far each is, over grey shapes of the size of what comes. */
export function waitingScreen(ui: Ui): TemplateResult {
  return html`
    ${bar(ui, ui.say('app.name'))}
    <main class="screen" part="screen" aria-busy="true">
      <div class="columns">
        <div class="column-lead">
          <div class="next">
            <div class="next-card waiting">
              <p class="eyebrow" role="status">${ui.say('loading.title')}</p>
              <ul class="plain reads">${feedKinds.map((kind) => readLine(ui, ui.say(`feed.${kind}`), ui.session.feeds[kind]))}</ul>
            </div>
            <div class="skeleton-more" aria-hidden="true"></div>
          </div>
          ${isComing(ui.session.feeds.inspiration) ? buttonShape() : nothing}
          <div class="skeleton skeleton-objective" aria-hidden="true"></div>
          <div class="skeleton skeleton-standing" aria-hidden="true"></div>
        </div>
        <div class="column-main">
          <div class="skeleton skeleton-heading" aria-hidden="true"></div>
          ${skeletonCards('product')}
        </div>
        <div class="column-side">
          <div class="skeleton skeleton-heading" aria-hidden="true"></div>
          ${skeletonCards('poster')}
        </div>
      </div>
    </main>
  `;
}

function readLine(ui: Ui, name: string, { phase, read, total }: FeedState): TemplateResult {
  const text = phase === 'reading' ? bytesText(ui, read, total) : ui.say(`loading.${phase}`);
  const share = phase === 'read' ? 1 : total ? Math.min(1, read / total) : undefined;
  return html`<li class="read">
    <span>${name}</span><span>${text}</span>
    ${
      share === undefined
        ? html`<progress aria-label=${name}></progress>`
        : html`<progress aria-label=${name} max="1" .value=${share}></progress>`
    }
  </li>`;
}

// nothing before the first ones: the first picture is to be made quickly
function bytesText(ui: Ui, read: number, total: number | null): string {
  if (read === 0) return '';
  if (total === null) return sizeText(ui, read);
  return ui.say('loading.bytes', { read: sizeText(ui, read), total: sizeText(ui, total) });
}

// units in words of ours: a browser takes 10 ms and more to learn its own
function sizeText(ui: Ui, bytes: number): string {
  return bytes < 1e6
    ? ui.say('loading.kilobytes', { n: ui.format.number(bytes / 1e3, 0) })
    : ui.say('loading.megabytes', { n: ui.format.number(bytes / 1e6) });
}
