import { css } from 'lit';

// Widths are in em, so that larger text gets the layout of a narrower page.
export const layout = css`
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: max(6px, env(safe-area-inset-top)) var(--_edge) 6px;
    min-block-size: 56px;
    background: color-mix(in srgb, var(--_bg) 92%, transparent);
    backdrop-filter: blur(10px);
  }
  .bar h1 {
    flex: 1 1 auto;
    font-size: var(--_l);
    font-weight: 700;
  }
  .bar .back {
    margin-inline-start: -12px;
  }
  .as-of {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .faults {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    padding: 2px 8px;
    border-radius: 999px;
    background: var(--_warn);
    color: var(--_on-warn);
    font-weight: 600;
  }
  .screen {
    display: block;
    padding: 4px var(--_edge) 24px;
    max-inline-size: 1320px;
    margin-inline: auto;
  }
  .screen-narrow {
    display: grid;
    gap: 20px;
    align-content: start;
    max-inline-size: 560px;
    min-block-size: 70dvh;
  }
  /* what has the focus is not under what sticks to the edges */
  .screen :is(button, input, summary) {
    scroll-margin-block: 72px 96px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
  }
  .column-lead,
  .column-main,
  .column-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
    align-content: start;
    min-inline-size: 0;
  }
  .column-lead {
    gap: 14px;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
    scroll-margin-block-start: 72px;
  }
  .made:not([hidden]) {
    display: contents;
  }
  .section h2 {
    scroll-margin-block-start: 72px;
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 12px;
  }
  .section-note {
    flex-basis: 100%;
  }
  .product-grid,
  .inspiration-grid {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
  }
  .inspiration-grid {
    grid-template-columns: repeat(auto-fill, minmax(min(9.5em, 100%), 1fr));
  }
  .long {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  .show-all {
    background: var(--_surface);
  }
  .long-short > * > :nth-child(n + 5),
  .long:not(:has(> * > :nth-child(5))) .show-all {
    display: none;
  }
  @container app (width < 46em) {
    .long > * > :nth-child(n + 5) {
      display: none;
    }
  }
  @container app (width >= 46em) {
    .long:not(.long-short) .show-all {
      display: none;
    }
  }
  .create {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    display: flex;
    justify-content: center;
    padding: 10px var(--_edge) max(12px, env(safe-area-inset-bottom));
    background: linear-gradient(transparent, var(--_bg) 40%);
    pointer-events: none;
  }
  .create .button {
    pointer-events: auto;
    inline-size: min(100%, 26em);
    min-block-size: 50px;
    border-radius: 999px;
    font-size: var(--_l);
    box-shadow: 0 6px 18px color-mix(in srgb, var(--_accent) 35%, transparent);
  }
  .foot {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin-block-start: 32px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .dates {
    display: grid;
    gap: 4px;
  }
  .dates div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .dates dt {
    font-weight: 600;
  }
  /* large text on a small screen: what sticks would hide the rest */
  @container app (width < 17em) {
    .bar {
      position: static;
    }
  }
  @container app (width >= 46em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .column-lead,
    .column-main {
      grid-column: 1 / -1;
    }
    .column-side {
      grid-column: 1 / -1;
    }
  }
  @container app (width >= 66em) {
    .bar {
      padding-inline: max(var(--_edge), calc((100cqi - 1320px) / 2 + var(--_edge)));
    }
    .columns {
      grid-template-columns: 21em minmax(0, 1fr) 20em;
      gap: 24px;
    }
    .columns > :is(.column-lead, .column-main, .column-side) {
      grid-column: auto;
    }
    .columns-two {
      grid-template-columns: 21em minmax(0, 1fr);
    }
    .column-lead {
      align-self: start;
      position: sticky;
      inset-block-start: 64px;
    }
    /* the first headings of all columns stand in one line, with a button beside them or without */
    .section-head h2 {
      display: flex;
      align-items: center;
      min-block-size: 44px;
    }
    .product-grid {
      grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    }
    .inspiration-grid {
      grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
    }
  }
`;
