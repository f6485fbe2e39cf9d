import { css } from 'lit';

/** What is ranked for, between two objectives, and what would change a place. */
export const aims = css`
  .aims {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .mixture {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 10px;
    min-block-size: 44px;
    padding-inline: 8px;
    font-size: var(--_xs);
  }
  .mixture input {
    flex: 1 1 6em;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
    touch-action: pan-y;
  }
  /* as wide at every value, so that the track stays where it is */
  .mixture .quiet {
    min-inline-size: 7em;
    font-variant-numeric: tabular-nums;
  }
  .mixture input + .quiet {
    text-align: end;
  }
  .ends {
    font-size: var(--_s);
  }
  .what-if {
    display: grid;
    gap: 8px;
  }
  .comparison {
    border-block-end: 1px solid var(--_line);
  }
  .comparison summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 600;
    cursor: pointer;
  }
  .comparison summary::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 4px 12px;
    border-block-end: 2px solid var(--_quiet);
    border-inline-end: 2px solid var(--_quiet);
    transform: rotate(-45deg);
  }
  .comparison:dir(rtl) > summary::before,
  .comparison[open]:dir(ltr) > summary::before {
    transform: rotate(45deg);
  }
  .comparison[open]:dir(rtl) > summary::before {
    transform: rotate(-45deg);
  }
  .comparison > :not(summary) {
    margin-block-end: 8px;
    font-size: var(--_m);
  }
  .comparison > p.quiet {
    font-size: var(--_s);
  }
  .comparison ul {
    display: grid;
    gap: 6px;
    margin-block: 0 8px;
    padding-inline-start: 1.3em;
    /* a sign of ours: Firefox would fetch its own from a font */
    list-style-type: '•  ';
  }
`;
