import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { icon } from '../parts/icon.js';
import { Drag } from './drag.js';

/** What a sheet shows. A key that changes means other content: it begins at the top again. */
export interface SheetContent {
  key: string;
  heading: string;
  body: unknown;
  foot: unknown;
  /** what it is about is still on its way */
  busy?: boolean;
}

/**
 * A modal sheet: from the bottom on a phone, at the side of a wide page. The dialog element keeps the
 * focus inside and gives it back; this one always stays in the tree so that it can.
 */
export class Sheet extends LitElement {
  static override properties = {
    content: { attribute: false },
    closeLabel: { attribute: false },
    onClose: { attribute: false },
    shown: { state: true },
  };
  declare content: SheetContent | null;
  declare closeLabel: string;
  declare onClose: () => void;
  /** what was shown last stays while the sheet slides away */
  declare shown: SheetContent | null;
  readonly #drag = new Drag(() => this.onClose());

  constructor() {
    super();
    this.content = null;
    this.shown = null;
    this.closeLabel = '';
    this.onClose = () => undefined;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog')!;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && this.content !== null) this.shown = this.content;
  }

  protected override render(): TemplateResult {
    const { heading, body, foot, busy = false } = this.shown ?? { heading: '', body: '', foot: '' };
    return html`<dialog class="sheet" part="sheet" aria-labelledby="sheet-title" @cancel=${this.#cancelled}
      @close=${this.#closed} @click=${this.#clicked}>
      <div class="sheet-panel" ${ref(this.#drag.panel)}>
        <div class="sheet-bar" @pointerdown=${this.#drag.begin}>
          <span class="handle" aria-hidden="true"></span>
          <h2 id="sheet-title" tabindex="-1" autofocus><bdi class="clamp-2">${heading}</bdi></h2>
          <button type="button" class="icon-button" aria-label=${this.closeLabel} @click=${() => this.onClose()}>${icon('close')}</button>
        </div>
        <div class="sheet-body" tabindex="0" role="group" aria-labelledby="sheet-title" aria-busy=${busy}>${body}</div>
        ${foot === '' ? '' : html`<div class="sheet-foot">${foot}</div>`}
      </div>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    const before = changed.get('content') as SheetContent | null | undefined;
    if (this.content === null) {
      if (this.#dialog.open) this.#dialog.close();
      return;
    }
    if (!this.#dialog.open) this.#dialog.showModal();
    if (this.content.key !== before?.key) this.#begin();
  }

  #begin(): void {
    this.querySelector('.sheet-body')!.scrollTop = 0;
    this.querySelector<HTMLElement>('#sheet-title')!.focus({ preventScroll: true });
  }

  // Escape and the system's back gesture: the way back closes it, not the dialog itself
  #cancelled = (event: Event): void => {
    event.preventDefault();
    this.onClose();
  };

  // closed by the browser all the same: keep up with it. The event comes later than what it tells of: by
  // then the next sheet may be open
  #closed = (): void => {
    if (this.content !== null && !this.#dialog.open) this.onClose();
  };

  #clicked = (event: MouseEvent): void => {
    if (event.target === this.#dialog) this.onClose();
  };
}
