import { css } from 'lit';

/** Products and videos in lists. */
export const cards = css`
  .product {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
  }
  .product .choice {
    align-self: end;
  }
  .product-head,
  .inspiration-head {
    display: flex;
    gap: 14px;
    min-inline-size: 0;
  }
  .product-words,
  .inspiration-facts {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    gap: 6px;
    align-content: start;
  }
  .shared-rank {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    font-size: var(--_xs);
  }
  .shared-rank-number {
    padding: 1px 9px;
    border-radius: 999px;
    background: var(--_inset);
    font-size: var(--_s);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  /* not one of the list: framed and headed, so that nobody takes it for the next place */
  .try {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
    padding: 14px;
    border: 2px dashed var(--_one);
    border-radius: var(--_card);
    font-size: var(--_s);
  }
  .try > h3 {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .try > h3 .icon {
    color: var(--_one);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  .meta > .clip {
    max-inline-size: 100%;
  }
  /* a dot before each, that of the first in a line cut off */
  .dotted {
    --_dot: 12px;
    margin-inline-start: calc(var(--_dot) * -1);
    clip-path: inset(0 0 0 var(--_dot));
  }
  [dir='rtl'] .dotted {
    clip-path: inset(0 var(--_dot) 0 0);
  }
  .dotted > * {
    position: relative;
    padding-inline-start: var(--_dot);
  }
  .dotted > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: 4px;
  }
  .stars {
    white-space: nowrap;
  }
  .stars .icon {
    inline-size: 1em;
    block-size: 1em;
    color: var(--_two);
    vertical-align: -0.12em;
  }
  .price-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .price {
    font-size: var(--_xl);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .trend-note {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
  }
  .suits {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--_control);
    background: var(--_one-soft);
    font-size: var(--_s);
  }
  .suits .icon {
    color: var(--_one);
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .reason {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    padding: 3px 10px;
    border-radius: 999px;
    background: var(--_inset);
    font-size: var(--_xs);
  }
  .reason-name {
    color: var(--_quiet);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .choice .button {
    flex: 1 1 auto;
    padding-inline: 14px;
  }
  .choice .button-soft {
    flex-grow: 3;
  }
  .inspiration {
    position: relative;
    padding: 0;
    overflow: hidden;
    display: grid;
    align-content: start;
  }
  .inspiration .open::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
  }
  .inspiration-words {
    display: grid;
    gap: 4px;
    padding: 10px 12px 14px;
    min-inline-size: 0;
  }
  .inspiration-words h3 {
    font-size: var(--_s);
  }
  .success-badge {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    max-inline-size: calc(100% - 16px);
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 5px;
    padding: 3px 9px;
    border-radius: 999px;
    background: var(--_surface);
    font-size: var(--_xs);
    box-shadow: 0 1px 4px rgb(0 0 0 / 0.2);
  }
  .tags {
    font-size: var(--_xs);
  }
`;
