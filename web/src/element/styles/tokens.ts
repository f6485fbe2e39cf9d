import { css } from 'lit';

/**
 * The roles that everything else is drawn with. A host sets any --cc-* on the element; what it leaves
 * keeps these values. Sizes of text follow the reader's own size, distances do not.
 */
export const tokens = css`
  :host {
    --_bg: var(--cc-bg, light-dark(#f3f3f6, #0e0e12));
    --_surface: var(--cc-surface, light-dark(#ffffff, #1a1a20));
    --_inset: var(--cc-inset, light-dark(#f4f4f8, #25252d));
    --_raised: var(--cc-raised, light-dark(#ffffff, #3b3b47));
    --_line: var(--cc-line, light-dark(#e2e2ea, #34343f));
    --_ink: var(--cc-ink, light-dark(#16161d, #f4f4f8));
    --_quiet: var(--cc-ink-quiet, light-dark(#5a5a68, #abacba));
    --_accent: var(--cc-accent, light-dark(#d3134a, #ff5c80));
    --_on-accent: var(--cc-on-accent, light-dark(#ffffff, #23000b));
    --_soft: var(--cc-accent-soft, light-dark(#ffe8ed, #3b1521));
    --_on-soft: var(--cc-on-accent-soft, light-dark(#a00a37, #ffb1c2));
    --_next-from: var(--cc-next-from, light-dark(#b30f45, #a30d3f));
    --_next-to: var(--cc-next-to, light-dark(#5a1263, #4d1155));
    --_one: var(--cc-data-1, light-dark(#1f5fd0, #7fadff));
    --_one-soft: var(--cc-data-1-soft, light-dark(#dfe9fb, #22324f));
    --_two: var(--cc-data-2, light-dark(#b85a00, #ffb061));
    --_warn: var(--cc-warn, light-dark(#fff3d6, #3a2e10));
    --_on-warn: var(--cc-on-warn, light-dark(#6a4700, #ffd88a));
    --_focus: var(--cc-focus, light-dark(#1f5fd0, #9cc0ff));
    --_shade: light-dark(rgb(20 20 40 / 0.07), rgb(0 0 0 / 0.4));
    --_grey: light-dark(#e6e6ec, #2a2a33);

    --_font: var(
      --cc-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans Arabic',
      'Noto Sans CJK JP',
      sans-serif
    );
    --_size: var(--cc-size, 1rem);
    --_xs: calc(var(--_size) * 0.75);
    --_s: calc(var(--_size) * 0.8125);
    --_m: calc(var(--_size) * 0.9375);
    --_l: calc(var(--_size) * 1.0625);
    --_xl: calc(var(--_size) * 1.25);
    --_xxl: calc(var(--_size) * 1.5);

    --_card: var(--cc-radius-card, 16px);
    --_control: var(--cc-radius-control, 12px);
    --_gap: 12px;
    --_edge: max(16px, env(safe-area-inset-left), env(safe-area-inset-right));
    --_quick: 160ms cubic-bezier(0.2, 0, 0, 1);

    display: block;
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
`;
