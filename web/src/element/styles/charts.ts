import { css } from 'lit';

/** Intervals, the waterfall, followers against buyers. */
export const charts = css`
  .comparisons > li + li,
  .traits > li + li,
  .rates > li + li {
    margin-block-start: 14px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .comparison,
  .trait {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: baseline;
  }
  .comparison > :not(.comparison-name, .comparison-own),
  .trait > :not(.trait-name, .trait-lift) {
    grid-column: 1 / -1;
  }
  .trait-name,
  .comparison-name {
    font-weight: 600;
  }
  .interval {
    display: block;
    inline-size: 100%;
    block-size: 18px;
    overflow: visible;
  }
  .interval .track {
    fill: var(--_grey);
  }
  .interval .range {
    fill: var(--_one);
    opacity: 0.38;
  }
  .interval .neutral {
    stroke: var(--_quiet);
    stroke-width: 1.5;
  }
  .waterfall-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: baseline;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .waterfall-row > :not(.waterfall-name, .waterfall-effect) {
    grid-column: 1 / -1;
  }
  .waterfall-name {
    font-weight: 600;
  }
  .waterfall-sum {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 12px;
  }
  .lane {
    display: block;
    inline-size: 100%;
    block-size: 22px;
    border-radius: 4px;
    background: var(--_inset);
  }
  .lane .zero {
    stroke: var(--_quiet);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .lane .link {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .step-up {
    fill: var(--_one);
  }
  .step-down {
    fill: var(--_two);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: var(--_s);
  }
  .key {
    display: inline-block;
    inline-size: 14px;
    block-size: 10px;
    margin-inline-end: 6px;
    border-radius: 2px;
  }
  .key-followers,
  .bar-followers {
    background: var(--_one);
    fill: var(--_one);
  }
  .key-buyers,
  .bar-buyers {
    background: var(--_two);
    fill: var(--_two);
  }
  .key-base {
    inline-size: 3px;
    block-size: 14px;
    vertical-align: -2px;
    background: var(--_ink);
  }
  .mark-base {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .people-row {
    display: grid;
    grid-template-columns: minmax(0, 7em) minmax(0, 1fr) auto minmax(3em, auto);
    gap: 4px 10px;
    align-items: center;
    padding-block: 5px;
    font-size: var(--_s);
  }
  .people-bars {
    inline-size: 100%;
    block-size: 26px;
  }
  .people-numbers {
    display: grid;
    font-size: var(--_xs);
    line-height: 1.25;
    text-align: end;
  }
  .people-lift {
    text-align: end;
    font-weight: 600;
  }
  @container app (width < 20em) {
    .people-row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .people-bars {
      grid-row: 2;
    }
    .product-head,
    .inspiration-head {
      flex-wrap: wrap;
    }
    .product-words,
    .inspiration-facts {
      flex-basis: 100%;
    }
  }
`;
