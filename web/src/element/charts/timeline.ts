import { html, svg, type TemplateResult } from 'lit';
import type { Beat } from '../../contract/index.js';
import type { Ui } from '../ui.js';
import { at, linear } from './scale.js';

/** The script on a line of time, and beneath it what is said in each part. */
export function timeline(ui: Ui, outline: Beat[], duration: number | null): TemplateResult {
  const ends = outline.map(({ from_s, to_s }) => to_s ?? from_s ?? 0);
  const whole = Math.max(1, duration ?? 0, ...ends);
  const label = ui.say('timeline.label', {
    n: outline.length,
    parts: outline.map((beat) => ui.say('timeline.part', words(ui, beat))).join(', '),
  });
  return html`<div class="timeline" part="timeline">
    <svg class="track flips" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${label}>
      <rect class="ground" x="0" y="0" width="100" height="10"></rect>
      ${outline.map((beat) => segment(beat, linear(0, whole)))}
    </svg>
    <p class="timeline-ends quiet" aria-hidden="true">
      <span>${ui.format.clock(0)}</span><span>${ui.format.clock(whole)}</span>
    </p>
    <ol class="beats plain">
      ${outline.map(
        (beat) => html`<li class="beat">
          <span class=${`beat-kind kind-${beat.kind}`}>${ui.say(`kind.${beat.kind}`)}</span>
          <span class="beat-time quiet">${ui.format.clock(beat.from_s)}</span>
          <q class="beat-text"><bdi>${beat.text}</bdi></q>
          ${beat.source === 'transcript' ? html`<span class="quiet beat-guess">${ui.say('timeline.guess')}</span>` : ''}
        </li>`,
      )}
    </ol>
  </div>`;
}

const words = (ui: Ui, { kind, from_s }: Beat) => ({
  kind: ui.say(`kind.${kind}`),
  from: ui.format.clock(from_s),
});

function segment({ kind, from_s, to_s }: Beat, scale: (seconds: number) => number) {
  if (from_s === null) return '';
  const [start, end] = [scale(from_s), scale(to_s ?? from_s)];
  return svg`<rect class=${`part kind-${kind}`} x=${at(start)} y="0" width=${at(Math.max(1, end - start - 0.4))} height="10"></rect>`;
}
