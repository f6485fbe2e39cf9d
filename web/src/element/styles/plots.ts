import { css } from 'lit';

/** Series over time, and sums. */
export const plots = css`
  svg:not(.icon) path {
    vector-effect: non-scaling-stroke;
  }
  .sparkline {
    display: block;
    inline-size: 100%;
    block-size: 40px;
    overflow: visible;
  }
  .sparkline .line,
  .plot-drawing .line {
    fill: none;
    stroke: var(--_one);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .sparkline .area {
    fill: var(--_one-soft);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(6.6em, 100%), 1fr));
    gap: 8px;
  }
  .tile {
    padding: 10px 12px;
    border-radius: var(--_control);
    background: var(--_surface);
    box-shadow: 0 1px 2px var(--_shade);
  }
  @container app (width >= 20em) {
    .tile-wide {
      grid-column: span 2;
    }
  }
  .sheet .tile {
    background: var(--_inset);
    box-shadow: none;
  }
  .tile dt {
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .tile strong {
    display: block;
    font-size: var(--_l);
    line-height: 1.3;
  }
  .tile .quiet {
    font-size: var(--_xs);
  }
  .trends {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 3px;
    border-radius: var(--_control);
    background: var(--_inset);
  }
  .half {
    flex: 1 1 8em;
    min-block-size: 44px;
    border-radius: calc(var(--_control) - 3px);
    font-size: var(--_s);
    font-weight: 600;
    text-align: center;
    color: var(--_quiet);
  }
  .half[aria-pressed='true'] {
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: 0 1px 3px var(--_shade);
  }
  .half:disabled {
    cursor: default;
    text-decoration: line-through;
  }
  .trends .chips {
    flex-wrap: nowrap;
    overflow-x: auto;
    margin-inline: -16px;
    padding: 3px 16px;
    scrollbar-width: none;
  }
  .trends .chips .chip {
    flex: none;
    background: transparent;
  }
  .trends .chips .chip[aria-pressed='true'] {
    background: var(--_one-soft);
    color: var(--_ink);
    box-shadow: inset 0 0 0 1px var(--_one);
  }
  .plot-reading {
    min-block-size: 2em;
  }
  .plot-reading strong {
    font-size: var(--_xl);
  }
  .plot-area {
    position: relative;
    block-size: 150px;
  }
  .plot-drawing {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .plot-drawing .grid {
    fill: none;
    stroke: var(--_line);
    stroke-width: 1;
  }
  .plot-drawing .bar {
    fill: var(--_one);
    opacity: 0.55;
  }
  .plot-drawing .here {
    opacity: 1;
  }
  .plot-drawing .hollow {
    fill: var(--_one-soft);
    stroke: var(--_one);
    stroke-width: 1.5;
    stroke-dasharray: 3 3;
    vector-effect: non-scaling-stroke;
    opacity: 1;
  }
  .plot-drawing .cursor {
    stroke: var(--_quiet);
    stroke-width: 1;
    stroke-dasharray: 2 3;
  }
  .dot {
    fill: none;
    stroke: var(--_one);
    stroke-width: 11;
    stroke-linecap: round;
  }
  .plot-slider {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: crosshair;
    touch-action: pan-y;
    appearance: none;
  }
  .plot-slider::-webkit-slider-runnable-track {
    block-size: 100%;
  }
  .plot-slider::-webkit-slider-thumb {
    appearance: none;
    inline-size: 4px;
    block-size: 100%;
  }
  .plot-slider::-moz-range-thumb {
    inline-size: 4px;
    block-size: 100%;
    border: 0;
  }
  .plot-area:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
    border-radius: 4px;
  }
  .trend-words .icon {
    color: var(--_one);
  }
`;
