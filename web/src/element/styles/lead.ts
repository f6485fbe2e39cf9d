import { css } from 'lit';

/** What stands at the top: the next action, who it is for, the way in. */
export const lead = css`
  .next-card {
    display: grid;
    gap: 8px;
    /* of most: a title and a reason of two lines each, and the button */
    min-block-size: 15.35em;
    align-content: start;
    padding: 18px;
    border-radius: calc(var(--_card) + 4px);
    color: #ffffff;
    background: linear-gradient(135deg, var(--_next-from), var(--_next-to));
    box-shadow: 0 8px 24px color-mix(in srgb, var(--_next-to) 28%, transparent);
  }
  /* in the narrow column of a wide page a title takes three lines, where the system's font is wide */
  @container app (width >= 46em) {
    .next-card {
      min-block-size: 17.25em;
    }
  }
  .next-card h2 {
    font-size: var(--_xxl);
    line-height: 1.2;
  }
  .next-card :is(.claim, .why, .quiet) {
    color: #ffeaf1;
  }
  .eyebrow {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--_s);
    font-weight: 600;
    color: #ffdbe6;
  }
  .next-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 14px;
    margin-block-start: 6px;
  }
  .more summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    padding-inline: 4px;
    font-size: var(--_s);
    font-weight: 600;
    color: var(--_quiet);
    cursor: pointer;
    list-style: none;
  }
  .more summary::-webkit-details-marker {
    display: none;
  }
  .more summary .icon {
    transition: rotate var(--_quick);
  }
  .more[open] summary .icon {
    rotate: 90deg;
  }
  .more-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    padding: 14px 16px;
    background: var(--_surface);
    border-radius: var(--_card);
    margin-block-end: 8px;
  }
  .more-row > div {
    flex: 1 1 12em;
  }
  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding-inline: 4px;
  }
  .standing-words {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .standing .name {
    font-weight: 600;
  }
  .tier {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .entrance {
    display: grid;
    gap: 12px;
    padding: 20px;
  }
  .entrance h2 .icon {
    color: var(--_accent);
    margin-inline-end: 6px;
  }
  .entrance-counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
  }
  .entrance-counts li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .entrance .button {
    justify-self: stretch;
  }
`;
