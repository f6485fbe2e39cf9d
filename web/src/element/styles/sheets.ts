import { css } from 'lit';

/** The sheet itself. */
export const sheets = css`
  cc-sheet,
  cc-posted,
  cc-trends,
  cc-plot {
    display: contents;
  }
  .sheet {
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: 640px;
    max-block-size: none;
    block-size: auto;
    margin: 0 auto;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    overflow: visible;
  }
  .sheet-panel {
    --cc-drag: 0px;
    display: flex;
    flex-direction: column;
    max-block-size: 92dvh;
    border-start-start-radius: 22px;
    border-start-end-radius: 22px;
    background: var(--_surface);
    transform: translateY(var(--cc-drag));
  }
  .sheet::backdrop {
    background: rgb(10 10 16 / 0.55);
  }
  .sheet[open] .sheet-panel {
    animation: sheet-in 220ms cubic-bezier(0.2, 0, 0, 1);
  }
  .sheet[open]::backdrop {
    animation: fade-in 220ms ease-out;
  }
  @keyframes sheet-in {
    from {
      transform: translateY(40%);
      opacity: 0;
    }
  }
  @keyframes fade-in {
    from {
      opacity: 0;
    }
  }
  .sheet-bar {
    position: relative;
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 18px 8px 8px 20px;
    padding-inline: 20px 8px;
    touch-action: none;
  }
  .sheet-bar h2 {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--_l);
  }
  .handle {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 0;
    inline-size: 36px;
    block-size: 4px;
    margin-inline: auto;
    border-radius: 2px;
    background: var(--_line);
  }
  .sheet-body {
    flex: 1 1 auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    padding: 4px 20px 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
    outline-offset: -3px;
  }
  .sheet-body > h3 {
    margin-block-start: 14px;
    font-size: var(--_l);
    font-weight: 700;
  }
  .sheet-body > .card {
    background: var(--_inset);
    box-shadow: none;
  }
  .sheet-foot {
    flex: none;
    padding: 12px 20px max(14px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  .sheet-foot > .button {
    inline-size: 100%;
  }
  @media (width >= 48em) and (height >= 30em) {
    .sheet {
      inset: 0 0 0 auto;
      inset-inline: auto 0;
      block-size: 100dvh;
      inline-size: min(34em, 92vw);
      margin: 0;
    }
    .sheet-panel {
      block-size: 100%;
      max-block-size: none;
      border-radius: 0;
    }
    .handle {
      display: none;
    }
    .sheet[open] .sheet-panel {
      animation-name: fade-in;
    }
  }
`;
