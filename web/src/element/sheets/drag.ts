// far enough down that it was meant
const closingDistance = 110;

/** Pulling a sheet down by its bar closes it. */
export class Drag {
  #panel: HTMLElement | undefined;
  #from = 0;

  constructor(readonly close: () => void) {}

  panel = (panel?: Element): void => {
    this.#panel = panel as HTMLElement | undefined;
  };

  begin = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' || (event.target as Element).closest('button') !== null)
      return;
    this.#from = event.clientY;
    const bar = event.currentTarget as HTMLElement;
    bar.setPointerCapture(event.pointerId);
    bar.addEventListener('pointermove', this.#move);
    bar.addEventListener('pointerup', this.#end, { once: true });
    bar.addEventListener('pointercancel', this.#end, { once: true });
  };

  #move = (event: PointerEvent): void => {
    this.#shift(Math.max(0, event.clientY - this.#from));
  };

  #end = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).removeEventListener('pointermove', this.#move);
    const distance = event.clientY - this.#from;
    this.#shift(0);
    if (event.type === 'pointerup' && distance > closingDistance) this.close();
  };

  #shift(distance: number): void {
    this.#panel?.style.setProperty('--cc-drag', `${distance}px`);
  }
}
