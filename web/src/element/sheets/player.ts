import { html, type TemplateResult } from 'lit';
import type { InspirationCard } from '../../contract/index.js';
import { media } from '../links.js';
import { icon } from '../parts/icon.js';
import { picture } from '../parts/picture.js';
import type { Ui } from '../ui.js';

/** The poster with a button that asks the host to play, or the video itself where the page may. */
export function player(
  ui: Ui,
  { id, cover_url, video_url, caption, creator }: InspirationCard,
): TemplateResult {
  const video = ui.inlineVideo ? media(video_url, ui.links, ui.resolveMedia) : null;
  if (video !== null) {
    const poster = media(cover_url, ui.links, ui.resolveMedia) ?? '';
    return html`<video class="player" controls playsinline preload="none" src=${video} poster=${poster}></video>`;
  }
  return html`<div class="poster poster-small">
    ${picture(ui, cover_url, creator?.name ?? caption, 'tall')}
    <button type="button" class="play" data-action="watch" aria-label=${ui.say('action.watch')} @click=${() => ui.act('watch', id)}>${icon('play')}</button>
  </div>`;
}
