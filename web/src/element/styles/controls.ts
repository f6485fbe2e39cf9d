import { css } from 'lit';

export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 18px;
    border-radius: var(--_control);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    transition:
      background-color var(--_quick),
      transform var(--_quick);
  }
  .button:active {
    transform: scale(0.98);
  }
  .button-accent {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button-strong {
    background: #ffffff;
    color: #8f0d3b;
  }
  .button-soft {
    background: var(--_soft);
    color: var(--_on-soft);
  }
  .button-quiet {
    background: var(--_inset);
    color: var(--_ink);
  }
  .button-text {
    padding-inline: 8px;
    color: var(--_on-soft);
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    font-size: var(--_l);
    flex: none;
  }
  .open {
    font-weight: 600;
    min-block-size: 24px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-inline-size: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_line);
    font-size: var(--_s);
    font-weight: 500;
    transition: background-color var(--_quick);
  }
  .chip[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
    box-shadow: none;
  }
  .chip:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .objective {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 4px;
    padding: 4px;
    border-radius: calc(var(--_control) + 4px);
    background: var(--_grey);
  }
  /* two lines for a name, where the column is narrow: as high as its grey shape (states.ts) */
  @container app (width >= 46em) {
    .objective {
      min-block-size: 56px;
    }
  }
  .segment {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segment span {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 6px;
    border-radius: var(--_control);
    font-weight: 600;
    text-align: center;
    line-height: 1.2;
    color: var(--_quiet);
    transition: background-color var(--_quick);
  }
  .segment input:checked + span {
    background: var(--_raised);
    color: var(--_ink);
    box-shadow: 0 1px 3px var(--_shade);
  }
  .segment input:checked + span .icon {
    color: var(--_accent);
  }
  .segment input:focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 1px;
  }
  .claim {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 6px;
    font-size: var(--_xs);
    font-weight: 600;
    color: var(--_quiet);
  }
  .need {
    font-weight: 400;
  }
  .bars {
    inline-size: 1.1em;
    block-size: 0.95em;
    flex: none;
    fill: currentColor;
    align-self: center;
  }
  .bars rect {
    opacity: 0.28;
  }
  .claim-fact .bars rect,
  .claim-likely :is(.bar-1, .bar-2),
  .claim-hint .bar-1 {
    opacity: 1;
  }
  .claim-fact,
  .claim-likely {
    color: var(--_ink);
  }
  .pill,
  .badge {
    display: inline-block;
    padding: 2px 8px;
    border-radius: 999px;
    background: var(--_soft);
    color: var(--_on-soft);
    font-size: var(--_xs);
    font-weight: 600;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_grey);
  }
  progress::-webkit-progress-bar {
    background: var(--_grey);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
`;
