import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { View } from '../../contract/index.js';
import type { PostedOrder } from '../screens/posted.js';
import type { Ui } from '../ui.js';
import { PostedPages } from './pages.js';
import { postedRow } from './row.js';
import { scrollerOf } from './scroller.js';

// rows beyond the edges of what is seen, so that a quick finger meets no gap
const overscan = 6;
// what a row is taken for until the first one was measured
const guessedHeight = 120;

/** All posted videos as a list of which only the rows in sight exist. */
export class PostedList extends LitElement {
  static override properties = {
    ui: { attribute: false },
    total: { attribute: false },
    order: { attribute: false },
    view: { attribute: false },
  };
  declare ui: Ui;
  declare total: number;
  declare order: PostedOrder;
  declare view: View;
  #pages: PostedPages | null = null;
  /** of a newer order or view, while its rows are on their way */
  #next: PostedPages | null = null;
  #virtualizer: Virtualizer<Element, HTMLElement> | Virtualizer<Window, HTMLElement> | null = null;
  #unmount: () => void = () => undefined;
  #rowHeight: number | null = null;
  /** the row that has the focus stays in the tree, however far one scrolls */
  #focused: number | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unmount();
    this.#virtualizer = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('order') || changed.has('view')) {
      this.#next = new PostedPages(this.ui, this.order, () => this.requestUpdate());
    }
    this.#turnPages();
  }

  // rows of the order before stay in sight until all that take their place are there
  #turnPages(): void {
    const inSight = this.#virtualizer?.getVirtualItems().map(({ index }) => index) ?? [];
    if (this.#next === null || (this.#pages !== null && !this.#next.holds(inSight))) return;
    this.#pages = this.#next;
    this.#next = null;
  }

  protected override render(): TemplateResult {
    const rows = this.#virtualizer?.getVirtualItems() ?? [];
    const margin = this.#virtualizer?.options.scrollMargin ?? 0;
    return html`<ul class="posted-rows plain" role="list"
      @focusin=${this.#tookFocus} @focusout=${this.#lostFocus}>
      ${repeat(
        rows,
        ({ key }) => key,
        ({
          index,
          start,
        }) => html`<li class="posted-row" data-index=${index} aria-setsize=${this.total} aria-posinset=${index + 1}
          ${ref((row) => this.#place(row as HTMLElement | undefined, start - margin))}>
          ${postedRow(this.ui, this.#pages!.at(index), this.#pages!.order.sort)}
        </li>`,
      )}
    </ul>`;
  }

  protected override updated(): void {
    // an answer that comes after it was taken away must not have it listen to the window again
    if (!this.isConnected) return;
    if (this.#virtualizer === null) this.#mount();
    else if (this.#virtualizer.options.count !== this.total) this.#setCount();
    // what keeps the place of a row is not as high as one
    const rows = this.querySelectorAll<HTMLElement>('.posted-row:has(article)');
    this.#learnHeight(rows[0]);
    for (const row of rows) this.#virtualizer?.measureElement(row);
    this.#setHeight();
  }

  // most rows are as high as the first: a guess that is right needs no mending of the place later,
  // which would end a scroll that is under way
  #learnHeight(row: HTMLElement | undefined): void {
    if (row === undefined || this.#rowHeight !== null) return;
    this.#rowHeight = row.getBoundingClientRect().height;
    this.#virtualizer?.measure();
  }

  #tookFocus = ({ target }: FocusEvent): void => {
    const row = (target as Element).closest<HTMLElement>('.posted-row');
    this.#focused = row === null ? null : Number(row.dataset.index);
  };

  #lostFocus = (): void => {
    this.#focused = null;
  };

  #rowsIn = (range: Range): number[] => {
    const rows = defaultRangeExtractor(range);
    const apart = this.#focused !== null && !rows.includes(this.#focused);
    return apart ? [...rows, this.#focused!].sort((one, other) => one - other) : rows;
  };

  #mount(): void {
    const scroller = scrollerOf(this);
    const list = this.querySelector('ul')!;
    const common = {
      count: this.total,
      estimateSize: () => this.#rowHeight ?? guessedHeight,
      rangeExtractor: this.#rowsIn,
      overscan,
      onChange: () => this.requestUpdate(),
    };
    if (scroller === null) {
      const scrollMargin = list.getBoundingClientRect().top + window.scrollY;
      const virtualizer = new Virtualizer<Window, HTMLElement>({
        ...common,
        scrollMargin,
        getScrollElement: () => window,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
        initialOffset: () => window.scrollY,
      });
      this.#start(virtualizer);
    } else {
      const scrollMargin =
        list.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop;
      const virtualizer = new Virtualizer<Element, HTMLElement>({
        ...common,
        scrollMargin,
        getScrollElement: () => scroller,
        observeElementRect,
        observeElementOffset,
        scrollToFn: elementScroll,
        initialOffset: () => scroller.scrollTop,
      });
      this.#start(virtualizer);
    }
  }

  #start(virtualizer: Virtualizer<Element, HTMLElement> | Virtualizer<Window, HTMLElement>): void {
    // less than a pixel is rounding, and mending it would end a scroll that is under way
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (
      { start }: VirtualItem,
      delta: number,
      { scrollOffset }: { scrollOffset: number | null },
    ) => Math.abs(delta) >= 1 && start < (scrollOffset ?? 0);
    this.#virtualizer = virtualizer;
    this.#unmount = virtualizer._didMount();
    virtualizer._willUpdate();
    this.requestUpdate();
  }

  #setCount(): void {
    const virtualizer = this.#virtualizer as Virtualizer<Element, HTMLElement>;
    virtualizer.setOptions({ ...virtualizer.options, count: this.total });
    this.requestUpdate();
  }

  // heights and places by the style object: the page's policy allows no style attributes
  #setHeight(): void {
    const height = this.#virtualizer?.getTotalSize() ?? this.total * guessedHeight;
    this.querySelector('ul')!.style.setProperty('block-size', `${height}px`);
  }

  #place(row: HTMLElement | undefined, start: number): void {
    row?.style.setProperty('transform', `translateY(${start}px)`);
  }
}
