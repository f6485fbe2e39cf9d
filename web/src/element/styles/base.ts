import { css } from 'lit';

export const base = css`
  .app {
    container: app / inline-size;
    position: relative;
    min-block-size: 100dvh;
    background: var(--_bg);
    color: var(--_ink);
    font: 400 var(--_m) / 1.45 var(--_font);
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
    overflow-wrap: anywhere;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: var(--_xl);
    line-height: 1.25;
    font-weight: 700;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: var(--_m);
    line-height: 1.35;
    font-weight: 600;
  }
  button,
  input,
  summary {
    font: inherit;
    color: inherit;
  }
  button {
    border: 0;
    background: none;
    padding: 0;
    cursor: pointer;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  h1:focus,
  h2:focus {
    outline: none;
  }
  .plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .quiet {
    color: var(--_quiet);
    font-size: var(--_s);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .clip {
    display: block;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .clamp-2 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  bdi {
    unicode-bidi: isolate;
  }
  .icon {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.28em;
  }
  :is(.tags, .foot p, .trend-words, .diagnosis p, .sheet-body > p) > .icon {
    margin-inline-end: 4px;
  }
  .icon-star,
  .icon-play {
    fill: currentColor;
  }
  [dir='rtl'] .flips {
    transform: scaleX(-1);
  }
  .card {
    background: var(--_surface);
    border-radius: var(--_card);
    box-shadow: 0 1px 2px var(--_shade);
    padding: 16px;
  }
  @media (forced-colors: active) {
    .card,
    .button,
    .chip {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
