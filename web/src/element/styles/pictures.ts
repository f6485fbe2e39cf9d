import { css } from 'lit';

/** Pictures in boxes of fixed shape, with initials where there is none. */
export const pictures = css`
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    overflow: hidden;
    border-radius: var(--_control);
    background: var(--_inset);
    color: var(--_quiet);
    font-size: var(--_xl);
    font-weight: 700;
  }
  .picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: var(--_inset);
  }
  .picture img.gone {
    visibility: hidden;
  }
  .avatar {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    font-size: var(--_m);
  }
  .square {
    inline-size: 104px;
    block-size: 104px;
  }
  .thumb {
    inline-size: 66px;
    block-size: 88px;
  }
  .tall {
    inline-size: 100%;
    aspect-ratio: 3 / 4;
    border-radius: 0;
    font-size: 2em;
  }
  .tone-0 {
    background: light-dark(#fde7ec, #3a2029);
    color: light-dark(#8c1f41, #ffb8ca);
  }
  .tone-1 {
    background: light-dark(#e6effd, #1f2b40);
    color: light-dark(#1d4a94, #b3cfff);
  }
  .tone-2 {
    background: light-dark(#fdf0de, #3a2d1a);
    color: light-dark(#7d4a06, #ffd59a);
  }
  .tone-3 {
    background: light-dark(#e4f4ee, #1b332a);
    color: light-dark(#155d43, #a9e6cc);
  }
  .tone-4 {
    background: light-dark(#f0e8fb, #2e2440);
    color: light-dark(#57309a, #d8c2ff);
  }
  .tone-5 {
    background: light-dark(#eceef2, #2a2d35);
    color: light-dark(#434a5a, #cdd3e0);
  }
  .poster {
    position: relative;
    overflow: hidden;
  }
  .poster-small {
    flex: none;
    inline-size: 120px;
    align-self: start;
    border-radius: var(--_control);
  }
  .poster-foot {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 4px;
    padding: 20px 8px 8px;
    color: #ffffff;
    font-size: var(--_xs);
    font-weight: 600;
    background: linear-gradient(transparent, rgb(0 0 0 / 0.72) 55%);
  }
  .play {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    inline-size: 100%;
    color: #ffffff;
    background: rgb(0 0 0 / 0.18);
  }
  .play .icon {
    inline-size: 48px;
    block-size: 48px;
    padding: 10px;
    border-radius: 50%;
    background: rgb(0 0 0 / 0.6);
  }
  .player {
    inline-size: 100%;
    max-block-size: 60dvh;
    border-radius: var(--_control);
    background: #000000;
  }
`;
