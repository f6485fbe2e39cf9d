import { css } from 'lit';

/** What stands in sheets. */
export const details = css`
  .chosen p {
    font-weight: 600;
  }
  .rank {
    font-size: var(--_s);
    font-weight: 600;
  }
  .chances {
    display: grid;
    gap: 8px;
    margin: 0;
  }
  .chance {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 12px;
  }
  .chance dd {
    margin: 0;
    font-weight: 700;
  }
  .chance progress {
    grid-column: 1 / -1;
    inline-size: 100%;
  }
  .plan {
    display: grid;
    gap: 12px;
    margin: 0;
  }
  .planned {
    display: grid;
    gap: 6px;
  }
  .planned h3 {
    margin: 0;
  }
  .success {
    display: grid;
    gap: 2px;
  }
  .timeline .track {
    display: block;
    inline-size: 100%;
    block-size: 26px;
    border-radius: 6px;
  }
  .track .ground {
    fill: var(--_inset);
  }
  .timeline-ends {
    display: flex;
    justify-content: space-between;
  }
  .beat {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    align-items: baseline;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .beat-text,
  .beat-guess {
    grid-column: 1 / -1;
  }
  .beat-kind {
    padding: 1px 9px;
    border-radius: 999px;
    font-size: var(--_xs);
    font-weight: 600;
  }
  .kind-hook {
    --_kind: light-dark(#1f5fd0, #7fadff);
  }
  .kind-pain_point {
    --_kind: light-dark(#9a4a00, #ffb061);
  }
  .kind-demo {
    --_kind: light-dark(#00695c, #6fd6c4);
  }
  .kind-proof {
    --_kind: light-dark(#6a3ab2, #c9a6ff);
  }
  .kind-offer {
    --_kind: light-dark(#b0123e, #ff8ea8);
  }
  .kind-call_to_action {
    --_kind: light-dark(#3c4654, #c3cad6);
  }
  .part {
    fill: var(--_kind);
  }
  .beat-kind {
    background: var(--_kind);
    color: light-dark(#ffffff, #14141a);
  }
  .point {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .reason-rows li {
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .reason-head {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-weight: 600;
  }
  .reason-head strong {
    white-space: nowrap;
  }
  .links .button {
    padding-inline: 0;
    justify-content: flex-start;
    text-align: start;
  }
  .link-dead {
    display: flex;
    gap: 8px;
    color: var(--_quiet);
  }
  .fault {
    display: flex;
    gap: 12px;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .fault .icon {
    color: var(--_on-warn);
    margin-block-start: 2px;
  }
  .diagnosis {
    display: grid;
    gap: 10px;
  }
`;
