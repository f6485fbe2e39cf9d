import { html, type TemplateResult } from 'lit';

// strokes on a 24 grid; those in `directional` point along the line of reading
const paths = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  undo: 'M8 8H15a4.5 4.5 0 0 1 0 9H9M8 8l3.5-3.5M8 8l3.5 3.5',
  film: 'M4 7.5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM16 10l4.5-2.5v9L16 14',
  play: 'M8 5.5v13l10.5-6.5z',
  bag: 'M6 8h12l1 11.5H5zM9 8V7a3 3 0 0 1 6 0v1',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3 19c.6-3 3-4.8 6-4.8s5.4 1.8 6 4.800M15.5 5a3 3 0 0 1 0 5.800M17.5 14.600c1.9.7 3.1 2.2 3.5 4.4',
  spark: 'M12 3.5l2.1 6.4 6.4 2.1-6.4 2.100L12 20.500l-2.1-6.400L3.5 12l6.4-2.100z',
  compass: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15.5 8.500l-2 5-5 2 2-5z',
  warning: 'M12 4l9 15.500H3zM12 10v4.500M12 17v.2',
  offline:
    'M4 4l16 16M2.5 9.500A14 14 0 0 1 8 6.300M12 5.500c3.6 0 7 1.5 9.5 4M6 13.200a9 9 0 0 1 4-2.200M14.5 11.300c1.3.4 2.5 1.1 3.5 2M9.5 16.700a4 4 0 0 1 5 0M12 19.800v.2',
  list: 'M8 6.500h12M8 12h12M8 17.500h12M4 6.500h.1M4 12h.1M4 17.500h.1',
  sort: 'M8 5v14M8 19l-3.5-3.500M8 19l3.5-3.500M16 19V5M16 5l-3.5 3.500M16 5l3.5 3.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.200l3.5 2',
  up: 'M12 19V5M12 5l-6 6M12 5l6 6',
  down: 'M12 5v14M12 19l-6-6M12 19l6-6',
  star: 'M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.500L12 16.3 7 19l1.1-5.500L4 9.7 9.6 9z',
  lock: 'M7 11h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
} as const;

export type IconName = keyof typeof paths;

const directional: ReadonlySet<IconName> = new Set(['back', 'next', 'undo']);

/** Decoration: the words beside it say the same. */
export function icon(name: IconName): TemplateResult {
  const flips = directional.has(name) ? ' flips' : '';
  return html`<svg class=${`icon icon-${name}${flips}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${paths[name]}></path>
  </svg>`;
}
