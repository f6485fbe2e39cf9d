import { html, nothing, type TemplateResult } from 'lit';
import { media } from '../links.js';
import type { Ui } from '../ui.js';

const tones = 6;

/**
 * A picture of the feed in a box of fixed shape. Behind it lie the initials: they stay where there is
 * no picture, where its address is not allowed, and where it does not load.
 */
export function picture(
  ui: Ui,
  address: string | null,
  name: string | null,
  shape: string,
): TemplateResult {
  const source = media(address, ui.links, ui.resolveMedia);
  return html`<span class=${`picture ${shape} tone-${tone(name ?? '')}`} part="picture">
    <bdi class="initials" aria-hidden="true">${initials(name ?? '')}</bdi>
    ${
      source === null
        ? nothing
        : html`<img src=${source} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"
            @error=${hide} @load=${show} />`
    }
  </span>`;
}

const hide = (event: Event) => (event.target as HTMLElement).classList.add('gone');
const show = (event: Event) => (event.target as HTMLElement).classList.remove('gone');

function initials(name: string): string {
  const words = name
    .slice(0, 80)
    .split(/[\s._-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word].find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? '')
    .join('')
    .toUpperCase();
}

// any spread will do, as long as the same name keeps its tone
function tone(name: string): number {
  let sum = 0;
  for (const letter of name.slice(0, 40)) sum += letter.codePointAt(0)!;
  return sum % tones;
}
