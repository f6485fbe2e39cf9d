import { css } from 'lit';

export const states = css`
  .skeleton {
    border-radius: var(--_card);
    background: var(--_grey);
    animation: pulse 1.6s ease-in-out infinite;
  }
  /* of the opacity alone: it runs beside the page's thread and paints nothing anew */
  @keyframes pulse {
    50% {
      opacity: 0.55;
    }
  }
  /* as high as what comes in their place, so that nothing jumps */
  .skeleton-more {
    block-size: 44px;
  }
  .skeleton-button {
    block-size: 44px;
  }
  .skeleton-objective {
    block-size: 100px;
  }
  @container app (width >= 46em) {
    .skeleton-objective {
      block-size: 104px;
    }
  }
  .skeleton-standing {
    block-size: 6.4em;
  }
  .skeleton-heading {
    block-size: 1.8em;
    margin-block-end: 22px;
    inline-size: 60%;
    border-radius: 8px;
  }
  .skeleton-product {
    block-size: 31em;
  }
  .skeleton-poster {
    block-size: 22.4em;
  }
  @container app (width >= 66em) {
    .skeleton-product {
      block-size: 43em;
    }
    .skeleton-poster {
      block-size: 20em;
    }
  }
  .waiting {
    align-content: space-between;
  }
  .read {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 3px 12px;
    font-size: var(--_s);
    padding-block: 4px;
  }
  .read progress {
    grid-column: 1 / -1;
    background: rgb(255 255 255 / 0.25);
  }
  .read progress::-webkit-progress-bar {
    background: rgb(255 255 255 / 0.25);
  }
  .read progress::-webkit-progress-value {
    background: #ffffff;
  }
  .read progress::-moz-progress-bar {
    background: #ffffff;
  }
  .trouble {
    display: grid;
    justify-items: center;
    gap: 12px;
    padding: 40px 24px;
    margin-block-start: 10dvh;
    text-align: center;
  }
  .trouble-sign {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_on-soft);
    font-size: var(--_xxl);
  }
  .place {
    font-family: ui-monospace, monospace;
    font-size: var(--_xs);
  }
  .gap-note {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .gap-note p {
    display: flex;
    gap: 10px;
  }
  .notices {
    display: grid;
    gap: 1px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px var(--_edge);
    background: var(--_warn);
    color: var(--_on-warn);
    font-size: var(--_s);
  }
  .notice span {
    flex: 1 1 12em;
  }
  .notice .button-text {
    color: inherit;
    text-decoration: underline;
  }
  .toast-place {
    position: sticky;
    inset-block-end: 84px;
    z-index: 4;
    display: flex;
    justify-content: center;
    padding-inline: var(--_edge);
    pointer-events: none;
  }
  .toast {
    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding: 4px 6px 4px 16px;
    padding-inline: 16px 6px;
    border-radius: var(--_control);
    background: light-dark(#22222c, #f0f0f5);
    color: light-dark(#ffffff, #16161d);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.3);
  }
  .toast .button-text {
    color: light-dark(#ffb1c2, #a00a37);
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
  }
  .list-heading {
    font-size: var(--_l);
  }
  .posted-rows {
    position: relative;
  }
  .posted-row {
    position: absolute;
    inset: 0 0 auto;
    padding-block-end: 8px;
  }
  .video-row {
    position: relative;
    display: flex;
    gap: 12px;
    min-block-size: 112px;
    padding: 12px;
  }
  .video-row .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .video-row .open {
    max-inline-size: 100%;
  }
  .video-words {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    align-content: space-between;
  }
  .row-stats {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  .row-stats dt {
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .row-stats dd {
    font-weight: 600;
  }
  .sorted,
  .sorted dt {
    color: var(--_on-soft);
  }
`;
